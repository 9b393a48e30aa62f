// Pages seen lately, kept in this browser only, newest first; the search page lists them.
const key = "recent";
const most = 8;

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    return Array.isArray(kept) ? kept : [];
  } catch {
    // Storage may be off or hold something else: then nothing was seen lately.
    return [];
  }
}

function remember() {
  const heading = document.querySelector("main h1")?.textContent.trim();
  const address = location.pathname + location.search;
  if (!heading || location.pathname === "/search" || !document.querySelector("a[data-search]")) return;
  const kept = [{ heading, address }, ...read().filter((each) => each.address.split("?")[0] !== location.pathname)].slice(0, most);
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Without storage nothing is remembered, and nothing else depends on it.
  }
}

function show() {
  const card = document.querySelector("[data-recent]");
  const kept = read().filter((each) => each.address?.startsWith("/"));
  if (!card || kept.length === 0) return;
  card.querySelector("ul").replaceChildren(...kept.map(({ heading, address }) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = address;
    link.textContent = heading;
    item.append(link);
    return item;
  }));
  card.hidden = false;
}

document.addEventListener("turbo:load", () => {
  remember();
  show();
});
