namespace Analytics.Dashboards.Pages.Trends;

/// <summary>What the time of year does to a figure, apart from its climb or fall over the years.</summary>
/// <remarks>Classical additive decomposition: each quarter against the centred moving mean of the year around it, (½a + b + c + d + ½e) / 4, then means by quarter of the year that sum to nothing.</remarks>
public static class Seasons
{
    private const int FewestYears = 2;

    /// <summary>Takes the seasons of a series.</summary>
    /// <param name="figures">Quarters as <c>2025Q1</c> without a gap in time, from old to new, and their figures; unknown ones are null.</param>
    /// <returns>First to fourth quarter of the year against the moving mean; empty where one of them has fewer than two figures with a whole year around them.</returns>
    public static IReadOnlyList<double> Of(IReadOnlyList<(string Quarter, double? Value)> figures)
    {
        var apart = Enumerable.Range(2, Math.Max(0, figures.Count - 4))
            .Select(at => (Season: figures[at].Quarter[^1], Apart: figures[at].Value - Around(figures, at)))
            .Where(each => each.Apart is not null)
            .GroupBy(each => each.Season, each => each.Apart!.Value)
            .OrderBy(season => season.Key)
            .ToList();
        if (apart.Count < 4 || apart.Any(season => season.Count() < FewestYears))
        {
            return [];
        }

        var means = apart.Select(season => season.Average()).ToList();
        return [.. means.Select(mean => mean - means.Average())];
    }

    private static double? Around(IReadOnlyList<(string Quarter, double? Value)> figures, int at) =>
        (0.5 * figures[at - 2].Value + figures[at - 1].Value + figures[at].Value + figures[at + 1].Value + 0.5 * figures[at + 2].Value) / 4;
}
