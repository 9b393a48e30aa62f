// <meta name="refresh-seconds" content="2"> visits the same address again, as long as the page asks for it.
let timer;

function schedule() {
  clearTimeout(timer);
  const seconds = document.querySelector('meta[name="refresh-seconds"]')?.content;
  if (seconds) {
    timer = setTimeout(() => window.Turbo.visit(location.href, { action: "replace" }), seconds * 1000);
  }
}

document.addEventListener("turbo:load", schedule);
