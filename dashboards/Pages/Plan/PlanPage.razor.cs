using System.Globalization;
using System.Security.Claims;
using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Pages.Detectors;
using Analytics.Dashboards.Pages.Flag;
using Analytics.Dashboards.Pages.Overview;
using Microsoft.AspNetCore.Components;

namespace Analytics.Dashboards.Pages.Plan;

/// <summary>What to inspect with the hours at hand: the queue, where its hours go, and what it should find. Nothing here tells a random audit from a flagged case.</summary>
public sealed partial class PlanPage
{
    private const double DefaultHours = 16;
    private const double WeightOfUnknown = 1;

    // With fewer stops the finds of a county would tell which of them was drawn.
    private const int FewestTold = 3;

    private IReadOnlyList<WorkStop> stops = [];
    private IReadOnlyList<string> quarters = [];
    private IReadOnlyList<AreaChoice> areas = [];
    private List<IGrouping<string, WorkStop>> counties = [];
    private string quarter = "";
    private double hours = DefaultHours;
    private int waiting;
    private object map = new();

    [CascadingParameter] private HttpContext Context { get; set; } = default!;
    [SupplyParameterFromQuery] private string? Hours { get; set; }
    [SupplyParameterFromQuery] private string? Quarter { get; set; }
    [SupplyParameterFromQuery] private string? Area { get; set; }
    [SupplyParameterFromForm(FormName = "open")] private string? Unit { get; set; }

    private string Account => Context.User.FindFirstValue(Dashboards.Accounts.SignIn.AccountClaim) ?? "";

    private string HoursText => hours.ToString("0.##", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        hours = double.TryParse(Hours, CultureInfo.InvariantCulture, out var given) && given is >= 0.5 and <= 500 ? given : DefaultHours;
        quarters = Marts.Query<string>("Pages/Plan/quarters.sql");
        areas = Marts.Query<AreaChoice>("Pages/Overview/areas.sql");
        quarter = quarters.Contains(Quarter) ? Quarter! : quarters is [var newest, ..] ? newest : "";
        if (quarter.Length == 0)
        {
            return;
        }

        var done = Book.All().Select(each => each.UnitId + "|" + each.Quarter).ToHashSet();
        var all = Flagged().ToList();
        var flagged = all.Where(each => !done.Contains(each.UnitId + "|" + each.Quarter)).ToList();
        var drawn = Drawn(done, WorkPlan.DrawnPlaces(all.Count, Settings.RandomEvery));
        waiting = flagged.Count + drawn.Count;
        stops = WorkPlan.Build(flagged, drawn, hours, Settings, Audit.Seed(quarter) ?? 0);
        counties = [.. stops.GroupBy(stop => stop.Candidate.County).OrderByDescending(county => county.Sum(stop => stop.Hours))];
        map = EffortMap.Option([.. counties.Select(county => new EffortArea(
            CountyName(county.Key), Words["plan.hours.of", Hour(county.Sum(stop => stop.Hours))],
            [.. county.Select(stop => (stop.Candidate.UnitName, new ChartDatum(Math.Round(stop.Hours, 2), Words["plan.unit.of", Hour(stop.Hours), stop.Candidate.Records])))]))]);
    }

    private IEnumerable<WorkCandidate> Flagged()
    {
        var weights = DetectorList.Of(Marts);
        var chance = new PaddingChance(Verdicts.ByDetector(), Verdicts.ByBand(), Settings.VerdictFloor);
        var counts = Marts.Has("mart_flag_record")
            ? Marts.Query<PlanRow>("Pages/Plan/record_counts.sql", new { quarter }).ToDictionary(row => row.Key, row => row.Records)
            : [];
        return Marts.Query<PlanRow>("Pages/Plan/candidates.sql", new { quarter, area = Area ?? "" }).Select(row =>
        {
            var detectors = (row.Detectors ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
            return new WorkCandidate(
                row.UnitId, row.UnitName, row.County, row.Quarter, Math.Max(counts.GetValueOrDefault(row.Key, row.Records), 1),
                chance.Of(detectors, row.Band, row.QValue), detectors.Select(detector => weights.Find(detector)?.Weight ?? WeightOfUnknown).DefaultIfEmpty(WeightOfUnknown).Max());
        });
    }

    // Drawn from the whole city, so only by those who see it; others get what falls into their part.
    private List<WorkCandidate> Drawn(HashSet<string> done, int most)
    {
        if (Scope.RootUnitId is null)
        {
            Audit.Ensure(Account, quarter, () => [.. Marts.Query<PlanRow>("Pages/Plan/unflagged.sql", new { quarter, area = "" }).Select(row => row.UnitId)]);
        }

        var unflagged = Marts.Query<PlanRow>("Pages/Plan/unflagged.sql", new { quarter, area = Area ?? "" }).ToDictionary(row => row.UnitId, StringComparer.Ordinal);
        var chance = Verdicts.Misses() is { Cases: > 0 } misses && misses.Cases >= Settings.VerdictFloor ? misses.Share!.Value : 0;
        return
        [
            .. Audit.Picks(quarter).Where(unflagged.ContainsKey).Take(most).Select(unit => unflagged[unit]).Where(row => !done.Contains(row.Key)).Select(row => new WorkCandidate(
                row.UnitId, row.UnitName, row.County, row.Quarter, Math.Max(LookedRecords.Of(Marts, row.UnitId, row.Quarter).Count, 1), chance, WeightOfUnknown)),
        ];
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
