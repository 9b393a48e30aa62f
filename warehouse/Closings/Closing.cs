namespace Analytics.Warehouse.Closings;

/// <summary>A closed quarter and what would change in it; a row of <c>mart_closing</c>.</summary>
public sealed record Closing
{
    /// <summary>2026Q3.</summary>
    public required string Quarter { get; init; }

    /// <summary>When it was closed, UTC.</summary>
    public required DateTime ClosedAt { get; init; }

    /// <summary>Who closed it.</summary>
    public required string ClosedBy { get; init; }

    /// <summary>Newest load that its results rest on.</summary>
    public long LastLoadId { get; init; }

    /// <summary>When a restatement was last accepted, UTC.</summary>
    public DateTime? RestatedAt { get; init; }

    /// <summary>Who accepted it.</summary>
    public string? RestatedBy { get; init; }

    /// <summary>Subjects whose points, tier or requirements would change.</summary>
    public long Subjects { get; init; }

    /// <summary>Subjects whose tier would change.</summary>
    public long Tiers { get; init; }

    /// <summary>Subjects of whom only the rank would change, because others moved.</summary>
    public long Ranks { get; init; }

    /// <summary>Fingerprint of the changes, empty if there are none.</summary>
    public required string Digest { get; init; }

    /// <summary><c>unchanged</c>, <c>pending</c> or <c>refused</c>.</summary>
    public required string Status { get; init; }

    /// <summary>What was decided on these changes, or last.</summary>
    public string? Decision { get; init; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime? DecidedAt { get; init; }

    /// <summary>Why, in their words.</summary>
    public string? Reason { get; init; }
}
