using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Pages.Overview;
using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports.Bulletin;

/// <summary>Measures and tiers over the quarters, each as the chart of the overview and as its table.</summary>
public static class BulletinTrends
{
    private const int MostQuarters = 12;
    private const int MostTierQuarters = 8;
    private static readonly string[] Shown = ["score:", "score_claimed:", "attendance_rate", "reporting_rate", "covered_ratio"];

    /// <summary>Scores and rates by quarter.</summary>
    public static ReportPart Trends(ReportSources sources, BulletinData data) => new("trends", sources.Say("report.part.trends"),
    [
        .. Lines(sources, data, "scores", "overview.score-trend", isRatio: false, "score:", "score_claimed:"),
        .. Lines(sources, data, "rates", "overview.rate-trend", isRatio: true, "attendance_rate", "reporting_rate", "covered_ratio"),
        .. Quarters(sources, data),
    ]);

    /// <summary>How subjects spread over the tiers.</summary>
    public static ReportPart Tiers(ReportSources sources, BulletinData data)
    {
        var quarters = data.Overview.Tiers.Select(row => row.Quarter).Distinct().TakeLast(MostTierQuarters).ToList();
        List<string> tiers =
        [
            .. data.Overview.Tiers.Select(row => row.Tier).Distinct().Where(tier => TierColumns.Color(tier) is null),
            .. new[] { "unlabelled", "veto", "unscored" }.Where(tier => data.Overview.Tiers.Any(row => row.Tier == tier)),
        ];
        if (!HasTiers(data))
        {
            return new ReportPart("tiers", sources.Say("report.part.tiers"), [new ReportText(sources.Say("report.tiers.none")) { IsRemark = true }]);
        }

        TierRow? Row(string quarter, string tier) => data.Overview.Tiers.FirstOrDefault(row => row.Quarter == quarter && row.Tier == tier);
        string Text(string quarter, string tier) => Row(quarter, tier) is { } row ? $"{FigureText.Count(row.Subjects)} ({FigureText.Percent(row.Share)})" : FigureText.None;
        var option = TierColumns.Option(quarters, [.. tiers.Select(tier => new ChartSeries(
            sources.Tier(tier), [.. quarters.Select(quarter => new ChartDatum(Row(quarter, tier)?.Share * 100, Text(quarter, tier)))], TierColumns.Color(tier)))]);
        return new ReportPart("tiers", sources.Say("report.part.tiers"),
        [
            new ReportChart(sources.Say("overview.tiers"), option, string.Join("; ", tiers.Select(tier => $"{sources.Tier(tier)}: {Text(quarters[^1], tier)}")) + $" ({quarters[^1]})", 220),
            new ReportTable(
                "subjects", sources.Say("report.tiers.subjects"),
                [
                    new("quarter", sources.Say("looked.quarter")), .. tiers.Select(tier => new ReportColumn(tier, sources.Tier(tier), CellKind.Count)),
                    .. tiers.Select(tier => new ReportColumn(tier + "%", sources.Say("report.tiers.share", sources.Tier(tier)), CellKind.Percent)),
                ],
                [.. quarters.Select(quarter => new ReportRow([quarter, .. tiers.Select(tier => (object?)Row(quarter, tier)?.Subjects), .. tiers.Select(tier => (object?)Row(quarter, tier)?.Share)]))])
            {
                Chart = new SheetChart(IsStacked: true, 0, [.. Enumerable.Range(1, tiers.Count)]),
            },
        ]);
    }

    /// <summary>Whether any subject ever had a tier, or was refused one; a system may name none.</summary>
    public static bool HasTiers(BulletinData data) => data.Overview.Tiers.Any(row => row.Tier is not ("unlabelled" or "unscored"));

