using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Pages.Unit;
using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports.Card;

/// <summary>The report card of one unit in one system: two pages of what its page shows.</summary>
public static class UnitCard
{
    // Rows that the second page holds beside its headings; what flags and submissions leave is shared by indicators and requirements.
    private const int RowsOfPage = 27;
    private const int FewestRows = 5;
    private const int FlagsOfPaper = 3;
    private const int RowsOfFlag = 3;
    private const int RowsOfFlagsHead = 6;
    private const int DimensionsOfPaper = 10;
    private const int QuartersOfChart = 8;

    /// <summary>Composes it.</summary>
    /// <param name="sources">One snapshot and one recipient.</param>
    /// <exception cref="ReportException">The recipient may not see the unit, or it has no score there.</exception>
    public static ReportDocument Compose(ReportSources sources)
    {
        var (asked, marts) = (sources.Definition, sources.Marts);
        var head = UnitHead.Of(marts, asked.Subject)
            ?? throw new ReportException($"收件人看不到这个单位：{asked.Subject} / the recipient may not see this unit");
        var looked = new LookedSubject(asked.Subject, "unit", asked.Subject, asked.System, asked.Quarter);
        var scores = SubjectScores.Of(marts, looked.Unit).Where(row => row.SystemId == asked.System).ToList();
        var score = scores.FirstOrDefault(row => row.Quarter == asked.Quarter && row.Basis == asked.Basis)
            ?? throw new ReportException($"{head.Name} 在 {asked.System} {asked.Quarter} 没有得分 / the unit has no score there");
        var indicators = SubjectIndicators.Of(marts, looked, asked.Basis).Rows;
        var peers = PeerRow.Of(marts, score);
        var requirements = SubjectRequirements.Of(marts, looked, quarters: 1).Rows;
        var due = marts.Query<DueRow>("Reports/Card/due.sql", new { unit = looked.Unit, quarter = looked.Quarter });
        var flags = sources.ShowsFlags
            ? marts.Query<FlagRow>("Pages/Unit/flags.sql", new { unit = looked.Unit, quarter = looked.Quarter }).Where(row => row.Period == asked.Quarter).ToList()
            : [];
        var left = RowsOfPage - due.Count - (!sources.ShowsFlags ? 0 : RowsOfFlagsHead + (RowsOfFlag * Math.Min(FlagsOfPaper, flags.Count)));
        var rows = requirements.Count == 0 ? left : Math.Max(FewestRows, left - Math.Min(requirements.Count, Math.Max(FewestRows, left * 2 / 5)));
        return new ReportDocument(
            asked, sources.Say("report.card"), head.Name,
            sources.Say("report.card.subtitle", string.Join(" · ", new[] { head.Path, sources.Name("level.", head.Level), sources.Name("kind.", head.Kind) }.Where(each => !string.IsNullOrEmpty(each))),
                score.Title, score.Quarter, sources.Say("basis." + score.Basis)),
            [.. sources.CommonFacts(asked.Scope is null ? null : head.UnitId == asked.Scope ? head.Name : asked.Scope)],
            [
                Standing(sources, scores, score),
                Course(sources, scores, indicators, peers, asked.Basis),
                Points(sources, indicators, rows),
                .. requirements.Count > 0 ? [Requirements(sources, requirements, Math.Max(FewestRows, left - Math.Min(rows, indicators.Count(row => row.IsLeaf && row.ParentId is not null))))] : Array.Empty<ReportPart>(),
                .. due.Count > 0 ? [Submissions(sources, due)] : Array.Empty<ReportPart>(),
                .. sources.ShowsFlags ? [Flags(sources, flags)] : Array.Empty<ReportPart>(),
            ])
        {
            HasCover = false, PagesOfPaper = 2,
        };
    }

