namespace Analytics.Dashboards.Charts;

/// <summary>Where the hours go: a field for each area, within it one for each unit, as large as the hours there.</summary>
public static class EffortMap
{
    /// <summary>Builds the chart.</summary>
    /// <param name="areas">Each with its units; values are hours.</param>
    /// <returns>An ECharts option.</returns>
    public static object Option(IReadOnlyList<EffortArea> areas) => new
    {
        tooltip = new { trigger = "item" },
        series = new[]
        {
            new
            {
                type = "treemap",
                roam = false,
                nodeClick = false,
                breadcrumb = new { show = false },
                left = 0,
                right = 0,
                top = 0,
                bottom = 0,
                label = new { show = true, overflow = "truncate", fontSize = 12, color = "--surface" },
                upperLabel = new { show = true, height = 24, color = "--ink", fontSize = 12, overflow = "truncate" },
                levels = new object[]
                {
                    new { itemStyle = new { borderColor = "--surface", borderWidth = 0, gapWidth = 4 }, upperLabel = new { show = false } },
                    new { itemStyle = new { borderColor = "--surface-sunken", borderWidth = 3, gapWidth = 2 } },
                },
                data = areas.Select((area, index) => new
                {
                    name = area.Name,
                    text = area.Text,
                    itemStyle = new { color = Palette.At(index) },
                    value = area.Units.Sum(unit => unit.Datum.Value ?? 0),
                    children = area.Units.Select(unit => new { name = unit.Name, value = unit.Datum.Value, text = unit.Datum.Text, itemStyle = new { color = Palette.At(index) } }),
                }),
            },
        },
    };
}

/// <summary>One area of the map.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its figures in words.</param>
/// <param name="Units">Its units, values in hours.</param>
public sealed record EffortArea(string Name, string Text, IReadOnlyList<(string Name, ChartDatum Datum)> Units);
