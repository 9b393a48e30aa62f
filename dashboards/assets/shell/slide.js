// A slider that is let go asks at once what stands at its new place.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-slide]");
  form?.requestSubmit();
});