    private static ReportPart Standing(ReportSources sources, List<ScoreRow> scores, ScoreRow score)
    {
        var other = scores.FirstOrDefault(row => row.Quarter == score.Quarter && row.Basis != score.Basis);
        var before = scores.FirstOrDefault(row => row.Quarter == Pages.Overview.Looked.QuarterBefore(score.Quarter) && row.Basis == score.Basis);
        var title = sources.Say("unit.score") + " · ";
        return new ReportPart("standing", sources.Say("report.card.standing"),
        [
            new ReportFigures(
            [
                new("total", title + sources.Say("basis." + score.Basis), score.Total ?? (object)Interval(score), score.Total is null ? CellKind.Text : CellKind.Points)
                {
                    Change = score.Total - before?.Total, Beside = score.Total - before?.Total is null ? null : sources.Say("overview.against", Pages.Overview.Looked.QuarterBefore(score.Quarter)),
                },
                .. other is null ? Array.Empty<ReportFigure>() :
                [
                    new("other", title + sources.Say("basis." + other.Basis), other.Total ?? (object)Interval(other), other.Total is null ? CellKind.Text : CellKind.Points)
                    {
                        Beside = sources.Say("unit.score.difference", FigureText.Change(other.Total - score.Total)),
                    },
                ],
                new("rank", sources.Say("unit.rank"), score.Rank is { } rank ? $"{rank} / {score.Peers}" : null, CellKind.Text)
                {
                    Beside = score.Rank is null ? sources.Say("unranked." + (score.UnrankedReason ?? "no_total")) : sources.Say("unit.percentile", FigureText.Number(score.Percentile is { } place ? Math.Round(place) : null)),
                },
                new("tier", sources.Say("league.tier"), sources.Tier(score.Tier), CellKind.Text) { Beside = string.Join(" ", score.Consequences) },
            ]),
        ]);
    }

    private static ReportPart Course(ReportSources sources, List<ScoreRow> scores, IReadOnlyList<IndicatorRow> indicators, IReadOnlyList<PeerRow> peers, string basis)
    {
        var quarters = scores.Select(row => row.Quarter).Distinct().Order(StringComparer.Ordinal).Where(quarter => string.CompareOrdinal(quarter, sources.Definition.Quarter) <= 0).TakeLast(QuartersOfChart).ToList();
        ScoreRow? Row(string quarter, string of) => scores.FirstOrDefault(row => row.Quarter == quarter && row.Basis == of);
        ChartSeries Series(string name, Func<string, double?> value, string? colour = null) => new(name, [.. quarters.Select(value).Select(figure => new ChartDatum(figure, FigureText.Number(figure)))], colour);
        var option = TrendLine.Option(
            quarters,
            [
                Series(sources.Say("basis.official"), quarter => Row(quarter, "official")?.Total), Series(sources.Say("basis.claimed"), quarter => Row(quarter, "claimed")?.Total),
                Series(sources.Say("league.median"), quarter => Row(quarter, basis)?.PeerMedian, "--series-5"),
            ],
            [], "");
        var dimensions = Dimensions(indicators);
        double? Share(double? points, IndicatorRow row) => points / row.MaxPoints * 100;
        string Text(double? points, IndicatorRow row) => $"{FigureText.Number(points)} / {FigureText.Number(row.MaxPoints)}";
        return new ReportPart("course", sources.Say("unit.trend"),
        [
            .. quarters.Any(quarter => Row(quarter, "official")?.Total is not null || Row(quarter, "claimed")?.Total is not null)
                ? [new ReportChart(sources.Say("unit.trend"), option, string.Join(", ", quarters.Select(quarter => $"{quarter} {FigureText.Number(Row(quarter, basis)?.Total)}")), 190)]
                : new ReportBlock[] { new ReportText(sources.Say("unit.trend.none")) { IsRemark = true } },
            new ReportTable(
                "quarters", sources.Say("unit.trend"),
                [new("quarter", sources.Say("looked.quarter")), new("official", sources.Say("basis.official"), CellKind.Points), new("claimed", sources.Say("basis.claimed"), CellKind.Points), new("median", sources.Say("league.median"), CellKind.Points), new("rank", sources.Say("unit.rank"), CellKind.Count)],
                [.. quarters.Select(quarter => new ReportRow(quarter, Row(quarter, "official")?.Total, Row(quarter, "claimed")?.Total, Row(quarter, basis)?.PeerMedian, Row(quarter, basis)?.Rank))])
            {
                Chart = new SheetChart(IsStacked: false, 0, [1, 2, 3]), IsSheetOnly = true,
            },
            .. dimensions.Count == 0 ? Array.Empty<ReportBlock>() :
            [
                new ReportChart(
                    sources.Say("unit.dimensions"),
                    RankBar.Option(
                        [.. dimensions.Select(row => row.Name)],
                        new(sources.Say("unit.this"), [.. dimensions.Select(row => new ChartDatum(Share(row.KnownPoints, row), Text(row.KnownPoints, row)))]),
                        peers.Count == 0 ? null : new(sources.Say("league.median"), [.. dimensions.Select(row => new ChartDatum(Share(Median(peers, row), row), Text(Median(peers, row), row)))]),
                        maximum: 100, unit: "%", isPaper: true),
                    string.Join(", ", dimensions.Select(row => $"{row.Name} {Text(row.KnownPoints, row)}")), Math.Max(120, 60 + (20 * dimensions.Count))),
                new ReportTable(
                    "dimensions", sources.Say("report.card.dimensions"),
                    [new("dimension", sources.Say("unit.dimension")) { Width = 46 }, new("maximum", sources.Say("unit.maximum"), CellKind.Points), new("known", sources.Say("report.league.known"), CellKind.Points), new("unknown", sources.Say("report.league.unknown"), CellKind.Points), new("median", sources.Say("league.median"), CellKind.Points)],
                    [.. dimensions.Select(row => new ReportRow(row.Name, row.MaxPoints, row.KnownPoints, row.UnknownPoints, Median(peers, row)))])
                {
                    First = DimensionsOfPaper,
                },
            ],
        ]);
    }

