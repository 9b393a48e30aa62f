using Analytics.Dashboards.Pages.Units;
using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports.Bulletin;

/// <summary>League tables by peer group with a mark where findings wait for an inspection, and who moved most.</summary>
public static class BulletinLeague
{
    private const int EndsOfPaper = 15;
    private const int MoversOfEach = 8;

    /// <summary>Units among their peers, group by group; where persons are assessed, units by the scores of their people.</summary>
    public static ReportPart League(ReportSources sources, BulletinData data)
    {
        List<ReportBlock> blocks = data.IsOfPeople
            ? [new ReportText(sources.Say("people.note")) { IsRemark = true }, People(sources, data)]
            : [new ReportText(sources.Say(sources.ShowsFlags ? "report.league.note" : "units.note")) { IsRemark = true },
                .. data.Integrity is { Units.Count: > 0 } integrity
                    ? [new ReportText(sources.Say(integrity.HasRanks ? "integrity.text" : "integrity.failed", integrity.Counts)) { IsRemark = true }]
                    : Array.Empty<ReportBlock>(),
                .. data.League.GroupBy(row => row.PeerGroup ?? "").OrderByDescending(group => group.Any(row => row.Rank is not null)).ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => Table(sources, group.Key, [.. group], data.Integrity is { HasRanks: true } ? data.Integrity : null, BulletinTrends.HasTiers(data)))];
        return new ReportPart("league", sources.Say("report.part.league"), blocks);
    }

    /// <summary>Who climbed and who fell most.</summary>
    public static ReportPart Movers(ReportSources sources, BulletinData data)
    {
        ReportTable Most(string id, IEnumerable<LeagueRow> rows) => new(
            id, sources.Say("report.movers." + id),
            [
                new("unit", sources.Say("league.name")) { Width = 34 }, new("group", sources.Say("league.group")), new("change", sources.Say("league.change"), CellKind.Places),
                new("rank", sources.Say("league.rank"), CellKind.Count), new("peers", sources.Say("report.league.peers"), CellKind.Count), new("total", sources.Say("league.total"), CellKind.Points),
            ],
            [.. rows.Take(MoversOfEach).Select(row => new ReportRow(row.Name, Group(sources, row.PeerGroup), row.RankChange, row.Rank, row.Peers, row.Total))]);

        var moved = data.League.Where(row => row.RankChange is not null && row.RankChange != 0).ToList();
        return new ReportPart("movers", sources.Say("report.part.movers"), moved.Count == 0
            ? [new ReportText(sources.Say("report.movers.none")) { IsRemark = true }]
            :
            [
                new ReportText(sources.Say("report.movers.note", data.League.Count(row => row.RankChange > 0), data.League.Count(row => row.RankChange < 0), data.League.Count(row => row.RankChange == 0))) { IsRemark = true },
                Most("up", moved.Where(row => row.RankChange > 0).OrderByDescending(row => row.RankChange).ThenBy(row => row.UnitId, StringComparer.Ordinal)),
                Most("down", moved.Where(row => row.RankChange < 0).OrderBy(row => row.RankChange).ThenBy(row => row.UnitId, StringComparer.Ordinal)),
            ]);
    }

    /// <summary>A peer group in words.</summary>
    public static string Group(ReportSources sources, string? group) => string.IsNullOrEmpty(group)
        ? Charts.FigureText.None
        : string.Join(" · ", group.Split('/').Select((code, place) => sources.Name(place == 0 ? "level." : "kind.", code)));

    private static ReportTable Table(ReportSources sources, string group, List<LeagueRow> rows, BulletinIntegrity? integrity, bool hasTiers)
    {
        return new ReportTable(
            group.Length == 0 ? "other" : group, sources.Say("report.league.caption", group.Length == 0 ? sources.Say("report.league.other") : Group(sources, group), rows.Count),
            [
                new("unit", sources.Say("league.name")) { Width = integrity is null ? 29 : 25 }, new("rank", sources.Say("league.rank"), CellKind.Count),
                .. integrity is null ? Array.Empty<ReportColumn>() : [new ReportColumn("integrity", sources.Say("league.integrity")) { Width = 11 }],
                new("change", sources.Say("league.change"), CellKind.Places), new("county", sources.Say("league.county")) { Width = integrity is null ? 22 : 19 }, new("total", sources.Say("league.total"), CellKind.Points),
                new("median", sources.Say("league.median"), CellKind.Points), .. hasTiers ? [new ReportColumn("tier", sources.Say("league.tier")) { Width = 12 }] : Array.Empty<ReportColumn>(),
                .. sources.ShowsFlags ? [new ReportColumn("flags", sources.Say("league.flags"), CellKind.Count)] : Array.Empty<ReportColumn>(),
            ],
            [.. rows.Select(row => Row(sources, row, integrity, hasTiers))])
        {
            Ends = EndsOfPaper,
        };
    }

    // A score that is not complete is a range, from what is known to the most it can become.
    private static ReportRow Row(ReportSources sources, LeagueRow row, BulletinIntegrity? integrity, bool hasTiers)
    {
        List<object?> cells = [row.Name, row.Rank, .. integrity is null ? Array.Empty<object?>() : [integrity.Rank(row.UnitId)], row.RankChange, row.County, row.Total ?? (object)$"{Charts.FigureText.Number(row.KnownPoints)} – {Charts.FigureText.Number(row.KnownPoints + row.UnknownPoints)}"];
        var tones = new Dictionary<int, Tone>();
        if (row.Standing is { } standing)
        {
            tones[cells.Count - 1] = standing == "below" ? Tone.Bad : Tone.Good;
        }

        if (integrity?.IsMoved(row.UnitId, row.Rank) == true)
        {
            tones[2] = Tone.Warn;
        }

        cells.AddRange([row.PeerMedian, .. hasTiers ? [sources.Tier(row.Tier)] : Array.Empty<object?>()]);
        if (hasTiers && row.Tier == "veto")
        {
            tones[cells.Count - 1] = Tone.Bad;
        }

        if (sources.ShowsFlags)
        {
            cells.Add(row.Flags);
            if (row.Flags > 0)
            {
                tones[cells.Count - 1] = Tone.Warn;
            }
        }

        return new ReportRow([.. cells]) { Tones = tones };
    }

    private static ReportTable People(ReportSources sources, BulletinData data) => new(
        "people", sources.Say("report.league.caption", data.Looked.Area!.Name, data.People.Count),
        [
            new("unit", sources.Say("people.unit")) { Width = 30 }, new("county", sources.Say("people.county")), new("people", sources.Say("people.people"), CellKind.Count),
            new("scored", sources.Say("people.scored"), CellKind.Count), new("mean", sources.Say("people.mean"), CellKind.Points), new("tiers", sources.Say("people.tiers")) { Width = 30 },
        ],
        [.. data.People.Select(row => new ReportRow(
            row.Name, row.County, row.People, row.Scored, row.MeanScore, string.Join(" · ", row.Spread.Select(tier => $"{sources.Tier(tier.Tier)} {tier.People}"))))])
    {
        Ends = EndsOfPaper * 2,
    };
}
