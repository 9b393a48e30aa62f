namespace Analytics.Dashboards.Pages.Compare;

/// <summary>A unit among units like it (peers.sql); null is not known, or would show single units.</summary>
public sealed class PeerRow
{
    /// <summary>Area that the unit belongs to, or the unit itself.</summary>
    public string AreaUnitId { get; init; } = "";

    /// <summary>Unit.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Name of the unit above.</summary>
    public string? County { get; init; }

    /// <summary><c>level/kind</c>, <c>level</c>, or <c>size1</c> to <c>size3</c>.</summary>
    public string PeerGroup { get; init; } = "";

    /// <summary>People on the roster of its subtree.</summary>
    public long People { get; init; }

    /// <summary>Requirements met.</summary>
    public long Met { get; init; }

    /// <summary>Requirements due; what lacks evidence is due too.</summary>
    public long Due { get; init; }

    /// <summary>Units of the group with a score.</summary>
    public long Peers { get; init; }

    /// <summary>Deciding score; null unless complete.</summary>
    public double? Total { get; init; }

    /// <summary>Place in the group; ties share it.</summary>
    public long? Rank { get; init; }

    /// <summary>100 × (units below + half of those equal, itself included) / units, as in mart_unit_comparison.</summary>
    public double? Percentile { get; init; }

    /// <summary>Median score of the group.</summary>
    public double? PeerMedian { get; init; }

    /// <summary>Requirements met by the whole group, 0 to 1.</summary>
    public double? GroupShare { get; init; }

    /// <summary>How much wider the group spreads than chance alone would; at least 1.</summary>
    public double? OverDispersion { get; init; }

    /// <summary>Requirements met, 0 to 1; null where none is due.</summary>
    public double? Share => Due > 0 ? (double)Met / Due : null;
}
