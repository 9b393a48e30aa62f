using System.Text.Json;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Unit;

/// <summary>What a unit is (unit.sql).</summary>
public sealed class UnitHead
{
    /// <summary>Reads it.</summary>
    /// <param name="marts">Within the reader's scope.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>Null if there is none of that id, or it may not be seen.</returns>
    public static UnitHead? Of(MartReader marts, string unit) => marts.QueryOf<UnitHead>("Pages/Unit/unit.sql", unit, row => row.UnitId) is [var head, ..] ? head : null;

    /// <summary>Its id.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Level code.</summary>
    public string? Level { get; init; }

    /// <summary>Kind code.</summary>
    public string? Kind { get; init; }

    /// <summary>Names of the units above, from the top.</summary>
    public string? Path { get; init; }

    /// <summary>People on the roster now.</summary>
    public long Roster { get; init; }
}

/// <summary>The score of a unit or a person in a system at the end of a quarter, and where it stands (<see cref="SubjectScores"/>).</summary>
public sealed record ScoreRow
{
    /// <summary>Unit or person.</summary>
    public string SubjectId { get; init; } = "";

    /// <summary>System.</summary>
    public string SystemId { get; init; } = "";

    /// <summary>Version of the system.</summary>
    public string Version { get; init; } = "";

    /// <summary>Profile, empty if there is none.</summary>
    public string? Profile { get; init; }

    /// <summary>Title as printed.</summary>
    public string TitleZh { get; init; } = "";

    /// <summary>Title in English.</summary>
    public string TitleEn { get; init; } = "";

    /// <summary>Quarter.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>official or claimed.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Points known.</summary>
    public double? KnownPoints { get; init; }

    /// <summary>Points not known.</summary>
    public double? UnknownPoints { get; init; }

    /// <summary>Deciding score; null unless complete.</summary>
    public double? Total { get; init; }

    /// <summary>Label, VETO or null.</summary>
    public string? Tier { get; init; }

    /// <summary>Rights lost, JSON list.</summary>
    public string? Disqualified { get; init; }

    /// <summary>Consequences that the text names, JSON list.</summary>
    public string? Actions { get; init; }

    /// <summary>Among the peers.</summary>
    public long? Rank { get; init; }

    /// <summary>How many peers.</summary>
    public long? Peers { get; init; }

    /// <summary>0 to 100.</summary>
    public double? Percentile { get; init; }

    /// <summary>Median of the peers.</summary>
    public double? PeerMedian { get; init; }

    /// <summary>The group of units like it; null where it is compared with none.</summary>
    public string? PeerGroup { get; init; }

    /// <summary>Why there is no rank.</summary>
    public string? UnrankedReason { get; init; }

    /// <summary>Title in the language of the request.</summary>
    public string Title => Words.Pick(TitleZh, TitleEn);

    /// <summary>Consequences and lost rights, as the text words them.</summary>
    public IEnumerable<string> Consequences => new[] { Actions, Disqualified }.Where(json => json is not null).SelectMany(json => JsonSerializer.Deserialize<string[]>(json!)!);
}

/// <summary>A unit's points on one dimension, indicator or part.</summary>
public sealed record IndicatorRow
{
    /// <summary>Version of the system.</summary>
    public string Version { get; init; } = "";

    /// <summary>Its id.</summary>
    public string IndicatorId { get; init; } = "";

    /// <summary>dimension, indicator or part.</summary>
    public string Level { get; init; } = "";

    /// <summary>The level above; null at the top.</summary>
    public string? ParentId { get; init; }

    /// <summary>Name as printed.</summary>
    public string? NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>scored, incomplete, not_applicable, no_data, invalid or veto.</summary>
    public string Status { get; init; } = "";

    /// <summary>Standard points; null if not printed.</summary>
    public double? MaxPoints { get; init; }

    /// <summary>Points; null unless complete.</summary>
    public double? Points { get; init; }

    /// <summary>Points known.</summary>
    public double? KnownPoints { get; init; }

    /// <summary>Points not known.</summary>
    public double? UnknownPoints { get; init; }

    /// <summary>Carries its own points.</summary>
    public bool IsLeaf { get; init; }

    /// <summary>Grade of a graded component.</summary>
    public string? Tier { get; init; }

    /// <summary>JSON list of clauses.</summary>
    public string? Explanation { get; init; }

    /// <summary>Name in the language of the request.</summary>
    public string Name => Words.Pick(NameZh ?? IndicatorId, NameEn ?? NameZh ?? IndicatorId);

    /// <summary>Basis of these points.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Points on every basis that has any.</summary>
    public IReadOnlyList<BasisPoints> All { get; init; } = [];

    /// <summary>Points on one basis; null where it has none.</summary>
    public BasisPoints? On(string basis) => All.FirstOrDefault(each => each.Basis == basis);

    /// <summary>Claimed over official; null where one is missing.</summary>
    public double? Gap => On("claimed")?.Points - On("official")?.Points;
}

/// <summary>The peers' median on a dimension (peers.sql).</summary>
public sealed class PeerRow
{
    /// <summary>The medians of the group that a score is compared with; none where it is compared with none.</summary>
    /// <param name="marts">Within the reader's scope.</param>
    /// <param name="score">A unit's score.</param>
    public static IReadOnlyList<PeerRow> Of(MartReader marts, ScoreRow score) => score.PeerGroup is null
        ? []
        : marts.Query<PeerRow>("Pages/Unit/peers.sql", new { system = score.SystemId, quarter = score.Quarter, basis = score.Basis, peer_group = score.PeerGroup });

    /// <summary>Dimension.</summary>
    public string IndicatorId { get; init; } = "";

    /// <summary>Median of their points.</summary>
    public double PeerMedian { get; init; }
}

/// <summary>A requirement of a unit.</summary>
public sealed record RequirementRow
{
    /// <summary>Version of the system.</summary>
    public string Version { get; init; } = "";

    /// <summary>Quarter at whose end it was looked at.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>evidence or claim.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Its id.</summary>
    public string RequirementId { get; init; } = "";

    /// <summary>Short name.</summary>
    public string? NameZh { get; init; }

    /// <summary>Short name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>Original phrase.</summary>
    public string? Quote { get; init; }

    /// <summary>Measure that it looks at, and the item.</summary>
    public string? Measure { get; init; }

    /// <inheritdoc cref="Measure" />
    public string? Item { get; init; }

    /// <summary>What records show.</summary>
    public double? Observed { get; init; }

    /// <summary>What the unit states.</summary>
    public double? Claimed { get; init; }

    /// <summary>Lower bound.</summary>
    public double? Target { get; init; }

    /// <summary>Sub-periods that reached the target.</summary>
    public long? SubPeriodsMet { get; init; }

    /// <summary>Sub-periods that are over.</summary>
    public long? SubPeriodsDue { get; init; }

    /// <summary>Worded 一般, 争取, 鼓励.</summary>
    public bool? IsSoft { get; init; }

    /// <summary>met, not_met, pending, not_applicable or no_data.</summary>
    public string Status { get; init; } = "";

    /// <summary>Observed over what should be there by now; 1 is in time.</summary>
    public double? Pace { get; init; }

    /// <summary>Name in the language of the request.</summary>
    public string Name => Words.Pick(NameZh ?? RequirementId, NameEn ?? NameZh ?? RequirementId);
}
