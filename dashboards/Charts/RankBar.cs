namespace Analytics.Dashboards.Charts;

/// <summary>Bars from left to right, one a name, in the order given; beside them, if there is one, the mark of what others reach.</summary>
public static class RankBar
{
    /// <summary>Builds the chart.</summary>
    /// <param name="names">Top to bottom.</param>
    /// <param name="bars">One value a name.</param>
    /// <param name="marks">Shown as a thin upright mark, such as the peers' median; null for none.</param>
    /// <param name="maximum">End of the axis; null lets the values decide.</param>
    /// <param name="unit">Behind every figure of the axis.</param>
    /// <param name="isPaper">Whether it is printed: rows are lower there, and there is room for longer names, which nobody can point at.</param>
    /// <returns>An ECharts option.</returns>
    public static object Option(IReadOnlyList<string> names, ChartSeries bars, ChartSeries? marks = null, double? maximum = null, string unit = "", bool isPaper = false)
    {
        var series = new List<object>
        {
            new
            {
                type = "bar",
                name = bars.Name,
                color = bars.Color ?? Palette.At(0),
                barMaxWidth = 20,
                itemStyle = new { borderRadius = new[] { 0, 3, 3, 0 } },
                data = bars.Data.Select(datum => new { value = datum.Value, text = datum.Text, href = datum.Href }),
            },
        };
        if (marks is not null)
        {
            series.Add(new
            {
                type = "scatter",
                name = marks.Name,
                color = marks.Color ?? Palette.At(1),
                symbol = "rect",
                symbolSize = new[] { 4, isPaper ? 16 : 22 },
                data = marks.Data.Select(datum => new { value = datum.Value, text = datum.Text }),
            });
        }

        return new
        {
            tooltip = new { trigger = "axis", axisPointer = new { type = "shadow" } },
            legend = new { show = marks is not null, top = 0, left = 0 },
            grid = new { left = 4, right = 20, top = marks is null ? 4 : 40, bottom = 4, containLabel = true },
            xAxis = new { type = "value", min = 0, max = maximum, axisLabel = new { formatter = "{value}" + unit } },
            yAxis = new { type = "category", data = names, inverse = true, axisLabel = new { width = isPaper ? 200 : 132, overflow = "truncate" } },
            series,
        };
    }
}
