namespace Analytics.Dashboards.Charts;

/// <summary>Dots on a common scale, one line a name: series side by side for the same thing, told apart by colour and symbol.</summary>
public static class TargetDots
{
    /// <summary>Builds the chart.</summary>
    /// <param name="names">Top to bottom.</param>
    /// <param name="series">Each with one value a name; null leaves the line without a dot.</param>
    /// <param name="unit">Behind every figure of the axis.</param>
    /// <param name="minimum">Start of the axis.</param>
    /// <param name="maximum">End of the axis; null lets the values decide.</param>
    /// <param name="ringsFirst">Draws the first series as rings, so that a dot of another that falls on it is still seen.</param>
    /// <returns>An ECharts option.</returns>
    /// <exception cref="ArgumentException">A series has more or fewer values than there are names.</exception>
    public static object Option(IReadOnlyList<string> names, IReadOnlyList<ChartSeries> series, string unit = "", double minimum = 0, double? maximum = null, bool ringsFirst = false)
    {
        foreach (var dots in series.Where(dots => dots.Data.Count != names.Count))
        {
            throw new ArgumentException($"{dots.Name} has {dots.Data.Count} values for {names.Count} names", nameof(series));
        }

        return new
        {
            tooltip = new { trigger = "item" },
            legend = new { show = series.Count > 1, top = 0, left = 0 },
            grid = new { left = 4, right = 24, top = series.Count > 1 ? 44 : 8, bottom = 4, containLabel = true },
            xAxis = new { type = "value", min = minimum, max = maximum, axisLabel = new { formatter = "{value}" + unit, hideOverlap = true } },
            yAxis = new { type = "category", data = names, inverse = true, splitLine = new { show = true, lineStyle = new { color = "--line" } }, axisLabel = new { width = 168, overflow = "truncate" } },
            series = series.Select((dots, index) => new
            {
                type = "scatter",
                name = dots.Name,
                color = dots.Color ?? Palette.At(index),
                symbol = Palette.Symbol(index),
                symbolSize = ringsFirst && index == 0 ? 20 : 11,
                itemStyle = ringsFirst && index == 0
                    ? (object)new { opacity = 1, color = "transparent", borderColor = dots.Color ?? Palette.At(index), borderWidth = 2.5 }
                    : new { opacity = 1 },
                data = dots.Data.Select((datum, place) => new { value = datum.Value, name = names[place], text = datum.Text, href = datum.Href }),
            }),
        };
    }
}
