using System.Security.Claims;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Api;
using Analytics.Dashboards.Exports;
using Analytics.Dashboards.Inspection;

namespace Analytics.Dashboards.Pages.Cases;

/// <summary>The list of cases as a file.</summary>
public static class CasesTable
{
    /// <summary>The table.</summary>
    public static PageTable Table { get; } = new("cases", ["show"], Read);

    private static PageRows Read(PageAsked asked)
    {
        var (words, clock) = (asked.Words, asked.Services.GetRequiredService<TimeProvider>());
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var looked = LookedCases.At(
            asked.Services.GetRequiredService<CaseBook>(), asked.Marts, asked.Scope, asked.User.FindFirstValue(Dashboards.Accounts.SignIn.AccountClaim), today, asked["show"]);
        return PageRows.Of(
            "", looked.Rows,
            [
                new("case_id", words["case.number"], CellKind.Whole, row => row.Case.CaseId),
                new("unit_id", words["exports.unit-id"], CellKind.Text, row => row.Case.UnitId),
                new("unit", words["flags.unit"], CellKind.Text, row => row.Unit.Name),
                new("county", words["flags.county"], CellKind.Text, row => row.Unit.County),
                new("quarter", words["flags.quarter"], CellKind.Text, row => row.Case.Quarter),
                new("state", words["case.state"], CellKind.Text, row => words["case.state." + row.Case.State].Value),
                // As on the page: a clerk is not told who inspects, and nobody but inspectors of a verdict before the case is closed.
                .. asked.Scope.Role == Role.Reporter ? Array.Empty<PageColumn<SeenCase>>() : [new("assignee", words["case.assignee"], CellKind.Text, row => row.Case.Assignee)],
                new("due_on", words["case.due"], CellKind.Day, row => row.Case.DueOn),
                new("is_overdue", words["case.overdue"], CellKind.Truth, row => row.Case.Standing.IsOverdue(today)),
                new("verdict", words["case.verdict"], CellKind.Text,
                    row => row.Case.Verdict is { } verdict && (asked.Scope.Inspects || row.Case.State == "closed") ? words["case.verdict." + verdict].Value : null),
                new("changed_at", words["case.changed"], CellKind.Instant, row => row.Case.ChangedAt),
            ]);
    }
}
