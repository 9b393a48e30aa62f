using Analytics.Dashboards.Api;
using Analytics.Dashboards.Exports;

namespace Analytics.Dashboards.Pages.Submissions;

/// <summary>The units of an area with what became of one dataset and period as a file.</summary>
public static class SubmissionUnitsTable
{
    /// <summary>The table.</summary>
    public static PageTable Table { get; } = new("submissions", ["area", "year", "dataset", "system", "period"], Read);

    private static PageRows? Read(PageAsked asked)
    {
        var (words, looked) = (asked.Words, LookedSubmissions.At(asked.Marts, asked["area"], asked["year"], asked["dataset"], asked["system"], asked["period"]));
        return looked.Chosen is not { } chosen ? null : PageRows.Of(
            chosen.SystemId, looked.Units(asked.Marts),
            [
                new("dataset", words["evidence.dataset"], CellKind.Text, _ => SubmissionTable.Name(chosen, words)),
                new("period", words["claim.period"], CellKind.Text, _ => chosen.Period),
                new("unit_id", words["exports.unit-id"], CellKind.Text, row => row.UnitId),
                new("unit", words["submissions.unit"], CellKind.Text, row => row.Title),
                new("parent", words["submissions.parent"], CellKind.Text, row => row.ParentName),
                new("status", words["submissions.status"], CellKind.Text, row => words["submissions.status." + row.Status].Value),
                new("due_on", words["submissions.due-on"], CellKind.Day, row => row.DueOn is { } day ? DateOnly.FromDateTime(day) : null),
                new("received_on", words["submissions.received-on"], CellKind.Day, row => row.ReceivedOn is { } day ? DateOnly.FromDateTime(day) : null),
                new("days_late", words["submissions.days-late"], CellKind.Whole, row => row.DaysLate),
                new("records", words["submissions.records"], CellKind.Whole, row => row.Records),
            ]);
    }
}
