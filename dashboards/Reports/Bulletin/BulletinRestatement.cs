using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports.Bulletin;

/// <summary>What an accepted restatement changed in a closed quarter: before and since, unit by unit and item by item.</summary>
public static class BulletinRestatement
{
    private const int EndsOfPaper = 20;

    /// <summary>The part; it begins a page of its own.</summary>
    public static ReportPart Part(ReportSources sources, BulletinData data, ClosedQuarter closed, DateTime restatedAt)
    {
        var units = data.Accepted.Where(row => row.SubjectType == "unit").ToList();
        var (scores, items) = (units.Where(row => row.Part == "score").ToList(), units.Where(row => row.Part != "score").ToList());
        var persons = data.Accepted.Where(row => row is { SubjectType: "person", Part: "score" }).GroupBy(row => (row.UnitId, row.Name)).ToList();
        return new ReportPart("restated", sources.Say("report.part.restated"),
        [
            new ReportText(sources.Say("report.restated.text", data.Looked.Quarter, LocalTime.Show(restatedAt, sources.Zone), closed.Reason ?? "")),
            .. scores.Count + items.Count + persons.Count == 0 ? [new ReportText(sources.Say("report.restated.none")) { IsRemark = true }] : Array.Empty<ReportBlock>(),
            .. scores.Count == 0 ? Array.Empty<ReportBlock>() : [Scores(sources, scores)],
            .. items.Count == 0 ? Array.Empty<ReportBlock>() : [Items(sources, items)],
            .. persons.Count == 0 ? Array.Empty<ReportBlock>() :
            [
                new ReportTable(
                    "people", sources.Say("report.restated.people"),
                    [new("unit", sources.Say("league.name")) { Width = 46 }, new("persons", sources.Say("report.restated.persons"), CellKind.Count), new("tiers", sources.Say("report.restated.tiers"), CellKind.Count)],
                    [.. persons.Select(unit => new ReportRow(unit.Key.Name, unit.LongCount(), unit.LongCount(row => row.Tier != row.ClosedTier)))]) { Ends = EndsOfPaper },
            ],
        ])
        {
            IsNewPage = true,
        };
    }

    private static ReportTable Scores(ReportSources sources, List<AcceptedChange> rows) => new(
        "scores", sources.Say("report.restated.scores"),
        [
            new("unit", sources.Say("league.name")) { Width = 28 }, new("points-before", sources.Say("report.restated.points.before"), CellKind.Points), new("points", sources.Say("report.restated.points.since"), CellKind.Points),
            new("change", sources.Say("league.change"), CellKind.Change), new("tier-before", sources.Say("report.restated.tier.before")), new("tier", sources.Say("report.restated.tier.since")),
            new("rank-before", sources.Say("report.restated.rank.before"), CellKind.Count), new("rank", sources.Say("report.restated.rank.since"), CellKind.Count),
        ],
        [.. rows.Select(row => new ReportRow(row.Name, row.ClosedPoints, row.Points, row.Points - row.ClosedPoints, sources.Tier(row.ClosedTier), sources.Tier(row.Tier), row.ClosedRank, row.Rank))])
    {
        Ends = EndsOfPaper,
    };

    private static ReportTable Items(ReportSources sources, List<AcceptedChange> rows) => new(
        "items", sources.Say("report.restated.items"),
        [
            new("unit", sources.Say("league.name")) { Width = 26 }, new("item", sources.Say("report.restated.item")) { Width = 34 },
            new("before", sources.Say("report.restated.before"), CellKind.Points), new("since", sources.Say("report.restated.since"), CellKind.Points),
            new("status-before", sources.Say("report.restated.status.before")), new("status", sources.Say("report.restated.status.since")),
        ],
        [.. rows.Select(row => new ReportRow(row.Name, $"{row.ItemId} {row.ItemName}".TrimEnd(), row.ClosedPoints, row.Points, sources.Name("status.", row.ClosedStatus), sources.Name("status.", row.Status)))])
    {
        Ends = EndsOfPaper,
    };
}
