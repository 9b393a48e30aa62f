namespace Analytics.Dashboards.Pages.Closings;

/// <summary>One quarter with results.</summary>
public sealed record QuarterRow
{
    /// <summary>2026Q3.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>Subjects with a score.</summary>
    public long Scored { get; init; }

    /// <summary>Its last day.</summary>
    public DateOnly EndsOn { get; init; }

    /// <summary>When it was closed, UTC; null while it is open.</summary>
    public DateTime? ClosedAt { get; init; }

    /// <summary>Who closed it.</summary>
    public string? ClosedBy { get; init; }

    /// <summary>When a restatement was last accepted, UTC.</summary>
    public DateTime? RestatedAt { get; init; }

    /// <summary>Who accepted it.</summary>
    public string? RestatedBy { get; init; }

    /// <summary><c>open</c>, <c>unchanged</c>, <c>pending</c> or <c>refused</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary>Subjects whose points, tier or requirements would change.</summary>
    public long Subjects { get; init; }

    /// <summary>Subjects whose tier would change.</summary>
    public long Tiers { get; init; }

    /// <summary>Fingerprint of the changes in the whole city, empty if there are none.</summary>
    public string? Digest { get; init; }

    /// <summary>What was last decided.</summary>
    public string? Decision { get; init; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime? DecidedAt { get; init; }

    /// <summary>Why, in their words.</summary>
    public string? Reason { get; init; }

    /// <summary>Newest load that the closed results rest on.</summary>
    public long LastLoadId { get; init; }
}

/// <summary>One score that would change.</summary>
public sealed record ChangedScore
{
    /// <summary>Assessment system.</summary>
    public string SystemId { get; init; } = "";

    /// <summary>Its name in Chinese.</summary>
    public string TitleZh { get; init; } = "";

    /// <summary>Its name in English.</summary>
    public string TitleEn { get; init; } = "";

    /// <summary>unit or person.</summary>
    public string SubjectType { get; init; } = "";

    /// <summary>unit_id or person_id.</summary>
    public string SubjectId { get; init; } = "";

    /// <summary>The unit, or the unit of the person.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Its name.</summary>
    public string UnitName { get; init; } = "";

    /// <summary>official or claimed.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Points as closed.</summary>
    public decimal? ClosedPoints { get; init; }

    /// <summary>Points by everything known now.</summary>
    public decimal? Points { get; init; }

    /// <summary>Tier as closed.</summary>
    public string? ClosedTier { get; init; }

    /// <summary>Tier by everything known now.</summary>
    public string? Tier { get; init; }

    /// <summary>Whether the tier would change.</summary>
    public bool Moves => ClosedTier != Tier;
}

/// <summary>One indicator or requirement that would change for some subjects.</summary>
public sealed record ChangedItem
{
    /// <summary>Assessment system.</summary>
    public string SystemId { get; init; } = "";

    /// <summary>indicator or requirement.</summary>
    public string Part { get; init; } = "";

    /// <summary>indicator_id or requirement_id.</summary>
    public string ItemId { get; init; } = "";

    /// <summary>Name of the indicator in Chinese, null for a requirement that hangs on none.</summary>
    public string? NameZh { get; init; }

    /// <summary>Name of the indicator in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>Subjects for whom it would change.</summary>
    public long Subjects { get; init; }

    /// <summary>Sum of the changes in official points, null if there is none.</summary>
    public decimal? OfficialChange { get; init; }

    /// <summary>Subjects who would meet the requirement.</summary>
    public long NewlyMet { get; init; }

    /// <summary>Subjects who would no longer meet it.</summary>
    public long NoLongerMet { get; init; }
}

/// <summary>One file that arrived after the closing.</summary>
public sealed record LaterLoad
{
    /// <summary>Its number.</summary>
    public long LoadId { get; init; }

    /// <summary>Name of the file.</summary>
    public string File { get; init; } = "";

    /// <summary>Its dataset.</summary>
    public string? Dataset { get; init; }

    /// <summary>The period of its rows, null when undated.</summary>
    public string? Period { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime LoadedAt { get; init; }

    /// <summary>Rows kept.</summary>
    public long RowsAccepted { get; init; }

    /// <summary>The load that it takes the place of.</summary>
    public long? Supersedes { get; init; }
}
