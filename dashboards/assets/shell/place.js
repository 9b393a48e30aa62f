// On a phone menus are wider than the screen: the entry where one is comes into sight.
document.addEventListener("turbo:load", () => {
  for (const entry of document.querySelectorAll(".menu [aria-current], .tabs [aria-current]")) {
    const frame = entry.parentElement;
    frame.scrollLeft += entry.getBoundingClientRect().left - frame.getBoundingClientRect().left - (frame.clientWidth - entry.offsetWidth) / 2;
  }
});
