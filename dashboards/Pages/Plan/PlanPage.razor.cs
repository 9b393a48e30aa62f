using System.Globalization;
using System.Security.Claims;
using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Pages.Flag;
using Microsoft.AspNetCore.Components;

namespace Analytics.Dashboards.Pages.Plan;

/// <summary>What to inspect with the hours at hand: the queue, where its hours go, and what it should find. Nothing here tells a random audit from a flagged case.</summary>
public sealed partial class PlanPage
{
    // With fewer stops the finds of a county would tell which of them was drawn.
    private const int FewestTold = 3;

    private LookedPlan plan = default!;
    private List<IGrouping<string, WorkStop>> counties = [];
    private object map = new();

    [CascadingParameter] private HttpContext Context { get; set; } = default!;
    [SupplyParameterFromQuery] private string? Hours { get; set; }
    [SupplyParameterFromQuery] private string? Quarter { get; set; }
    [SupplyParameterFromQuery] private string? Area { get; set; }
    [SupplyParameterFromForm(FormName = "open")] private string? Unit { get; set; }

    private string Account => Context.User.FindFirstValue(Dashboards.Accounts.SignIn.AccountClaim) ?? "";

    private IReadOnlyList<WorkStop> stops => plan.Stops;

    private string HoursText => plan.Hours.ToString("0.##", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        plan = LookedPlan.At(Services, Account, Hours, Quarter, Area);
        counties = [.. stops.GroupBy(stop => stop.Candidate.County).OrderByDescending(county => county.Sum(stop => stop.Hours))];
        map = EffortMap.Option([.. counties.Select(county => new EffortArea(
            CountyName(county.Key), Words["plan.hours.of", Hour(county.Sum(stop => stop.Hours))],
            [.. county.Select(stop => (stop.Candidate.UnitName, new ChartDatum(Math.Round(stop.Hours, 2), Words["plan.unit.of", Hour(stop.Hours), stop.Candidate.Records])))]))]);
    }

    private void Open()
    {
        if (stops.FirstOrDefault(stop => stop.Candidate.UnitId + "|" + stop.Candidate.Quarter == Unit)?.Candidate is not { } chosen)
        {
            Context.Response.Redirect("/plan");
            return;
        }

        var isDrawn = Audit.Picks(chosen.Quarter).Contains(chosen.UnitId);
        var opened = Book.Open(Account, Context.User.FindFirstValue(ClaimTypes.Name) ?? Account, UnitQuarter.Subject(Marts, chosen.UnitId, chosen.Quarter, isDrawn));
        Context.Response.Redirect($"/cases/{opened}");
    }

    private string CountyName(string county) => county.Length > 0 ? county : Words["plan.city"];

    private static string Hour(double value) => FigureText.Number(Math.Round(value, 1));

    private static string Finds(IEnumerable<WorkStop> some) => FigureText.Number(Math.Round(some.Sum(stop => stop.Candidate.Chance), 1));
}
