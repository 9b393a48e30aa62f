// <e-chart>: draws the option in its script element for as long as it stands in the page.
import { save } from "./save.js";
import { tooltip } from "./tooltip.js";
import { withColours, withPageStyle } from "./tokens.js";

// Kept: matchMedia gives a new list each time, and one that is listened to holds on to its chart for as long as the page is open.
const media = ["(prefers-color-scheme: dark)", "print"].map((query) => matchMedia(query));

// Characters of an option from which on drawing it takes longer than a glance.
const large = 100_000;

// When what is due in this frame stands on the screen.
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

function open(address) {
  if (window.Turbo) window.Turbo.visit(new URL(address, document.baseURI));
  else location.assign(new URL(address, document.baseURI));
}

/** Registers the element. `echarts` carries only the chart kinds that pages use. */
export function defineChart(echarts) {
  class ChartElement extends HTMLElement {
    #box;
    #chart;
    #ink;
    #option;
    #watcher;
    #turn = 0;

    async connectedCallback() {
      const turn = ++this.#turn;
      this.#box ??= this.#makeBox();
      // Widths are measured from the font, so its pieces for these characters must be there first.
      // Each character once: the browser looks for the piece of every one it is given, which took a second for ten thousand units.
      const json = this.querySelector("script").textContent;
      const characters = [...new Set(json)].join("");
      const font = getComputedStyle(this).fontFamily;
      await document.fonts.load("12px " + font, characters).catch(() => []);
      // One with a dot for each of thousands of units holds up nobody else's.
      if (json.length > large) await painted();
      if (turn !== this.#turn || !this.isConnected) return;
      this.#watcher = new ResizeObserver(() => this.#fit());
      this.#watcher.observe(this.#box);
      document.addEventListener("themechange", this.draw);
      this.closest("figure")?.addEventListener("click", this.save);
      for (const list of media) list.addEventListener("change", this.#recolour);
    }

    disconnectedCallback() {
      this.#turn++;
      document.removeEventListener("themechange", this.draw);
      this.closest("figure")?.removeEventListener("click", this.save);
      for (const list of media) list.removeEventListener("change", this.#recolour);
      this.#watcher?.disconnect();
      this.#chart?.dispose();
      this.#chart = undefined;
      delete this.dataset.ready;
    }

    /** Draws anew in the colours that the page has now. */
    draw = () => {
      if (!this.#chart) return;
      const style = getComputedStyle(document.documentElement);
      this.#ink = style.getPropertyValue("--ink");
      const option = withPageStyle(withColours(JSON.parse(this.querySelector("script").textContent), style), style);
      const linked = (series) => ({ ...series, cursor: series.data?.some((datum) => datum?.href) ? "pointer" : "default" });
      this.#option = {
        ...option,
        animation: false,
        xAxis: this.#leaning(option.xAxis),
        series: option.series.map(linked),
        tooltip: option.tooltip && { ...option.tooltip, formatter: tooltip },
      };
      this.#chart.setOption(this.#option, true);
      // Paper does not wait for the next frame.
      this.#chart.getZr().flush();
    };

    // What is drawn anew while a page is printed loses its place in the tags of a PDF, so only what was dark is.
    #recolour = () => {
      if (getComputedStyle(document.documentElement).getPropertyValue("--ink") !== this.#ink) this.draw();
    };

    /** Saves the chart as the button pressed says. */
    save = (event) => {
      const kind = event.target.closest("[data-save]")?.dataset.save;
      if (!kind || !this.#chart) return;
      const title = this.closest("section, article")?.querySelector("h1, h2, h3")?.textContent.trim() || document.title;
      save(kind, { chart: this.#chart, echarts, option: this.#option, title, note: this.dataset.note ?? "" });
    };

    // Names that do not fit side by side, as on a phone, lean.
    #leaning(axis) {
      const label = axis?.axisLabel;
      return label?.width * axis?.data?.length > this.#box.clientWidth ? { ...axis, axisLabel: { ...label, rotate: 50 } } : axis;
    }

    // ECharts takes its size when it starts, so it starts once there is one.
    #fit() {
      if (this.#box.clientWidth === 0) return;
      if (this.#chart) {
        this.#chart.resize();
        return;
      }
      this.#chart = echarts.init(this.#box, null, { renderer: "svg" });
      this.#chart.on("click", (hit) => hit.data?.href && open(hit.data.href));
      this.draw();
      this.dataset.ready = "";
      this.closest("figure")?.querySelector(".chart-save")?.removeAttribute("hidden");
    }

    #makeBox() {
      const root = this.attachShadow({ mode: "open" });
      const box = document.createElement("div");
      this.style.display = "block";
      box.style.cssText = "width:100%;height:100%";
      root.append(box);
      return box;
    }
  }
  customElements.define("e-chart", ChartElement);
}
