// What reports need in the browser that prints them: one shown after the other, their charts, and the numbers of their pages.
import "./charts.js";

const turn = 5;
const fonts = Promise.all(["400", "700"].map((weight) => document.fonts.load(`${weight} 12px Report`)));

// Height of the text on a page: A4 less the margins (print.css), a pixel to spare.
const page = (255 * 96) / 25.4 - 1;

/** Whether a report that begins no page but as told takes so many: from one such beginning to the next, everything fits on one. */
function fits(pages) {
  const { top, bottom } = document.querySelector("main").getBoundingClientRect();
  const starts = [top, ...[...document.querySelectorAll(".new-page")].map((part) => part.getBoundingClientRect().top), bottom];
  return starts.length - 1 <= pages && starts.slice(1).every((end, place) => end - starts[place] <= page);
}

/** Shows a report in place of the one before; done when fonts and charts are all there. Gives false if it takes more than so many pages, null for any number. */
window.show = async (html, pages) => {
  const report = new DOMParser().parseFromString(html, "text/html");
  const { lang, className, dataset } = report.documentElement;
  Object.assign(document.documentElement, { lang, className });
  document.documentElement.dataset.theme = dataset.theme;
  document.title = report.title;
  document.getElementById("frame").textContent = report.querySelector("head style").textContent;
  document.body.replaceWith(report.body);
  await fonts;
  while (![...document.querySelectorAll("e-chart")].every((chart) => "ready" in chart.dataset)) await new Promise((done) => setTimeout(done, turn));
  return pages === null || fits(pages);
};

/** Writes the numbers of the pages into the table of contents, in its order. */
window.setPages = (numbers) =>
  document.querySelectorAll(".toc-page").forEach((cell, place) => (cell.textContent = numbers[place] ?? ""));
