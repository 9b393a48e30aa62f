// Says which file was chosen, as the browser's own control would; a form that lists its files says so itself.
document.addEventListener("change", (event) => {
  if (event.target.matches(".file-choice input:not([multiple])")) {
    event.target.parentElement.querySelector("[data-chosen-file]").textContent = event.target.files[0]?.name ?? "";
  }
});
