namespace Analytics.Dashboards.Charts;

/// <summary>Areas by indicators, the darker the more subjects have evidence. A cell nobody owes stays empty.</summary>
public static class CoverageHeatmap
{
    /// <summary>Most columns whose cells still have room for their figure.</summary>
    public const int LabelledColumns = 12;

    /// <summary>Builds the chart.</summary>
    /// <param name="columns">Names of the indicators, left to right.</param>
    /// <param name="rows">Names of the areas, top to bottom.</param>
    /// <param name="cells">Values are percentages, 0 to 100.</param>
    /// <param name="low">Word at the light end of the scale.</param>
    /// <param name="high">Word at the dark end.</param>
    /// <returns>An ECharts option.</returns>
    public static object Option(IReadOnlyList<string> columns, IReadOnlyList<string> rows, IReadOnlyList<HeatmapCell> cells, string low, string high) => new
    {
        tooltip = new { trigger = "item" },
        grid = new { left = 4, right = 8, top = 8, bottom = 44, containLabel = true },
        xAxis = new { type = "category", data = columns, splitArea = new { show = false }, axisLabel = new { rotate = columns.Count > 8 ? 40 : 0, interval = 0, width = 96, overflow = "truncate" } },
        yAxis = new { type = "category", data = rows, inverse = true, splitLine = new { show = false } },
        visualMap = new
        {
            min = 0,
            max = 100,
            calculable = false,
            orient = "horizontal",
            left = "center",
            bottom = 0,
            itemWidth = 12,
            itemHeight = 160,
            text = new[] { high, low },
            inRange = new { color = new[] { "--surface-sunken", "--series-1" } },
        },
        series = new[]
        {
            new
            {
                type = "heatmap",
                itemStyle = new { borderColor = "--surface", borderWidth = 2 },
                label = new { show = columns.Count <= LabelledColumns, formatter = "{@[2]}" },
                emphasis = new { itemStyle = new { borderColor = "--ink" } },
                data = cells.Select(cell => new
                {
                    value = new double?[] { cell.Column, cell.Row, cell.Datum.Value is { } value ? Math.Round(value, 1) : null },
                    name = rows[cell.Row] + " · " + columns[cell.Column],
                    text = cell.Datum.Text,
                    href = cell.Datum.Href,
                }),
            },
        },
    };
}

/// <summary>One cell of the heatmap.</summary>
/// <param name="Column">Index among the columns.</param>
/// <param name="Row">Index among the rows.</param>
/// <param name="Datum">Its value.</param>
public sealed record HeatmapCell(int Column, int Row, ChartDatum Datum);