    private static IEnumerable<ReportBlock> Lines(ReportSources sources, BulletinData data, string id, string caption, bool isRatio, params string[] starts)
    {
        var rows = data.Overview.Trend.Where(row => starts.Any(start => row.Measure.StartsWith(start, StringComparison.Ordinal))).ToList();
        if (rows.All(row => row.Value is null))
        {
            return [new ReportText(sources.Say("overview.trend.none")) { IsRemark = true }];
        }

        var quarters = rows.Select(row => row.Quarter).Distinct().TakeLast(MostQuarters).ToList();
        var measures = rows.Select(row => row.Measure).Distinct().Order(StringComparer.Ordinal).ToList();
        var breaks = rows.Where(row => row.SeriesBreak).Select(row => row.Quarter).Distinct().Intersect(quarters).ToList();
        double? Value(string measure, string quarter) => rows.FirstOrDefault(row => row.Measure == measure && row.Quarter == quarter)?.Value;
        string Text(double? value) => isRatio ? FigureText.Percent(value) : FigureText.Number(value);
        string Name(string measure) => sources.Say("measure." + measure.Split(':')[0]);
        var series = measures.Select(measure => new ChartSeries(Name(measure), [.. quarters.Select(quarter => Value(measure, quarter)).Select(value => new ChartDatum(isRatio ? value * 100 : value, Text(value)))]));
        return
        [
            new ReportChart(
                sources.Say(caption), TrendLine.Option(quarters, [.. series], breaks, sources.Say("overview.break"), isRatio ? "%" : ""),
                string.Join("; ", measures.Select(measure => $"{Name(measure)}: " + string.Join(", ", quarters.Select(quarter => $"{quarter} {Text(Value(measure, quarter))}")))), 210),
            new ReportTable(
                id, sources.Say(caption),
                [new("quarter", sources.Say("looked.quarter")), .. measures.Select(measure => new ReportColumn(measure, Name(measure), isRatio ? CellKind.Percent : CellKind.Points))],
                [.. quarters.Select(quarter => new ReportRow([breaks.Contains(quarter) ? quarter + " *" : quarter, .. measures.Select(measure => (object?)Value(measure, quarter))]))])
            {
                IsSheetOnly = true,
                Chart = new SheetChart(IsStacked: false, 0, [.. Enumerable.Range(1, measures.Count)]),
            },
        ];
    }

    // On paper one table for both charts; a workbook has one for each, with its native chart.
    private static IEnumerable<ReportBlock> Quarters(ReportSources sources, BulletinData data)
    {
        var rows = data.Overview.Trend.Where(row => Shown.Any(start => row.Measure.StartsWith(start, StringComparison.Ordinal))).ToList();
        var quarters = rows.Where(row => row.Value is not null).Select(row => row.Quarter).Distinct().Order(StringComparer.Ordinal).TakeLast(MostQuarters).ToList();
        if (quarters.Count == 0)
        {
            return [];
        }

        var measures = rows.Select(row => row.Measure).Distinct().OrderBy(measure => Array.FindIndex(Shown, start => measure.StartsWith(start, StringComparison.Ordinal))).ToList();
        var breaks = rows.Where(row => row.SeriesBreak).Select(row => row.Quarter).ToHashSet(StringComparer.Ordinal);
        return
        [
            new ReportTable(
                "quarters", sources.Say("report.trends.quarters"),
                [new("quarter", sources.Say("looked.quarter")), .. measures.Select(measure => new ReportColumn(measure, sources.Say("measure." + measure.Split(':')[0]), measure.Contains(':', StringComparison.Ordinal) ? CellKind.Points : CellKind.Percent))],
                [.. quarters.Select(quarter => new ReportRow([breaks.Contains(quarter) ? quarter + " *" : quarter, .. measures.Select(measure => (object?)rows.FirstOrDefault(row => row.Measure == measure && row.Quarter == quarter)?.Value)]))])
            {
                Note = quarters.Any(breaks.Contains) ? "* " + sources.Say("overview.break.text") : null,
            },
        ];
    }
}
