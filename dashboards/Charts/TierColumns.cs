namespace Analytics.Dashboards.Charts;

/// <summary>How subjects spread over the tiers, one stacked column a quarter; every column reaches 100%.</summary>
public static class TierColumns
{
    /// <summary>Builds the chart.</summary>
    /// <param name="quarters">From old to new.</param>
    /// <param name="tiers">From the best to the worst, then veto and unscored; values are percentages, null where a quarter has none.</param>
    /// <returns>An ECharts option.</returns>
    public static object Option(IReadOnlyList<string> quarters, IReadOnlyList<ChartSeries> tiers) => new
    {
        tooltip = new { trigger = "axis", axisPointer = new { type = "shadow" } },
        legend = new { top = 0, left = 0, itemWidth = 14 },
        grid = new { left = 4, right = 8, top = 44, bottom = 4, containLabel = true },
        xAxis = new { type = "category", data = quarters },
        yAxis = new { type = "value", max = 100, axisLabel = new { formatter = "{value}%" } },
        series = tiers.Select((tier, index) => new
        {
            type = "bar",
            stack = "tiers",
            barMaxWidth = 56,
            name = tier.Name,
            color = tier.Color ?? Palette.At(index),
            itemStyle = new { borderColor = "--surface", borderWidth = 1 },
            data = tier.Data.Select(datum => new { value = datum.Value, text = datum.Text, href = datum.Href }),
        }),
    };

    /// <summary>The colour of a tier that is not one of the text's labels; null for a label, which takes its place in the palette.</summary>
    /// <param name="tier">Label, <c>veto</c>, <c>unlabelled</c> or <c>unscored</c>.</param>
    public static string? Color(string tier) => tier switch
    {
        "veto" => "--bad",
        "unscored" => "--line",
        "unlabelled" => "--series-5",
        _ => null,
    };
}
