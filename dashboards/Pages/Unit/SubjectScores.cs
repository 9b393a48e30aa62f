using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Unit;

/// <summary>The scores of a unit or a person in every system, and where they put it.</summary>
public static class SubjectScores
{
    /// <summary>Reads them: those of the subject by one query, where it stands by another, and the titles that all subjects share.</summary>
    /// <param name="marts">Within the reader's scope.</param>
    /// <param name="unit">The unit, or the one that the person belongs to.</param>
    /// <param name="person">The person; null for the unit itself.</param>
    /// <returns>By system, quarter and basis: a unit with its rank among its peers, a person with that within the unit.</returns>
    public static IReadOnlyList<ScoreRow> Of(MartReader marts, string unit, string? person = null)
    {
        var rows = marts.Query<ScoreRow>("Pages/Unit/scores.sql", new { unit, subject_type = person is null ? "unit" : "person", subject = person ?? unit });
        var titles = marts.Query<SystemTitle>("Pages/Unit/titles.sql").ToDictionary(title => (title.SystemId, title.Version));
        var titled = rows.Select(row => titles.GetValueOrDefault((row.SystemId, row.Version)) is { } title ? row with { TitleZh = title.TitleZh, TitleEn = title.TitleEn } : row);
        return person is null ? AmongPeers(marts, unit, titled) : InBranch(marts, unit, titled);
    }

    private static List<ScoreRow> AmongPeers(MartReader marts, string unit, IEnumerable<ScoreRow> rows)
    {
        var standings = marts.Query<Standing>("Pages/Unit/standing.sql", new { unit }).ToDictionary(row => (row.SystemId, row.Quarter, row.Basis));
        return [.. rows.Select(row => standings.GetValueOrDefault((row.SystemId, row.Quarter, row.Basis)) is { } standing
            ? row with
            {
                Rank = standing.Rank, Peers = standing.Peers, Percentile = standing.Percentile, PeerMedian = standing.PeerMedian,
                PeerGroup = standing.PeerGroup, UnrankedReason = standing.UnrankedReason,
            }
            : row with { Rank = null })];
    }

    private static List<ScoreRow> InBranch(MartReader marts, string unit, IEnumerable<ScoreRow> rows)
    {
        var ranked = marts.Query<Ranked>("Pages/Unit/branch.sql", new { unit }).ToDictionary(row => (row.SystemId, row.Version, row.Profile, row.Quarter, row.Basis), row => row.Count);
        return [.. rows.Select(row => row with { Peers = ranked.GetValueOrDefault((row.SystemId, row.Version, row.Profile, row.Quarter, row.Basis)) })];
    }

    private sealed class SystemTitle
    {
        public string SystemId { get; init; } = "";

        public string Version { get; init; } = "";

        public string TitleZh { get; init; } = "";

        public string TitleEn { get; init; } = "";
    }

    private sealed class Standing
    {
        public string SystemId { get; init; } = "";

        public string Quarter { get; init; } = "";

        public string Basis { get; init; } = "";

        public long? Rank { get; init; }

        public long? Peers { get; init; }

        public double? Percentile { get; init; }

        public double? PeerMedian { get; init; }

        public string? PeerGroup { get; init; }

        public string? UnrankedReason { get; init; }
    }

    private sealed class Ranked
    {
        public string SystemId { get; init; } = "";

        public string Version { get; init; } = "";

        public string? Profile { get; init; }

        public string Quarter { get; init; } = "";

        public string Basis { get; init; } = "";

        public long Count { get; init; }
    }
}