    private static ReportPart Points(ReportSources sources, IReadOnlyList<IndicatorRow> indicators, int rows)
    {
        var leaves = indicators.Where(row => row.IsLeaf && row.ParentId is not null).OrderByDescending(row => row.MaxPoints - row.KnownPoints ?? 0).ThenBy(row => row.IndicatorId, StringComparer.Ordinal).ToList();
        return new ReportPart("points", sources.Say("report.card.points"),
        [
            .. leaves.Count == 0 ? Array.Empty<ReportBlock>() :
            [
                new ReportTable(
                    "indicators", sources.Say("report.card.indicators"),
                    [new("indicator", sources.Say("unit.indicator")) { Width = 46 }, new("maximum", sources.Say("unit.maximum"), CellKind.Points), new("known", sources.Say("report.league.known"), CellKind.Points), new("lost", sources.Say("report.card.lost"), CellKind.Points), new("gap", sources.Say("unit.gap"), CellKind.Points), new("status", sources.Say("unit.status")) { Width = 11 }],
                    [.. leaves.Select(row => new ReportRow(row.IndicatorId + " " + row.Name, row.MaxPoints, row.KnownPoints, row.MaxPoints - row.KnownPoints, row.Gap, sources.Say("status." + row.Status))
                        { Tones = row.Gap > 0 ? new Dictionary<int, Tone> { [4] = Tone.Warn } : [] })])
                {
                    First = rows,
                },
            ],
        ])
        {
            IsNewPage = true,
        };
    }

    private static ReportPart Requirements(ReportSources sources, IReadOnlyList<RequirementRow> rows, int shown)
    {
        var open = rows.OrderBy(row => row.Status switch { "not_met" => 0, "no_data" => 1, "pending" => 2, "met" => 3, _ => 4 }).ToList();
        return new ReportPart("requirements", sources.Say("unit.requirements"),
        [
            new ReportTable(
                "requirements", sources.Say("unit.requirements.hint", rows.Count(row => row.Status == "met"), rows.Count),
                [new("requirement", sources.Say("unit.requirement")) { Width = 44 }, new("observed", sources.Say("unit.observed"), CellKind.Points), new("claimed", sources.Say("unit.claimed"), CellKind.Points), new("target", sources.Say("unit.target"), CellKind.Points), new("periods", sources.Say("report.card.periods")) { Width = 12 }, new("status", sources.Say("unit.status")) { Width = 11 }],
                [.. open.Select(row => new ReportRow(row.RequirementId + " " + row.Name, row.Observed, row.Claimed, row.Target, row.SubPeriodsDue is { } due ? sources.Say("unit.sub-periods", row.SubPeriodsMet ?? 0, due) : null, sources.Say("status." + row.Status))
                    { Tones = new Dictionary<int, Tone> { [5] = row.Status switch { "met" => Tone.Good, "not_met" => Tone.Bad, "pending" => Tone.Warn, _ => Tone.Plain } } })])
            {
                First = shown,
            },
        ]);
    }

