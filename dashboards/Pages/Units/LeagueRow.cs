namespace Analytics.Dashboards.Pages.Units;

/// <summary>One unit of the league table (units.sql); null is not known.</summary>
public sealed class LeagueRow
{
    /// <summary>Unit.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Kind code.</summary>
    public string? Kind { get; init; }

    /// <summary>Name of the unit above.</summary>
    public string? County { get; init; }

    /// <summary>Level and kind that its peers share.</summary>
    public string? PeerGroup { get; init; }

    /// <summary>Deciding score; null unless complete.</summary>
    public double? Total { get; init; }

    /// <summary>Points known so far.</summary>
    public double? KnownPoints { get; init; }

    /// <summary>Points that nobody knows yet.</summary>
    public double? UnknownPoints { get; init; }

    /// <summary>Label, or veto, unlabelled, unscored.</summary>
    public string Tier { get; init; } = "";

    /// <summary>Among the peers, 1 is best.</summary>
    public long? Rank { get; init; }

    /// <summary>Places climbed since the period before.</summary>
    public long? RankChange { get; init; }

    /// <summary>Peers with a score, itself included.</summary>
    public long? Peers { get; init; }

    /// <summary>0 to 100.</summary>
    public double? Percentile { get; init; }

    /// <summary>Median of the peers.</summary>
    public double? PeerMedian { get; init; }

    /// <summary>veto, no_total or few_peers.</summary>
    public string? UnrankedReason { get; init; }

    /// <summary>below or above the limits of its peers; null within.</summary>
    public string? Standing { get; init; }

    /// <summary>Findings of the quarter.</summary>
    public long Flags { get; init; }

    /// <summary>Units on all pages.</summary>
    public long UnitCount { get; init; }
}
