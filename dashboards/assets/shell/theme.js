// The theme is a cookie that the server writes into <html data-theme>; without one the system's preference counts.
const dark = matchMedia("(prefers-color-scheme: dark)");

function currentTheme() {
  return document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light");
}

// Charts listen for "themechange" on the document.
function announce() {
  document.dispatchEvent(new CustomEvent("themechange", { detail: { theme: currentTheme() } }));
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-switch-theme]");
  if (!link) {
    return;
  }

  // Without this script the link asks the server to do the same.
  event.preventDefault();
  const theme = currentTheme() === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  announce();
});

dark.addEventListener("change", announce);
