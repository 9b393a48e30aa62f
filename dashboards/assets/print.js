// What a report needs in the browser that prints it: its charts, and a way to tell that it may be printed.
import "./charts.js";

/** Whether fonts and charts are all there. */
window.isPrintable = () =>
  document.readyState === "complete" &&
  document.fonts.status === "loaded" &&
  [...document.querySelectorAll("e-chart")].every((chart) => "ready" in chart.dataset);

/** Writes the numbers of the pages into the table of contents, in its order. */
window.setPages = (numbers) =>
  document.querySelectorAll(".toc-page").forEach((cell, place) => (cell.textContent = numbers[place] ?? ""));
