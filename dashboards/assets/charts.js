// Charts of the pages: the parts of ECharts that our option objects use, and the element that draws them.
import * as echarts from "echarts/core";
import { BarChart, BoxplotChart, HeatmapChart, LineChart, ScatterChart, TreemapChart } from "echarts/charts";
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, VisualMapComponent } from "echarts/components";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";
import { defineChart } from "./charts/element.js";

echarts.use([
  BarChart, BoxplotChart, HeatmapChart, LineChart, ScatterChart, TreemapChart,
  GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, VisualMapComponent,
  CanvasRenderer, SVGRenderer,
]);
defineChart(echarts);
