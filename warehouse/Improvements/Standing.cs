namespace Analytics.Warehouse.Improvements;

/// <summary>Where a subject stands at the end of the period if nothing more happens.</summary>
public sealed class Standing
{
    /// <summary>unit or person.</summary>
    public string SubjectType { get; init; } = "";

    /// <summary>unit_id or person_id.</summary>
    public string SubjectId { get; init; } = "";

    /// <summary>Quarter at whose end it was looked at: the last of the period.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>Tier; null where the text names none or it cannot be decided.</summary>
    public string? Tier { get; init; }

    /// <summary>ok, tier_gap, boundary_ambiguous, undecidable or no_data.</summary>
    public string TierFlag { get; init; } = "";

    /// <summary>Composite or total; null while something is unknown.</summary>
    public decimal? Score { get; init; }

    /// <summary>Least that the score can be, or the figure that the tiers look at; null without either.</summary>
    public decimal? Least { get; init; }

    /// <summary>Points known.</summary>
    public decimal KnownPoints { get; init; }

    /// <summary>Points not known.</summary>
    public decimal UnknownPoints { get; init; }

    /// <summary>threshold, manual, rank or quota; null without tiers.</summary>
    public string? TierKind { get; init; }

    /// <summary>Tier that a rule puts in the place of any other; null without one.</summary>
    public string? Forced { get; init; }

    /// <summary>Label of the tier above; null at the top, and where that tier has no name.</summary>
    public string? NextTier { get; init; }

    /// <summary>Score from which the tier above begins, in a ranking that of whom to pass; null at the top or without tiers.</summary>
    public decimal? NextLower { get; init; }

    /// <summary>Whether that score itself belongs to it.</summary>
    public bool? NextIsInclusive { get; init; }

    internal long GridId { get; init; }

    internal bool IsVeto { get; init; }

    internal string? TierMeasure { get; init; }

    /// <summary>How much one point of the indicators weighs in the score.</summary>
    public decimal Weight { get; init; } = 1;

    // mean or sum of months; null where there is no ledger.
    internal string? Ledger { get; init; }

    internal int Months { get; init; }

    // What ranks compare: 27720 times the exact score.
    internal decimal? Compared { get; init; }

    internal decimal? NextCompared { get; init; }

    /// <summary>Whether a later standing of the same subject is in the tier above, or free of what forced its tier.</summary>
    /// <param name="then">The later one.</param>
    public bool ReachedBy(Standing then) =>
        Forced is not null ? then.Forced is null
        : then.Forced is not null || then.IsVeto || then.TierFlag is "undecidable" or "no_data" ? false
        : NextCompared is { } compared ? Passes(then.Compared, compared) && then.Tier != Tier
        : NextLower is { } lower && Passes(then.Least, lower);

    private bool Passes(decimal? score, decimal bound) => score > bound || (NextIsInclusive == true && score == bound);
}
