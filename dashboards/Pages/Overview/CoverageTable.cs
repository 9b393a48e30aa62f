using Analytics.Dashboards.Api;
using Analytics.Dashboards.Exports;

namespace Analytics.Dashboards.Pages.Overview;

/// <summary>Coverage of the parts of an area as a file, a row a part and dimension.</summary>
public static class CoverageTable
{
    /// <summary>The table.</summary>
    public static PageTable Table { get; } = new("coverage", PageTable.Looking, Read);

    private static PageRows? Read(PageAsked asked)
    {
        var (looked, words) = (Looked.At(asked.Marts, asked["system"], asked["area"], asked["quarter"], asked["basis"]), asked.Words);
        return !looked.HasData ? null : PageRows.Of(
            looked.System!.SystemId,
            asked.Marts.Query<CoverageRow>("Pages/Overview/coverage.sql", new { system = looked.System!.SystemId, area = looked.Area!.UnitId, quarter = looked.Quarter, basis = looked.Basis }),
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
