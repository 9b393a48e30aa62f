using Analytics.Dashboards.Api;
using Analytics.Dashboards.Exports;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Overview;

/// <summary>Coverage of the parts of an area as a file, a row a part and dimension.</summary>
public static class CoverageTable
{
    /// <summary>The table.</summary>
    public static PageTable Table { get; } = new("coverage", PageTable.Looking, Read);

    /// <summary>The parts of the area looked at.</summary>
    /// <param name="marts">Reads within the scope.</param>
    /// <param name="looked">System, area, quarter and basis.</param>
    public static IReadOnlyList<CoverageRow> Rows(MartReader marts, Looked looked) =>
        marts.QueryOf<CoverageRow>("Pages/Overview/coverage.sql", looked.Area!.UnitId, row => row.ParentId, new { system = looked.System!.SystemId, quarter = looked.Quarter, basis = looked.Basis });

    private static PageRows? Read(PageAsked asked)
    {
        var (looked, words) = (Looked.At(asked.Marts, asked["system"], asked["area"], asked["quarter"], asked["basis"]), asked.Words);
        return !looked.HasData ? null : PageRows.Of(
            looked.System!.SystemId,
            Rows(asked.Marts, looked),
            [
                new("area_unit_id", words["exports.unit-id"], CellKind.Text, row => row.AreaUnitId),
                new("area_name", words["exports.area"], CellKind.Text, row => row.AreaName),
                new("indicator_id", words["exports.indicator-id"], CellKind.Text, row => row.IndicatorId),
                new("indicator", words["exports.indicator"], CellKind.Text, row => row.Name),
                new("due", words["exports.due"], CellKind.Whole, row => row.Due),
                new("reached", words["exports.reached"], CellKind.Whole, row => row.Reached),
                new("share", words["exports.share"], CellKind.Number, row => row.Share),
            ]);
    }
}
