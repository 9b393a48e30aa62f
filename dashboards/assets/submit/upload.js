// Handing in files: drop them, see their names and sizes, and watch how far sending is. Without this script the form works all the same.
const units = ["B", "KB", "MB", "GB"];

function sizeText(bytes) {
  let [value, unit] = [bytes, 0];
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${value.toFixed(value < 10 && unit > 0 ? 1 : 0)} ${units[unit]}`;
}

function show(form) {
  const files = [...form.elements.files.files];
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const isLarge = total > Number(form.dataset.mostBytes);
  form.querySelector("[data-chosen]").replaceChildren(...files.map((file) => {
    const item = document.createElement("li");
    item.append(file.name, " ");
    const size = document.createElement("span");
    size.className = "faint";
    size.textContent = sizeText(file.size);
    item.append(size);
    return item;
  }));
  form.querySelector("[data-too-large]").hidden = !isLarge;
  form.querySelector("button[type=submit]").disabled = isLarge;
}

function send(form) {
  const request = new XMLHttpRequest();
  const bar = form.querySelector("progress");
  const button = form.querySelector("button[type=submit]");
  const stop = (isFailed) => {
    bar.hidden = true;
    button.disabled = false;
    form.querySelector("[data-failed]").hidden = !isFailed;
  };
  request.upload.addEventListener("progress", (event) => {
    bar.max = event.total;
    bar.value = event.loaded;
  });
  request.addEventListener("load", () => {
    if (request.status < 400) {
      window.Turbo.visit(request.responseURL, { action: "replace" });
    } else {
      stop(true);
    }
  });
  request.addEventListener("error", () => stop(true));
  const body = new FormData(form);
  bar.hidden = false;
  button.disabled = true;
  request.open("POST", form.action);
  request.send(body);
}

document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-upload]");
  if (form) {
    show(form);
  }
});

document.addEventListener("submit", (event) => {
  if (event.target.matches("form[data-upload]")) {
    event.preventDefault();
    event.stopImmediatePropagation();
    send(event.target);
  }
}, true);

for (const kind of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, (event) => {
    const form = event.target.closest?.("form[data-upload]");
    if (!form || !event.dataTransfer?.types.includes("Files")) {
      return;
    }
    event.preventDefault();
    form.classList.toggle("over", kind === "dragover");
    if (kind === "drop") {
      form.elements.files.files = event.dataTransfer.files;
      show(form);
    }
  });
}
