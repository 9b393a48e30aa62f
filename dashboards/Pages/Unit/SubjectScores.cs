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
        var rows = person is null
            ? marts.QueryOf<ScoreRow>("Pages/Unit/scores.sql", unit, row => row.SubjectId, new { subject_type = "unit", unit = (string?)null })
            : marts.Query<ScoreRow>("Pages/Unit/scores.sql", new { subject = person, subject_type = "person", unit });
        var titles = marts.Query<(string SystemId, string Version, string Zh, string En)>("Pages/Unit/titles.sql").ToDictionary(title => (title.SystemId, title.Version));
        var titled = from row in rows
                     let key = (row.SystemId, row.Version)
                     where titles.ContainsKey(key)
                     select row with { TitleZh = titles[key].Zh, TitleEn = titles[key].En };
        return person is null ? AmongPeers(marts, unit, titled) : InBranch(marts, unit, titled);
    }

    private static List<ScoreRow> AmongPeers(MartReader marts, string unit, IEnumerable<ScoreRow> rows)
    {
        var standings = marts.QueryOf<ScoreRow>("Pages/Unit/standing.sql", unit, row => row.SubjectId).ToDictionary(row => (row.SystemId, row.Quarter, row.Basis));
        return [.. from row in rows
                   let standing = standings.GetValueOrDefault((row.SystemId, row.Quarter, row.Basis))
                   select row with
                   {
                       Rank = standing?.Rank, Peers = standing?.Peers, Percentile = standing?.Percentile, PeerMedian = standing?.PeerMedian,
                       PeerGroup = standing?.PeerGroup, UnrankedReason = standing?.UnrankedReason,
                   }];
    }

    private static List<ScoreRow> InBranch(MartReader marts, string unit, IEnumerable<ScoreRow> rows)
    {
        var ranked = marts.Query<ScoreRow>("Pages/Unit/branch.sql", new { unit }).ToDictionary(Group, row => row.Peers);
        return [.. rows.Select(row => row with { Peers = ranked.GetValueOrDefault(Group(row)) })];

        static (string, string, string?, string, string) Group(ScoreRow row) => (row.SystemId, row.Version, row.Profile, row.Quarter, row.Basis);
    }
}
