// What a tooltip says. Figures come formatted from the server as `text` of each datum.

/** Builds the tooltip as elements, so that no name of a unit is ever read as HTML. */
export function tooltip(hit) {
  const rows = Array.isArray(hit) ? hit : [hit];
  const box = document.createElement("div");
  const head = document.createElement("strong");
  head.textContent = rows[0].data?.name ?? rows[0].name;
  box.append(head);
  for (const row of rows.filter((each) => each.data?.text)) {
    const line = document.createElement("div");
    const dot = document.createElement("span");
    dot.textContent = "● ";
    dot.style.color = typeof row.color === "string" ? row.color : "inherit";
    const figure = document.createElement("span");
    const isNamed = row.seriesName && !row.seriesName.startsWith("series");
    figure.textContent = (isNamed ? row.seriesName + "  " : "") + row.data.text;
    line.append(dot, figure);
    box.append(line);
  }
  return box;
}
