namespace Analytics.Etl.Scores;

/// <summary>Whether one requirement is met.</summary>
public sealed record RequirementState
{
    /// <summary>Such as <c>DL-4.2-r1</c>.</summary>
    public string RequirementId { get; init; } = "";

    /// <summary>The indicator it hangs on; null if directly on the system.</summary>
    public string? IndicatorId { get; init; }

    /// <summary>Name, Chinese.</summary>
    public string NameZh { get; init; } = "";

    /// <summary>Name, English.</summary>
    public string NameEn { get; init; } = "";

    /// <summary>Observed figure; null if unknown.</summary>
    public decimal? Observed { get; init; }

    /// <summary>Lower bound; null if it has none.</summary>
    public decimal? Target { get; init; }

    /// <summary>Sub-periods that reached the target; null for a whole period.</summary>
    public long? SubPeriodsMet { get; init; }

    /// <summary>Sub-periods that are over; null for a whole period.</summary>
    public long? SubPeriodsDue { get; init; }

    /// <summary>met, not_met, pending, not_applicable or no_data.</summary>
    public string Status { get; init; } = "";

    /// <summary>The original phrase.</summary>
    public string? Quote { get; init; }
}
