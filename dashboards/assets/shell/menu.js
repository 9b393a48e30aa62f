// A menu that was opened closes when one clicks elsewhere, presses Escape or leaves the page.
function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.drop[open]")) {
    if (menu !== except) {
      menu.open = false;
    }
  }
}

document.addEventListener("click", (event) => closeMenus(event.target.closest("details.drop")));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    closeMenus();
  }
});
document.addEventListener("turbo:before-cache", () => closeMenus());
