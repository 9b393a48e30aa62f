namespace Analytics.Dashboards.Charts;

/// <summary>Two bars a name, one under the other: what was recorded and what was possible.</summary>
public static class PairBars
{
    /// <summary>Builds the chart.</summary>
    /// <param name="names">Top to bottom.</param>
    /// <param name="recorded">One value a name.</param>
    /// <param name="possible">One value a name.</param>
    /// <returns>An ECharts option.</returns>
    public static object Option(IReadOnlyList<string> names, ChartSeries recorded, ChartSeries possible) => new
    {
        tooltip = new { trigger = "axis", axisPointer = new { type = "shadow" } },
        legend = new { top = 0, left = 0 },
        grid = new { left = 4, right = 36, top = 40, bottom = 4, containLabel = true },
        xAxis = new { type = "value", min = 0 },
        yAxis = new { type = "category", data = names, inverse = true, axisLabel = new { width = 150, overflow = "truncate" } },
        series = new[] { (Bars: possible, Color: "--series-5"), (Bars: recorded, Color: "--series-6") }.Select(each => new
        {
            type = "bar",
            name = each.Bars.Name,
            color = each.Color,
            barMaxWidth = 14,
            barGap = "10%",
            label = new { show = true, position = "right", color = "--ink-soft" },
            itemStyle = new { borderRadius = new[] { 0, 3, 3, 0 } },
            data = each.Bars.Data.Select(datum => new { value = datum.Value, text = datum.Text }),
        }),
    };
}
