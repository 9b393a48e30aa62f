// A slider that stays where it was moved to for a moment asks what stands there, and can be moved on from the keyboard afterwards.
const PAUSE = 350;
let asking;

document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-slide]");
  if (form) {
    clearTimeout(asking);
    asking = setTimeout(() => form.isConnected && form.requestSubmit(), PAUSE);
  }
});

document.addEventListener("turbo:load", () => {
  if (new URLSearchParams(location.search).has("step")) {
    document.querySelector("form[data-slide] input[type=range]")?.focus({ preventScroll: true });
  }
});
