// Says which file was chosen, as the browser's own control would; a form for several lists them itself.
document.addEventListener("change", (event) => {
  const said = event.target.parentElement.querySelector(":scope > [data-chosen-file]");
  if (said) {
    said.textContent = event.target.files[0]?.name ?? "";
  }
});
