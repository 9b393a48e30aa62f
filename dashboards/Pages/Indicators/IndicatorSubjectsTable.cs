using Analytics.Dashboards.Api;
using Analytics.Dashboards.Exports;
using Analytics.Dashboards.Pages.Overview;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Indicators;

/// <summary>The subjects of an area on an indicator as a file: its own, or all that lack evidence.</summary>
public static class IndicatorSubjectsTable
{
    /// <summary>The table.</summary>
    public static PageTable Table { get; } = new("indicator-subjects", [.. PageTable.Looking, "indicator", "own"], Read);

    /// <summary>The subjects.</summary>
    /// <param name="marts">Reads within the scope.</param>
    /// <param name="looked">System, area, quarter and basis.</param>
    /// <param name="indicator">An indicator or requirement.</param>
    /// <param name="isRequirement">Which of the two.</param>
    /// <param name="own">Those of the area itself; otherwise those of the whole area that lack evidence.</param>
    /// <param name="most">Most rows.</param>
    public static IReadOnlyList<SubjectRow> Rows(MartReader marts, Looked looked, string indicator, bool isRequirement, bool own, int most) =>
        marts.QueryOf<SubjectRow>("Pages/Indicators/subjects.sql", indicator, row => row.IndicatorId, new
        {
            system = looked.System!.SystemId, area = looked.Area!.UnitId, quarter = looked.Quarter, basis = looked.Basis, subject_type = looked.System.SubjectType, is_requirement = isRequirement, own, most,
        });

    private static PageRows? Read(PageAsked asked)
    {
        var (looked, words) = (Looked.At(asked.Marts, asked["system"], asked["area"], asked["quarter"], asked["basis"], anyUnit: true), asked.Words);
        if (!looked.HasData)
        {
            return null;
        }

        var indicator = AskedIndicator.Of(asked.Marts, looked, asked["indicator"] ?? "");
        var rows = indicator is null ? [] : Rows(asked.Marts, looked, indicator.IndicatorId, indicator.IsRequirement, asked["own"] == "true", PageTable.AllRows);
        return PageRows.Of(
            looked.System!.SystemId, rows,
            [
                new("unit_id", words["exports.unit-id"], CellKind.Text, row => row.UnitId),
                new("unit", words["moved.unit"], CellKind.Text, row => row.UnitName),
                new("person_id", words["column.person_id"], CellKind.Text, row => row.SubjectType == "person" ? row.SubjectId : null),
                new("points", words["indicator.points"], CellKind.Number, row => row.Points),
                new("max_points", words["indicators.max"], CellKind.Number, row => row.MaxPoints),
                new("observed", words["exports.observed"], CellKind.Number, row => row.Observed),
                new("target", words["exports.target"], CellKind.Number, row => row.Target),
                new("sub_periods_met", words["exports.met"], CellKind.Whole, row => row.Met),
                new("sub_periods_due", words["exports.due"], CellKind.Whole, row => row.Due),
                new("status", words["indicator.status"], CellKind.Text, row => words["status." + row.Status].Value),
            ]) with { HasPersons = rows.Any(row => row.SubjectType == "person") };
    }
}
