namespace Analytics.Dashboards.Charts;

/// <summary>Percentages with the interval in which the true ones lie, one line a name.</summary>
public static class IntervalDots
{
    /// <summary>Builds the chart.</summary>
    /// <param name="names">Top to bottom.</param>
    /// <param name="intervals">One a name.</param>
    /// <returns>An ECharts option.</returns>
    public static object Option(IReadOnlyList<string> names, IReadOnlyList<Interval> intervals) => new
    {
        tooltip = new { trigger = "item" },
        grid = new { left = 4, right = 24, top = 8, bottom = 4, containLabel = true },
        xAxis = new { type = "value", min = 0, max = 100, axisLabel = new { formatter = "{value}%" } },
        yAxis = new { type = "category", data = names, inverse = true, axisLabel = new { width = 168, overflow = "truncate" } },
        series = intervals.Select((each, place) => (object)new
        {
            type = "line",
            name = "",
            silent = true,
            showSymbol = false,
            color = "--line-strong",
            lineStyle = new { width = 4 },
            data = new object[] { new object[] { each.Low, place }, new object[] { each.High, place } },
        }).Append(new
        {
            type = "scatter",
            name = "",
            color = "--series-1",
            symbolSize = 13,
            itemStyle = new { opacity = 1 },
            data = intervals.Select((each, place) => new { value = new object[] { each.Value, place }, name = names[place], text = each.Text }),
        }),
    };
}

/// <summary>A percentage and its interval, 0 to 100.</summary>
/// <param name="Value">The percentage.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Text">All three in words.</param>
public sealed record Interval(double Value, double Low, double High, string Text);
