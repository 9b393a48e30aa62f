namespace Analytics.Dashboards.Charts;

/// <summary>Spans of time one under the other, in pairs that should not overlap: one person in two places.</summary>
public static class SpanLines
{
    /// <summary>Builds the chart.</summary>
    /// <param name="spans">Top to bottom; the two of a pair follow each other.</param>
    /// <returns>An ECharts option.</returns>
    public static object Option(IReadOnlyList<Span> spans) => new
    {
        tooltip = new { trigger = "item" },
        grid = new { left = 4, right = 24, top = 8, bottom = 4, containLabel = true },
        xAxis = new { type = "time", axisLabel = new { hideOverlap = true, formatter = "{MM}-{dd} {HH}:{mm}" }, splitNumber = 3 },
        yAxis = new { type = "category", data = spans.Select(span => span.Name), inverse = true, axisLabel = new { width = 150, overflow = "truncate" } },
        series = spans.Select((span, place) => new
        {
            type = "line",
            name = "",
            color = place % 2 == 0 ? "--series-6" : "--series-1",
            symbol = "rect",
            symbolSize = new[] { 3, 16 },
            lineStyle = new { width = 12 },
            data = new[] { span.From, span.To }.Select(instant => new { value = new object[] { instant, place }, name = span.Name, text = span.Text }),
        }),
    };
}

/// <summary>One span.</summary>
/// <param name="Name">Its label.</param>
/// <param name="From">Start, ISO.</param>
/// <param name="To">End, ISO.</param>
/// <param name="Text">Both in words.</param>
public sealed record Span(string Name, string From, string To, string Text);
