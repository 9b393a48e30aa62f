namespace Analytics.Dashboards.Charts;

/// <summary>Shares against the number they are taken over, with limits that narrow as the number grows, so that small units are not judged by chance.</summary>
public static class FunnelPlot
{
    /// <summary>Builds the chart.</summary>
    /// <param name="points">Units; the value is a percentage.</param>
    /// <param name="limits">Lines: name, then number and percentage from left to right; the middle one first.</param>
    /// <param name="across">What the number counts.</param>
    /// <param name="up">What the percentage is.</param>
    /// <returns>An ECharts option.</returns>
    public static object Option(IReadOnlyList<FunnelPoint> points, IReadOnlyList<(string Name, IReadOnlyList<(double At, double Percent)> Line)> limits, string across, string up) => new
    {
        tooltip = new { trigger = "item" },
        legend = new { top = 0, left = 0, data = limits.Select(limit => limit.Name).Distinct() },
        grid = new { left = 8, right = 20, top = 44, bottom = 28, containLabel = true },
        xAxis = new { type = "value", name = across, nameLocation = "middle", nameGap = 28, scale = true, minInterval = 1 },
        yAxis = new { type = "value", name = up, min = 0, max = 100, axisLabel = new { formatter = "{value}%" } },
        series = limits.Select((limit, index) => (object)new
        {
            type = "line",
            name = limit.Name,
            silent = true,
            showSymbol = false,
            smooth = true,
            color = index == 0 ? "--ink-soft" : "--line-strong",
            lineStyle = new { width = 1.5, type = index == 0 ? "solid" : "dashed" },
            data = limit.Line.Select(at => new[] { at.At, Math.Round(at.Percent, 2) }),
        }).Append(new
        {
            type = "scatter",
            name = up,
            symbolSize = 9,
            data = points.Select(point => new
            {
                value = new[] { point.At, point.Datum.Value },
                name = point.Name,
                text = point.Datum.Text,
                href = point.Datum.Href,
                itemStyle = new { color = point.Color, opacity = 0.75 },
            }),
        }),
    };
}

/// <summary>A unit in the funnel.</summary>
/// <param name="Name">Its name.</param>
/// <param name="At">The number its share is taken over.</param>
/// <param name="Datum">The percentage, in words, and where it leads.</param>
/// <param name="Color">Colour token.</param>
public sealed record FunnelPoint(string Name, double At, ChartDatum Datum, string Color);
