using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Overview;

/// <summary>What a leader is told of a quarter: what changed against the quarter before and a year ago, where, and why.</summary>
/// <remarks>Nothing is said of what is not known: a sentence whose figures are missing is left out.</remarks>
public sealed record QuarterStory(Words Words, Looked Looked, HeadlineRow Now, HeadlineRow Before, HeadlineRow YearAgo)
{
    /// <summary>Parts of the area with their changes; empty if it has none.</summary>
    public IReadOnlyList<MovedRow> Areas { get; init; } = [];

    /// <summary>Units that moved most.</summary>
    public IReadOnlyList<MovedRow> Units { get; init; } = [];

    /// <summary>Tiers by quarter.</summary>
    public IReadOnlyList<TierRow> Tiers { get; init; } = [];

    /// <summary>Coverage of the parts.</summary>
    public IReadOnlyList<CoverageRow> Coverage { get; init; } = [];

    /// <summary>How completely the parts reported.</summary>
    public IReadOnlyList<ReportingRow> Reporting { get; init; } = [];

    /// <summary>Whether the rules or the structure of units changed since the quarter before.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Whether the reader is told of flags.</summary>
    public bool ShowsFlags { get; init; }

    /// <summary>The sentences, the most important first.</summary>
    public IReadOnlyList<Sentence> Sentences() => [.. new[] { Mean(), Spread(), Parts(), Movers(), Weakest(), Reported(), Doubts(), Break() }.OfType<Sentence>()];

    private string League => Addresses.Units(Looked);

    private Sentence? Mean()
    {
        if (Now.Subjects is null or 0)
        {
            return null;
        }

        SentencePart[] scored = [new(Looked.Quarter), new(FigureText.Count(Now.Subjects), League), new(FigureText.Count(Now.Scored ?? 0), League)];
        return (Now.MeanScore, Before.MeanScore, YearAgo.MeanScore) switch
        {
            (null, _, _) => Say("story.unscored", [.. scored, new(FigureText.Number(Now.MeanKnown), League)]),
            ({ } now, null, _) => Say("story.mean", [.. scored, new(FigureText.Number(now), League)]),
            ({ } now, { } before, null) => Say("story.mean.quarter", [.. scored, new(FigureText.Number(now), League), Moved(now - before, Looked.Previous)]),
            ({ } now, { } before, { } year) => Say("story.mean.year", [.. scored, new(FigureText.Number(now), League), Moved(now - before, Looked.Previous), Moved(now - year, Looked.YearAgo)]),
        };
    }

    private Sentence? Spread()
    {
        // Where the text names no tiers there is no spread to tell of.
        var tiers = Tiers.Where(row => row.Quarter == Looked.Quarter && row.Subjects > 0).ToList();
        return tiers.All(row => TierColumns.Color(row.Tier) is not null) ? null : Say("story.tiers", [new(
            string.Join(Words["story.comma"].Value, tiers.Select(row => Words["story.tier", TierColumns.Color(row.Tier) is null ? row.Tier : Words["tier." + row.Tier].Value, FigureText.Count(row.Subjects), FigureText.Percent(row.Share)].Value)), League)]);
    }

    private Sentence? Parts()
    {
        var moved = Areas.Where(area => area.Change is not null).OrderBy(area => area.Change).ToList();
        if (moved.Count < 2)
        {
            return null;
        }

        SentencePart[] counts = [new(FigureText.Count(moved.Count)), new(FigureText.Count(moved.Count(area => area.Change > 0))), new(FigureText.Count(moved.Count(area => area.Change < 0)))];
        var (last, first) = (moved[0], moved[^1]);
        return (last.Change < 0, first.Change > 0) switch
        {
            (true, true) => Say("story.areas.both", [.. counts, .. Area(last), .. Area(first)]),
            (true, false) => Say("story.areas.down", [.. counts, .. Area(last)]),
            (false, true) => Say("story.areas.up", [.. counts, .. Area(first)]),
            _ => Say("story.areas.still", counts),
        };
    }

    private Sentence? Movers()
    {
        var (up, down) = (Units.FirstOrDefault(unit => unit.Change > 0), Units.LastOrDefault(unit => unit.Change < 0));
        return (up, down) switch
        {
            ({ }, { }) => Say("story.units.both", [.. Unit(up), .. Unit(down)]),
            ({ }, null) => Say("story.units.up", Unit(up)),
            (null, { }) => Say("story.units.down", Unit(down)),
            _ => null,
        };
    }

    private Sentence? Weakest() => Coverage.Where(row => row.Share is not null).MinBy(row => row.Share) is { } least
        ? Say(least.IsRequirement ? "story.requirements" : "story.coverage",
            [new(least.AreaName, Addresses.Overview(Looked, least.AreaUnitId)), new(least.Name, Addresses.Indicator(Looked, least.IndicatorId, least.AreaUnitId)),
                new(FigureText.Percent(least.Share), Addresses.Indicator(Looked, least.IndicatorId, least.AreaUnitId))])
        : null;

    private Sentence? Reported()
    {
        if (Now.ReportingRate is not { } rate)
        {
            return null;
        }

        var href = "submissions";
        return Before.ReportingRate is { } before
            ? Reporting.Where(row => row.Completeness is not null).MinBy(row => row.Completeness) is { } least
                ? Say("story.reporting.least", [new(FigureText.Percent(rate), href), Points(rate - before), new(least.AreaName, Addresses.Overview(Looked, least.AreaUnitId)), new(FigureText.Percent(least.Completeness), href)])
                : Say("story.reporting.change", [new(FigureText.Percent(rate), href), Points(rate - before)])
            : Say("story.reporting", [new(FigureText.Percent(rate), href)]);
    }

    private Sentence? Doubts() => ShowsFlags && Now.Flags > 0
        ? Say("story.flags", [new(FigureText.Count(Now.Flags), League + "&sort=flags"), new(FigureText.Change(Now.Flags - Before.Flags))])
        : null;

    private Sentence? Break() => IsBroken ? Say("story.break", []) : null;

    private SentencePart[] Area(MovedRow area) => Changed(area, Addresses.Overview(Looked, area.UnitId), area.UnitId);

    private SentencePart[] Unit(MovedRow unit) => Changed(unit, Addresses.Unit(Looked, unit.UnitId), null);

    // Name, change and reason; the reason is a clause of its own, empty where no indicator moved the same way.
    private SentencePart[] Changed(MovedRow row, string href, string? area) =>
    [
        new(row.Name, href), new(FigureText.Change(row.Change), href),
        row.IndicatorId is { } indicator
            ? new(Words["story.reason", row.Indicator!, FigureText.Change(row.IndicatorChange)], Addresses.Indicator(Looked, indicator, area))
            : new(""),
    ];

    private SentencePart Moved(double change, string quarter) => new(FigureText.Change(change), Addresses.Overview(Looked, null, quarter));

    private SentencePart Points(double change) => new(Words["figure.points", FigureText.Change(change * 100)]);

    private Sentence Say(string name, SentencePart[] figures) => new(Words[name].Value, figures);
}
