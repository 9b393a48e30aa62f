// "/" opens the search from anywhere but a field.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, [contenteditable]")) return;
  const link = document.querySelector("a[data-search]");
  if (!link) return;
  event.preventDefault();
  const field = document.querySelector("main form[role=search] input");
  if (field) field.focus();
  else link.click();
});
