using Analytics.Dashboards.Api;
using Analytics.Dashboards.Exports;

namespace Analytics.Dashboards.Pages.Overview;

/// <summary>The measures of an area over the quarters as a file.</summary>
public static class OverviewTrendTable
{
    /// <summary>The table.</summary>
    public static PageTable Table { get; } = new("trend", PageTable.Looking, Read);

    private static PageRows? Read(PageAsked asked)
    {
        var (looked, words) = (Looked.At(asked.Marts, asked["system"], asked["area"], asked["quarter"], asked["basis"]), asked.Words);
        return !looked.HasData ? null : PageRows.Of(
            looked.System!.SystemId,
            asked.Marts.Query<TrendRow>("Pages/Overview/trend.sql", new { system = looked.System!.SystemId, area = looked.Area!.UnitId, quarter = looked.Quarter }),
            [
                new("quarter", words["exports.quarter"], CellKind.Text, row => row.Quarter),
                new("measure", words["exports.measure"], CellKind.Text, row => asked.Say("measure.", row.Measure.Split(':')[0])),
                new("value", words["exports.value"], CellKind.Number, row => row.Value),
                new("series_break", words["exports.break"], CellKind.Truth, row => row.SeriesBreak),
            ]);
    }
}
