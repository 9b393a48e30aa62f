namespace Analytics.Dashboards.Charts;

/// <summary>Measures over quarters as lines. Gaps stay gaps; a dashed line marks where a series is not comparable with what came before.</summary>
public static class TrendLine
{
    /// <summary>Builds the chart.</summary>
    /// <param name="quarters">From old to new.</param>
    /// <param name="series">Each with one value a quarter.</param>
    /// <param name="breaks">Quarters before which the series broke.</param>
    /// <param name="breakName">Words at such a quarter.</param>
    /// <param name="unit">Behind every figure of the axis, such as <c>%</c>; empty for points.</param>
    /// <returns>An ECharts option.</returns>
    /// <exception cref="ArgumentException">A series has more or fewer values than there are quarters.</exception>
    public static object Option(IReadOnlyList<string> quarters, IReadOnlyList<ChartSeries> series, IReadOnlyList<string> breaks, string breakName, string unit = "")
    {
        foreach (var line in series.Where(line => line.Data.Count != quarters.Count))
        {
            throw new ArgumentException($"{line.Name} has {line.Data.Count} values for {quarters.Count} quarters", nameof(series));
        }

        // A percentage never passes 100; the axis starts at the ten below the lowest, in five even steps.
        var isPercent = unit == "%";
        var lowest = series.SelectMany(line => line.Data).Min(datum => datum.Value) ?? 0;
        double? floor = isPercent ? Math.Clamp(Math.Floor(lowest / 10) * 10, 0, 90) : null;
        return new
        {
            tooltip = new { trigger = "axis" },
            legend = new { show = series.Count > 1, top = 0, left = 0 },
            grid = new { left = 4, right = 16, top = series.Count > 1 ? 44 : 20, bottom = 4, containLabel = true },
            xAxis = new { type = "category", data = quarters, boundaryGap = quarters.Count == 1 },
            yAxis = new { type = "value", scale = true, min = floor, max = isPercent ? 100 : (int?)null, interval = (100 - floor) / 5, axisLabel = new { formatter = "{value}" + unit } },
            series = series.Select((line, index) => new
            {
                type = "line",
                name = line.Name,
                color = line.Color ?? Palette.At(index),
                symbol = line.IsDashed ? "none" : Palette.Symbol(index),
                symbolSize = 8,
                lineStyle = new { width = line.IsDashed ? 1.5 : 2.5, type = line.IsDashed ? "dashed" : "solid" },
                connectNulls = false,
                data = line.Data.Select(datum => new { value = datum.Value, text = datum.Text, href = datum.Href }),
                markLine = index > 0 ? null : Breaks(breaks, breakName),
            }),
        };
    }

    private static object Breaks(IReadOnlyList<string> breaks, string name) => new
    {
        silent = true,
        symbol = "none",
        lineStyle = new { type = "dashed", color = "--line-strong", width = 1 },
        label = new { formatter = name, position = "insideEndTop", color = "--ink-soft", fontSize = 11 },
        // Named once, at the last: with many breaks the words would cover the lines.
        data = breaks.Select((quarter, index) => new { xAxis = quarter, label = new { show = index == breaks.Count - 1 } }),
    };
}
