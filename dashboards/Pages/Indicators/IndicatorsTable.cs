using Analytics.Dashboards.Api;
using Analytics.Dashboards.Exports;
using Analytics.Dashboards.Pages.Overview;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Indicators;

/// <summary>All indicators of a system in an area as a file.</summary>
public static class IndicatorsTable
{
    /// <summary>The table.</summary>
    public static PageTable Table { get; } = new("indicators", PageTable.Looking, Read);

    /// <summary>The rows of the page; none where a snapshot of an earlier version has no points by area.</summary>
    public static IReadOnlyList<IndicatorRow> Rows(MartReader marts, Looked looked) => looked.HasData && marts.Has("mart_indicator_points")
        ? marts.Query<IndicatorRow>("Pages/Indicators/indicators.sql", new
        {
            system = looked.System!.SystemId, area = looked.Area!.UnitId, quarter = looked.Quarter, basis = looked.Basis, previous = looked.Previous, year_ago = looked.YearAgo,
        })
        : [];

    private static PageRows? Read(PageAsked asked)
    {
        var (looked, words) = (Looked.At(asked.Marts, asked["system"], asked["area"], asked["quarter"], asked["basis"]), asked.Words);
        return !looked.HasData ? null : PageRows.Of(
            looked.System!.SystemId, Rows(asked.Marts, looked),
            [
                new("indicator_id", words["exports.indicator-id"], CellKind.Text, row => row.IndicatorId),
                new("indicator", words["indicators.name"], CellKind.Text, row => row.Name),
                new("max_points", words["indicators.max"], CellKind.Number, row => row.MaxPoints),
                new("mean_points", words["indicators.mean"], CellKind.Number, row => row.MeanPoints),
                new("change", words["moved.change"], CellKind.Number, row => row.Change),
                new("year_change", words["moved.year"], CellKind.Number, row => row.YearChange),
                new("deviation", words["indicators.deviation"], CellKind.Number, row => row.Deviation),
                new("full_share", words["indicators.full"], CellKind.Number, row => row.FullShare),
                new("empty_share", words["indicators.empty"], CellKind.Number, row => row.EmptyShare),
                new("evidenced_share", words["indicators.evidenced"], CellKind.Number, row => row.EvidencedShare),
                new("subjects", words["exports.subjects"], CellKind.Whole, row => row.Subjects),
            ]);
    }
}
