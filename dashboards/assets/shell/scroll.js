// A table that is wider than its frame can be scrolled with the keys as well, so the frame takes the focus while it is.
const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});

document.addEventListener("turbo:load", () => {
  watcher.disconnect();
  for (const frame of document.querySelectorAll(".table-wrap")) watcher.observe(frame);
});
