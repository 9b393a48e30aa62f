using System.Security.Claims;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Api;
using Analytics.Dashboards.Exports;

namespace Analytics.Dashboards.Pages.Plan;

/// <summary>The queue of the plan as a file.</summary>
public static class PlanTable
{
    /// <summary>The table.</summary>
    public static PageTable Table { get; } = new("plan", ["hours", "quarter", "area"], Read) { Only = [Role.Leader, Role.Inspector, Role.Admin] };

    private static PageRows Read(PageAsked asked)
    {
        var words = asked.Words;
        var plan = LookedPlan.At(asked.Services, asked.User.FindFirstValue(Dashboards.Accounts.SignIn.AccountClaim) ?? "", asked["hours"], asked["quarter"], asked["area"]);
        return PageRows.Of(
            "", plan.Stops.Select((stop, index) => (Stop: stop, Place: index + 1)),
            [
                new("place", words["plan.place"], CellKind.Whole, row => row.Place),
                new("unit_id", words["exports.unit-id"], CellKind.Text, row => row.Stop.Candidate.UnitId),
                new("unit", words["flags.unit"], CellKind.Text, row => row.Stop.Candidate.UnitName),
                new("county", words["flags.county"], CellKind.Text, row => row.Stop.Candidate.County is { Length: > 0 } county ? county : words["plan.city"].Value),
                new("quarter", words["flags.quarter"], CellKind.Text, row => row.Stop.Candidate.Quarter),
                new("records", words["risk.records"], CellKind.Whole, row => row.Stop.Candidate.Records),
                new("hours", words["plan.hours.short"], CellKind.Number, row => Math.Round(row.Stop.Hours, 1)),
            ]);
    }
}
