namespace Analytics.Dashboards.Charts;

/// <summary>How many fall into each class, as columns side by side.</summary>
public static class CountColumns
{
    /// <summary>Builds the chart.</summary>
    /// <param name="classes">From low to high.</param>
    /// <param name="counts">One a class.</param>
    /// <returns>An ECharts option.</returns>
    public static object Option(IReadOnlyList<string> classes, ChartSeries counts) => new
    {
        tooltip = new { trigger = "axis", axisPointer = new { type = "shadow" } },
        grid = new { left = 4, right = 8, top = 12, bottom = 4, containLabel = true },
        xAxis = new { type = "category", data = classes },
        yAxis = new { type = "value", minInterval = 1 },
        series = new[]
        {
            new
            {
                type = "bar",
                name = counts.Name,
                color = counts.Color ?? Palette.At(0),
                barCategoryGap = "8%",
                itemStyle = new { borderRadius = new[] { 3, 3, 0, 0 } },
                data = counts.Data.Select(datum => new { value = datum.Value, text = datum.Text, href = datum.Href }),
            },
        },
    };
}
