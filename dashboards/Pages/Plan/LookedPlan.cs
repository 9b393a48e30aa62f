using System.Globalization;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Pages.Detectors;
using Analytics.Dashboards.Pages.Overview;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Plan;

/// <summary>What to inspect with the hours at hand, as a page or file shows it. Nothing here tells a random audit from a flagged case.</summary>
/// <param name="Quarters">Quarters that may be planned, the newest first.</param>
/// <param name="Areas">Areas within the reader's scope.</param>
/// <param name="Hours">Hours at hand.</param>
/// <param name="Quarter">The quarter planned; empty where there is none.</param>
/// <param name="Stops">The queue.</param>
/// <param name="Waiting">Unit-quarters that wait in all.</param>
public sealed record LookedPlan(IReadOnlyList<string> Quarters, IReadOnlyList<AreaChoice> Areas, double Hours, string Quarter, IReadOnlyList<WorkStop> Stops, int Waiting)
{
    private const double DefaultHours = 16;
    private const double WeightOfUnknown = 1;

    /// <summary>Reads the choices within the reader's scope, takes those that the address names where they exist, and makes the queue.</summary>
    /// <param name="services">Those of inspection.</param>
    /// <param name="account">The reader's account, for the log of the first draw of a quarter.</param>
    /// <param name="hours">0.5 to 500.</param>
    /// <param name="quarter">One of the quarters.</param>
    /// <param name="area">A unit; null or empty for all.</param>
    public static LookedPlan At(IServiceProvider services, string account, string? hours, string? quarter, string? area)
    {
        var marts = services.GetRequiredService<MartReader>();
        var book = services.GetRequiredService<CaseBook>();
        var settings = services.GetRequiredService<InspectionSettings>();
        var atHand = double.TryParse(hours, CultureInfo.InvariantCulture, out var given) && given is >= 0.5 and <= 500 ? given : DefaultHours;
        var quarters = marts.Query<string>("Pages/Plan/quarters.sql");
        var chosen = quarters.Contains(quarter) ? quarter! : quarters is [var newest, ..] ? newest : "";
        var empty = new LookedPlan(quarters, marts.Query<AreaChoice>("Pages/Overview/areas.sql"), atHand, chosen, [], 0);
        if (chosen.Length == 0)
        {
            return empty;
        }

        var done = book.All().Select(each => each.UnitId + "|" + each.Quarter).ToHashSet();
        var all = Flagged(services, marts, chosen, area).ToList();
        var flagged = all.Where(each => !done.Contains(each.UnitId + "|" + each.Quarter)).ToList();
        var drawn = Drawn(services, marts, account, chosen, area, done, WorkPlan.DrawnPlaces(all.Count, settings.RandomEvery));
        var seed = services.GetRequiredService<RandomAudit>().Seed(chosen) ?? 0;
        return empty with { Stops = WorkPlan.Build(flagged, drawn, atHand, settings, seed), Waiting = flagged.Count + drawn.Count };
    }

    private static IEnumerable<WorkCandidate> Flagged(IServiceProvider services, MartReader marts, string quarter, string? area)
    {
        var (weights, verdicts) = (DetectorList.Of(marts), services.GetRequiredService<VerdictBook>());
        var chance = new PaddingChance(verdicts.ByDetector(), verdicts.ByBand(), services.GetRequiredService<InspectionSettings>().VerdictFloor);
        var counts = marts.Has("mart_flag_record")
            ? marts.Query<PlanRow>("Pages/Plan/record_counts.sql", new { quarter }).ToDictionary(row => row.Key, row => row.Records)
            : [];
        return marts.Query<PlanRow>("Pages/Plan/candidates.sql", new { quarter, area = area ?? "" }).Select(row =>
        {
            var detectors = (row.Detectors ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
            return new WorkCandidate(
                row.UnitId, row.UnitName, row.County, row.Quarter, Math.Max(counts.GetValueOrDefault(row.Key, row.Records), 1),
                chance.Of(detectors, row.Band, row.QValue), detectors.Select(detector => weights.Find(detector)?.Weight ?? WeightOfUnknown).DefaultIfEmpty(WeightOfUnknown).Max());
        });
    }

    // Drawn from the whole city, so only by those who see it; others get what falls into their part.
    private static List<WorkCandidate> Drawn(IServiceProvider services, MartReader marts, string account, string quarter, string? area, HashSet<string> done, int most)
    {
        var audit = services.GetRequiredService<RandomAudit>();
        if (services.GetRequiredService<UnitScope>().IsWholeCity)
        {
            audit.Ensure(account, quarter, () => [.. marts.Query<PlanRow>("Pages/Plan/unflagged.sql", new { quarter, area = "" }).Select(row => row.UnitId)]);
        }

        var unflagged = marts.Query<PlanRow>("Pages/Plan/unflagged.sql", new { quarter, area = area ?? "" }).ToDictionary(row => row.UnitId, StringComparer.Ordinal);
        var floor = services.GetRequiredService<InspectionSettings>().VerdictFloor;
        var chance = services.GetRequiredService<VerdictBook>().Misses() is { Cases: > 0 } misses && misses.Cases >= floor ? misses.Share!.Value : 0;
        return
        [
            .. audit.Picks(quarter).Where(unflagged.ContainsKey).Take(most).Select(unit => unflagged[unit]).Where(row => !done.Contains(row.Key)).Select(row => new WorkCandidate(
                row.UnitId, row.UnitName, row.County, row.Quarter, Math.Max(LookedRecords.Of(marts, row.UnitId, row.Quarter).Count, 1), chance, WeightOfUnknown)),
        ];
    }
}
