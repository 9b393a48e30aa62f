using Analytics.Dashboards.Pages.Overview;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Submissions;

/// <summary>What the page looks at: area, year, and one dataset and period of it, as its address says, or else what most wants a look.</summary>
/// <param name="Areas">Areas within the reader's scope.</param>
/// <param name="Years">Years for which something was expected.</param>
/// <param name="Area">The area looked at; null while nothing is published.</param>
/// <param name="Year">The year looked at; empty while nothing is expected.</param>
/// <param name="Counts">Every dataset and period of the year.</param>
/// <param name="Chosen">The one looked at; null if there is none.</param>
public sealed record LookedSubmissions(
    IReadOnlyList<AreaChoice> Areas, IReadOnlyList<string> Years, AreaChoice? Area, string Year,
    IReadOnlyList<SubmissionCount> Counts, SubmissionCount? Chosen)
{
    /// <summary>Reads the choices within the reader's scope and takes those that the address names, where they exist.</summary>
    public static LookedSubmissions At(MartReader marts, string? area, string? year, string? dataset, string? system, string? period)
    {
        var areas = marts.Query<AreaChoice>("Pages/Overview/areas.sql");
        var years = marts.Query<string>("Pages/Submissions/years.sql");
        var within = areas.FirstOrDefault(each => each.UnitId == area) ?? (areas.Count > 0 ? areas[0] : null);
        var of = years.FirstOrDefault(each => each == year) ?? (years.Count > 0 ? years[0] : "");
        var counts = within is null ? [] : marts.Query<SubmissionCount>("Pages/Submissions/summary.sql", new { area = within.UnitId, year = of });
        var chosen = counts.FirstOrDefault(count => count.Dataset == dataset && count.SystemId == (system ?? "") && count.Period == period)
            ?? counts.Where(count => dataset is null || count.Dataset == dataset)
                .OrderByDescending(count => count.Missing + count.Late).ThenByDescending(count => count.Period, StringComparer.Ordinal).FirstOrDefault();
        return new LookedSubmissions(areas, years, within, of, counts, chosen);
    }

    /// <summary>The units of the area with what became of the chosen dataset and period, those to be reminded first.</summary>
    public IReadOnlyList<UnitSubmission> Units(MartReader marts) => Chosen is null
        ? []
        : marts.Query<UnitSubmission>("Pages/Submissions/units.sql", new { area = Area!.UnitId, dataset = Chosen.Dataset, system = Chosen.SystemId, period = Chosen.Period });

    /// <summary>The address of another choice.</summary>
    /// <param name="path"><c>submissions</c>, or an address below it.</param>
    /// <param name="count">The dataset and period to look at.</param>
    public string Address(string path, SubmissionCount? count) =>
        $"{path}?area={Uri.EscapeDataString(Area?.UnitId ?? "")}&year={Year}"
        + (count is null ? "" : $"&dataset={Uri.EscapeDataString(count.Dataset)}&system={Uri.EscapeDataString(count.SystemId)}&period={Uri.EscapeDataString(count.Period)}");
}
