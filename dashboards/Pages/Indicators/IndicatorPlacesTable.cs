using Analytics.Dashboards.Api;
using Analytics.Dashboards.Exports;
using Analytics.Dashboards.Pages.Overview;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Indicators;

/// <summary>An area and its parts on an indicator as a file.</summary>
public static class IndicatorPlacesTable
{
    /// <summary>The table.</summary>
    public static PageTable Table { get; } = new("indicator-places", [.. PageTable.Looking, "indicator"], Read);

    /// <summary>The area looked at and its parts.</summary>
    /// <param name="marts">Reads within the scope.</param>
    /// <param name="looked">System, area, quarter and basis.</param>
    /// <param name="indicator">An indicator or requirement.</param>
    public static IReadOnlyList<PlaceRow> Rows(MartReader marts, Looked looked, string indicator) =>
        marts.QueryOf<PlaceRow>("Pages/Indicators/places.sql", indicator, row => row.IndicatorId, new { system = looked.System!.SystemId, area = looked.Area!.UnitId, quarter = looked.Quarter, basis = looked.Basis });

    private static PageRows? Read(PageAsked asked)
    {
        var (looked, words) = (Looked.At(asked.Marts, asked["system"], asked["area"], asked["quarter"], asked["basis"], anyUnit: true), asked.Words);
        return !looked.HasData || !asked.Marts.Has("mart_indicator_points") ? null : PageRows.Of(
            looked.System!.SystemId,
            Rows(asked.Marts, looked, asked["indicator"] ?? ""),
            [
                new("unit_id", words["exports.unit-id"], CellKind.Text, row => row.UnitId),
                new("area", words["looked.area"], CellKind.Text, row => row.Place == 2 ? words["indicator.itself", row.Name].Value : row.Name),
                new("subjects_due", words["indicator.due"], CellKind.Whole, row => row.SubjectsDue),
                new("subjects_evidenced", words["indicator.evidenced"], CellKind.Whole, row => row.SubjectsEvidenced),
                new("subjects_met", words["indicator.met-count"], CellKind.Whole, row => row.SubjectsMet),
                new("met_share", words["indicator.met"], CellKind.Number, row => row.MetShare),
                new("mean_points", words["indicators.mean"], CellKind.Number, row => row.MeanPoints),
            ]);
    }
}
