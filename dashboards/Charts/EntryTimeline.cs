namespace Analytics.Dashboards.Charts;

/// <summary>Each record as a line from the day it tells of to the day it was entered: records written up at once end on one day.</summary>
public static class EntryTimeline
{
    /// <summary>Builds the chart.</summary>
    /// <param name="rows">Top to bottom.</param>
    /// <param name="eventName">What the start of a line is.</param>
    /// <param name="entryName">What its end is.</param>
    /// <returns>An ECharts option.</returns>
    public static object Option(IReadOnlyList<EntryRow> rows, string eventName, string entryName) => new
    {
        tooltip = new { trigger = "item" },
        legend = new { top = 0, left = 0, data = new[] { eventName, entryName } },
        grid = new { left = 4, right = 24, top = 40, bottom = 4, containLabel = true },
        xAxis = new { type = "time", axisLabel = new { hideOverlap = true, formatter = "{MM}-{dd}" }, splitNumber = 4 },
        yAxis = new { type = "category", data = rows.Select(row => row.Name), inverse = true, axisLabel = new { width = 120, overflow = "truncate" } },
        series = rows.Select((row, place) => (object)new
        {
            type = "line",
            name = "",
            silent = true,
            showSymbol = false,
            color = "--line-strong",
            lineStyle = new { width = 3 },
            data = new object[] { new object[] { row.Event, place }, new object[] { row.Entry, place } },
        }).Append(Ends(rows, eventName, "--series-3", "circle", row => row.Event)).Append(Ends(rows, entryName, "--series-6", "diamond", row => row.Entry)),
    };

    private static object Ends(IReadOnlyList<EntryRow> rows, string name, string color, string symbol, Func<EntryRow, string> day) => new
    {
        type = "scatter",
        name,
        color,
        symbol,
        symbolSize = 12,
        itemStyle = new { opacity = 1 },
        data = rows.Select((row, place) => new { value = new object[] { day(row), place }, name = row.Name, text = row.Text }),
    };
}

/// <summary>One record of the timeline.</summary>
/// <param name="Name">Its label.</param>
/// <param name="Event">Day it tells of, ISO.</param>
/// <param name="Entry">When it was entered, ISO.</param>
/// <param name="Text">Both in words.</param>
public sealed record EntryRow(string Name, string Event, string Entry, string Text);
