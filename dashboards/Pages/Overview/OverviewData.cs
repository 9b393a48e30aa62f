using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Overview;

/// <summary>What is known of an area's quarter: read once, shown on the overview and printed in the bulletin.</summary>
public sealed record OverviewData
{
    /// <summary>What is looked at.</summary>
    public required Looked Looked { get; init; }

    /// <summary>Headline figures of the quarter.</summary>
    public required HeadlineRow Now { get; init; }

    /// <summary>Headline figures of the quarter before.</summary>
    public required HeadlineRow Before { get; init; }

    /// <summary>Headline figures of a year ago.</summary>
    public required HeadlineRow YearAgo { get; init; }

    /// <summary>Measures by quarter.</summary>
    public required IReadOnlyList<TrendRow> Trend { get; init; }

    /// <summary>Tiers by quarter.</summary>
    public required IReadOnlyList<TierRow> Tiers { get; init; }

    /// <summary>Scores by quarter, where the text names no tiers.</summary>
    public required IReadOnlyList<SpreadRow> Spread { get; init; }

    /// <summary>Coverage of the areas below.</summary>
    public required IReadOnlyList<CoverageRow> Coverage { get; init; }

    /// <summary>Reporting of the areas below.</summary>
    public required IReadOnlyList<ReportingRow> Reporting { get; init; }

    /// <summary>Parts of the area with their changes.</summary>
    public required IReadOnlyList<MovedRow> Areas { get; init; }

    /// <summary>Units that moved most.</summary>
    public required IReadOnlyList<MovedRow> Units { get; init; }

    /// <summary>Whether any subject has a tier. One grey column a quarter would say nothing.</summary>
    public bool HasTiers => AreNamed(Tiers);

    private bool IsBroken => Trend.Any(row => row.Quarter == Looked.Quarter && row.SeriesBreak && row.Measure == Score(Looked));

    /// <summary>Reads everything.</summary>
    /// <param name="marts">Within the reader's scope.</param>
    /// <param name="looked">What is looked at; it has data.</param>
    public static OverviewData Read(MartReader marts, Looked looked)
    {
        var (system, area, quarter, basis, previous, yearAgo) = (looked.System!.SystemId, looked.Area!.UnitId, looked.Quarter, looked.Basis, looked.Previous, looked.YearAgo);
        IReadOnlyList<HeadlineRow> headline = [];
        IReadOnlyList<TrendRow> trend = [];
        IReadOnlyList<TierRow> tiers = [];
        IReadOnlyList<SpreadRow> spread = [];
        IReadOnlyList<CoverageRow> coverage = [];
        IReadOnlyList<ReportingRow> reporting = [];
        IReadOnlyList<MovedRow> areas = [], units = [];
        MartReader.SideBySide(
            // A snapshot of an earlier version has no points by area, and tells no reasons.
            () => areas = !marts.Has("mart_indicator_points") ? [] : marts.QueryOf<MovedRow>("Pages/Overview/areas_moved.sql", area, row => row.ParentId, new { system, quarter, basis, previous, year_ago = yearAgo, measure = Score(looked) }),
            () => coverage = CoverageTable.Rows(marts, looked),
            () => headline = marts.Query<HeadlineRow>("Pages/Overview/headline.sql", new { system, area, quarter, basis, previous, year_ago = yearAgo }),
            () =>
            {
                tiers = marts.Query<TierRow>("Pages/Overview/tiers.sql", new { system, area, quarter, basis });
                spread = AreNamed(tiers) ? [] : marts.Query<SpreadRow>("Pages/Overview/spread.sql", new { system, area, quarter, basis });
            },
            () => trend = marts.Query<TrendRow>("Pages/Overview/trend.sql", new { system, area, quarter }),
            () => units = marts.Query<MovedRow>("Pages/Overview/units_moved.sql", new { system, area, quarter, basis, previous }),
            () => reporting = marts.Query<ReportingRow>("Pages/Overview/reporting.sql", new { area, quarter }));
        HeadlineRow Of(string which) => headline.FirstOrDefault(row => row.Quarter == which) ?? new();
        return new OverviewData
        {
            Looked = looked,
            Now = Of(quarter),
            Before = Of(previous),
            YearAgo = Of(yearAgo),
            Trend = trend,
            Tiers = tiers,
            Spread = spread,
            Coverage = coverage,
            Reporting = reporting,
            Areas = areas,
            Units = units,
        };
    }

    /// <summary>The quarter in words.</summary>
    /// <param name="words">All words.</param>
    /// <param name="showsFlags">Whether the reader is told of flags.</param>
    public IReadOnlyList<Sentence> Story(Words words, bool showsFlags) => new QuarterStory(words, Looked, Now, Before, YearAgo)
    {
        Areas = Areas, Units = Units, Tiers = Tiers, Coverage = Coverage, Reporting = Reporting, ShowsFlags = showsFlags, IsBroken = IsBroken,
    }.Sentences();

    private static bool AreNamed(IReadOnlyList<TierRow> tiers) => tiers.Any(row => row.Tier is not ("unlabelled" or "unscored"));

    private static string Score(Looked looked) => (looked.Basis == "claimed" ? "score_claimed:" : "score:") + looked.System!.SystemId;
}
