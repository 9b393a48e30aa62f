// Saves a chart as a picture that says what it shows: its title above, where its figures come from below.
const margin = 16;
const line = 18;

/** Cuts a text into lines that fit, as the page's font measures them. */
function wrapped(text, width, pen) {
  const lines = [];
  let current = "";
  for (const letter of text) {
    if (pen.measureText(current + letter).width > width) {
      lines.push(current);
      current = "";
    }
    current += letter;
  }
  return current ? [...lines, current] : lines;
}

function frame(chart, title, note, style) {
  const pen = document.createElement("canvas").getContext("2d");
  const colour = (token) => style.getPropertyValue(token).trim();
  const font = style.getPropertyValue("--font");
  const width = chart.getWidth() + 2 * margin;
  pen.font = `600 15px ${font}`;
  const heads = wrapped(title, width - 2 * margin, pen);
  pen.font = `11px ${font}`;
  const notes = note.split("\n").flatMap((each) => wrapped(each, width - 2 * margin, pen));
  const top = margin + heads.length * 22;
  return {
    width, heads, notes, top, font,
    height: top + chart.getHeight() + notes.length * line + 2 * margin,
    ground: colour("--surface"), ink: colour("--ink"), soft: colour("--ink-soft"),
  };
}

/** Every line of text with its place: the same for both kinds of picture. */
function texts(picture, chart) {
  const under = picture.top + chart.getHeight() + margin;
  return [
    ...picture.heads.map((text, place) => ({ text, x: margin, y: margin + 14 + place * 22, size: 15, weight: 600, colour: picture.ink })),
    ...picture.notes.map((text, place) => ({ text, x: margin, y: under + 8 + place * line, size: 11, weight: 400, colour: picture.soft })),
  ];
}

function svg(picture, chart) {
  const inner = new DOMParser().parseFromString(chart.renderToSVGString(), "image/svg+xml").documentElement;
  const name = "http://www.w3.org/2000/svg";
  const root = document.implementation.createDocument(name, "svg").documentElement;
  const add = (parent, tag, attributes, text) => {
    const element = parent.ownerDocument.createElementNS(name, tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text ?? "";
    parent.append(element);
  };
  for (const [key, value] of Object.entries({ width: picture.width, height: picture.height, viewBox: `0 0 ${picture.width} ${picture.height}` })) root.setAttribute(key, value);
  add(root, "rect", { width: picture.width, height: picture.height, fill: picture.ground });
  const drawn = root.ownerDocument.importNode(inner, true);
  drawn.setAttribute("x", margin);
  drawn.setAttribute("y", picture.top);
  root.append(drawn);
  for (const each of texts(picture, chart)) {
    add(root, "text", { x: each.x, y: each.y, "font-size": each.size, "font-weight": each.weight, "font-family": picture.font.replaceAll('"', "'"), fill: each.colour }, each.text);
  }
  return new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', new XMLSerializer().serializeToString(root)], { type: "image/svg+xml" });
}

// Drawn anew on a canvas: a picture made from the SVG would not have the page's fonts.
async function png(picture, chart, echarts, option) {
  const ratio = 2;
  const box = document.createElement("div");
  const copy = echarts.init(box, null, { renderer: "canvas", width: chart.getWidth(), height: chart.getHeight(), devicePixelRatio: ratio });
  copy.setOption(option);
  const canvas = document.createElement("canvas");
  canvas.width = picture.width * ratio;
  canvas.height = picture.height * ratio;
  const pen = canvas.getContext("2d");
  pen.scale(ratio, ratio);
  pen.fillStyle = picture.ground;
  pen.fillRect(0, 0, picture.width, picture.height);
  pen.drawImage(copy.renderToCanvas({ pixelRatio: ratio }), margin, picture.top, chart.getWidth(), chart.getHeight());
  copy.dispose();
  for (const each of texts(picture, chart)) {
    pen.font = `${each.weight} ${each.size}px ${picture.font}`;
    pen.fillStyle = each.colour;
    pen.fillText(each.text, each.x, each.y);
  }
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

/** Makes the picture and hands it to the browser as a file. */
export async function save(kind, { chart, echarts, option, title, note }) {
  const style = getComputedStyle(document.documentElement);
  await document.fonts.load(`12px ${style.getPropertyValue("--font")}`, title + note).catch(() => []);
  const picture = frame(chart, title, note, style);
  const blob = kind === "svg" ? svg(picture, chart) : await png(picture, chart, echarts, option);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${title.replaceAll(/[\\/:*?"<>|\s]+/g, "-")}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
