namespace Analytics.Warehouse.Trials;

/// <summary>One subject as published and as tried, on the official basis at the newest quarter of the period.</summary>
public sealed class TriedScore
{
    /// <summary>unit or person.</summary>
    public string SubjectType { get; init; } = "";

    /// <summary>unit_id or person_id.</summary>
    public string SubjectId { get; init; } = "";

    /// <summary>Unit of the subject.</summary>
    public string? UnitId { get; init; }

    /// <summary>Name of that unit.</summary>
    public string? UnitName { get; init; }

    /// <summary>Composite or total as published, null if incomplete.</summary>
    public decimal? Before { get; init; }

    /// <summary>The same as tried.</summary>
    public decimal? After { get; init; }

    /// <summary>Tier as published, null if the text names none or it cannot be decided.</summary>
    public string? TierBefore { get; init; }

    /// <summary>Tier as tried.</summary>
    public string? TierAfter { get; init; }

    /// <summary>Requirements met as published.</summary>
    public int MetBefore { get; init; }

    /// <summary>Requirements met as tried.</summary>
    public int MetAfter { get; init; }

    /// <summary>Whether the tier changes.</summary>
    public bool Moves => TierBefore != TierAfter;
}
