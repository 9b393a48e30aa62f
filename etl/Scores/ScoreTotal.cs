namespace Analytics.Etl.Scores;

/// <summary>The total of a subject as the snapshot holds it.</summary>
public sealed record ScoreTotal
{
    /// <summary>Version of the system that was in force.</summary>
    public string Version { get; init; } = "";

    /// <summary>Title of the system, Chinese.</summary>
    public string TitleZh { get; init; } = "";

    /// <summary>Title of the system, English.</summary>
    public string TitleEn { get; init; } = "";

    /// <summary>Quarter at whose end the figures look.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>Points known.</summary>
    public decimal KnownPoints { get; init; }

    /// <summary>Points not known.</summary>
    public decimal UnknownPoints { get; init; }

    /// <summary>Sum of the indicators; null unless complete.</summary>
    public decimal? Total { get; init; }

    /// <summary>Weighted score; null if the system has none or a part is missing.</summary>
    public decimal? Composite { get; init; }

    /// <summary>Label as in the source; null where none applies.</summary>
    public string? Tier { get; init; }

    /// <summary>ok, tier_gap, boundary_ambiguous, undecidable or no_data.</summary>
    public string? TierFlag { get; init; }

    /// <summary>Competition rank; null without one.</summary>
    public long? Rank { get; init; }
}