    private static ReportPart Submissions(ReportSources sources, IReadOnlyList<DueRow> due) => new("submissions", sources.Say("report.part.reporting"),
    [
        new ReportTable(
            "due", sources.Say("report.submissions"),
            [new("dataset", sources.Say("report.submissions.dataset")) { Width = 34 }, new("period", sources.Say("report.submissions.period")), new("due", sources.Say("report.card.due")), new("received", sources.Say("report.card.received")), new("records", sources.Say("report.card.records"), CellKind.Count), new("status", sources.Say("unit.status"))],
            [.. due.Select(row => new ReportRow(sources.Start("dataset.", row.Dataset), row.Period, row.DueOn, row.ReceivedOn, row.Records, sources.Name("report.due.", row.Status))
                { Tones = new Dictionary<int, Tone> { [5] = row.Status switch { "on_time" => Tone.Good, "missing" => Tone.Bad, "late" => Tone.Warn, _ => Tone.Plain } } })]),
    ]);

    private static ReportPart Flags(ReportSources sources, List<FlagRow> flags) => new("flags", sources.Say("report.part.findings"), flags.Count == 0
        ? [new ReportText(sources.Say("report.say.no-flags")) { IsRemark = true }]
        :
        [
            new ReportText(sources.Say("unit.flags.hint")) { IsRemark = true },
            new ReportTable(
                "flags", sources.Say("report.card.flags"),
                [new("found", sources.Say("report.card.found")) { Width = 52 }, new("severity", sources.Say("flags.severity")), new("ask", sources.Say("report.card.ask")) { Width = 34 }],
                [.. flags.Select(row => new ReportRow(Localization.Words.Pick(row.SummaryZh ?? "", row.SummaryEn ?? ""), sources.Say("severity." + row.Severity), Localization.Words.Pick(row.InnocentZh ?? "", row.InnocentEn ?? ""))
                    { Tones = new Dictionary<int, Tone> { [1] = row.Severity == "hard" ? Tone.Bad : Tone.Warn } })])
            {
                First = FlagsOfPaper,
            },
        ]);

    private static List<IndicatorRow> Dimensions(IReadOnlyList<IndicatorRow> indicators) => [.. indicators.Where(row => row.ParentId is null && row.MaxPoints > 0)];

    private static double? Median(IReadOnlyList<PeerRow> peers, IndicatorRow row) => peers.FirstOrDefault(peer => peer.IndicatorId == row.IndicatorId)?.PeerMedian;

    private static string Interval(ScoreRow row) => $"{FigureText.Number(row.KnownPoints)} – {FigureText.Number(row.KnownPoints + row.UnknownPoints)}";
}

/// <summary>What a unit was to hand in for a quarter (due.sql).</summary>
public sealed class DueRow
{
    /// <summary>Kind of data.</summary>
    public string Dataset { get; init; } = "";

    /// <summary>Period.</summary>
    public string Period { get; init; } = "";

    /// <summary>Last day in time, ISO; null where no calendar says.</summary>
    public string? DueOn { get; init; }

    /// <summary>Day of the first row, ISO; null where nothing came.</summary>
    public string? ReceivedOn { get; init; }

    /// <summary>Rows handed in.</summary>
    public long Records { get; init; }

    /// <summary>on_time, late, missing, not_due or received.</summary>
    public string Status { get; init; } = "";
}
