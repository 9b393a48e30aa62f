namespace Analytics.Dashboards.Charts;

/// <summary>Medians, quartiles and ends of groups, one box a group.</summary>
public static class BoxPlot
{
    /// <summary>Builds the chart.</summary>
    /// <param name="boxes">Top to bottom.</param>
    /// <returns>An ECharts option.</returns>
    public static object Option(IReadOnlyList<Box> boxes) => new
    {
        tooltip = new { trigger = "item" },
        grid = new { left = 4, right = 20, top = 8, bottom = 4, containLabel = true },
        xAxis = new { type = "value", scale = true },
        yAxis = new { type = "category", data = boxes.Select(box => box.Name), inverse = true, axisLabel = new { width = 168, overflow = "truncate" } },
        series = new[]
        {
            new
            {
                type = "boxplot",
                itemStyle = new { color = "--surface-sunken", borderColor = "--series-1", borderWidth = 1.5 },
                data = boxes.Select(box => new { value = new[] { box.Least, box.LowerQuartile, box.Median, box.UpperQuartile, box.Most }, name = box.Name, text = box.Text, href = box.Href }),
            },
        },
    };
}

/// <summary>A box of the plot.</summary>
/// <param name="Name">The group.</param>
/// <param name="Least">Lowest value.</param>
/// <param name="LowerQuartile">A quarter lies below.</param>
/// <param name="Median">Half lies below.</param>
/// <param name="UpperQuartile">Three quarters lie below.</param>
/// <param name="Most">Highest value.</param>
/// <param name="Text">All of them in words.</param>
/// <param name="Href">Address to open on a click; null if it leads nowhere.</param>
public sealed record Box(string Name, double Least, double LowerQuartile, double Median, double UpperQuartile, double Most, string Text, string? Href = null);
