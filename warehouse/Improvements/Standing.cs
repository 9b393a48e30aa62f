namespace Analytics.Warehouse.Improvements;

/// <summary>Where a subject stands at the end of the period if nothing more happens.</summary>
public sealed class Standing
{
    /// <summary>Quarter at whose end it was looked at: the last of the period.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>Tier; null where the text names none or it cannot be decided.</summary>
    public string? Tier { get; init; }

    /// <summary>ok, tier_gap, boundary_ambiguous, undecidable or no_data.</summary>
    public string TierFlag { get; init; } = "";

    /// <summary>Composite or total; null while something is unknown.</summary>
    public decimal? Score { get; init; }

    /// <summary>Points known.</summary>
    public decimal KnownPoints { get; init; }

    /// <summary>Points not known.</summary>
    public decimal UnknownPoints { get; init; }

    /// <summary>How much one point of the indicators weighs in the score.</summary>
    public decimal Weight { get; init; } = 1;

    /// <summary>Label of the tier above; null at the top, and where that tier has no name.</summary>
    public string? NextTier { get; init; }

    /// <summary>Score from which the tier above begins; null at the top or without tiers.</summary>
    public decimal? NextLower { get; init; }

    /// <summary>Whether that score itself belongs to it.</summary>
    public bool? NextIsInclusive { get; init; }

    /// <summary>Whether a score reaches the tier above.</summary>
    public bool Reaches(decimal? score) => NextLower is { } lower && (score > lower || (NextIsInclusive == true && score == lower));
}
