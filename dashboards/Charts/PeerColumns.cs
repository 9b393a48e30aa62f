namespace Analytics.Dashboards.Charts;

/// <summary>Columns of a unit beside what peers lead one to expect: last digits, or a histogram with its mark.</summary>
public static class PeerColumns
{
    /// <summary>Builds the chart.</summary>
    /// <param name="names">Left to right.</param>
    /// <param name="own">One value a name.</param>
    /// <param name="peers">One value a name, drawn as a stepless line of marks; null for none.</param>
    /// <param name="mark">The column at which a threshold stands; null for none.</param>
    /// <param name="markName">Words at it.</param>
    /// <param name="unit">Behind every figure of the axis.</param>
    /// <param name="strong">The only column in the colour of what is odd; null for all.</param>
    /// <returns>An ECharts option.</returns>
    public static object Option(IReadOnlyList<string> names, ChartSeries own, ChartSeries? peers, string? mark = null, string markName = "", string unit = "", string? strong = null)
    {
        var series = new List<object>
        {
            new
            {
                type = "bar",
                name = own.Name,
                color = own.Color ?? "--series-6",
                barMaxWidth = 36,
                itemStyle = new { borderRadius = new[] { 3, 3, 0, 0 } },
                data = own.Data.Select((datum, place) => new
                {
                    value = datum.Value, text = datum.Text, itemStyle = new { color = strong is null || names[place] == strong ? own.Color ?? "--series-6" : "--line-strong" },
                }),
                markLine = mark is null ? null : new
                {
                    silent = true,
                    symbol = "none",
                    lineStyle = new { type = "dashed", color = "--ink", width = 2 },
                    label = new { formatter = markName, position = "end", color = "--ink", fontSize = 12 },
                    data = new[] { new { xAxis = mark } },
                },
            },
        };
        if (peers is not null)
        {
            series.Add(new
            {
                type = "line",
                name = peers.Name,
                color = peers.Color ?? "--series-1",
                symbol = "rect",
                symbolSize = new[] { 22, 4 },
                lineStyle = new { width = 1, type = "dotted" },
                data = peers.Data.Select(datum => new { value = datum.Value, text = datum.Text }),
            });
        }

        return new
        {
            tooltip = new { trigger = "axis", axisPointer = new { type = "shadow" } },
            legend = new { show = peers is not null, top = 0, left = 0 },
            grid = new { left = 4, right = 12, top = peers is null ? 20 : 44, bottom = 4, containLabel = true },
            xAxis = new { type = "category", data = names, axisLabel = new { hideOverlap = true } },
            yAxis = new { type = "value", min = 0, axisLabel = new { formatter = "{value}" + unit } },
            series,
        };
    }
}
