namespace Analytics.Dashboards.Charts;

/// <summary>Figures as bars to the right or left of a line at nothing, one a name.</summary>
public static class ChangeBars
{
    /// <summary>Builds the chart.</summary>
    /// <param name="names">Top to bottom.</param>
    /// <param name="changes">One a name.</param>
    /// <param name="name">What the bars show.</param>
    /// <param name="isJudged">Whether positive is better and negative worse, and coloured so.</param>
    /// <returns>An ECharts option.</returns>
    public static object Option(IReadOnlyList<string> names, IReadOnlyList<ChartDatum> changes, string name, bool isJudged = true) => new
    {
        tooltip = new { trigger = "axis", axisPointer = new { type = "shadow" } },
        grid = new { left = 4, right = 20, top = 8, bottom = 4, containLabel = true },
        xAxis = new { type = "value" },
        yAxis = new { type = "category", data = names, inverse = true, axisLabel = new { width = 168, overflow = "truncate" } },
        series = new[]
        {
            new
            {
                type = "bar",
                name,
                barMaxWidth = 18,
                data = changes.Select(change => new
                {
                    value = change.Value, text = change.Text, href = change.Href,
                    itemStyle = new { color = !isJudged ? Palette.At(0) : change.Value < 0 ? "--bad" : "--good", borderRadius = 3 },
                }),
            },
        },
    };
}
