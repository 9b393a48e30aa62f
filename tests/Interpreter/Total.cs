namespace Analytics.Tests.Interpreter;

/// <summary>Points of a subject as a whole.</summary>
/// <param name="Known">Points known.</param>
/// <param name="Unknown">Points not known.</param>
/// <param name="Whole">The total, null unless complete.</param>
/// <param name="Composite">The weighted score, null if there is none.</param>
/// <param name="Low">Least that decides the tier.</param>
/// <param name="High">Most that decides the tier; null where nobody knows how many points there are.</param>
/// <param name="Standard">Points there are to be had, null where the text does not say.</param>
internal sealed record Total(decimal Known, decimal Unknown, decimal? Whole, decimal? Composite, decimal Low, decimal? High, decimal? Standard)
{
    public bool HasData { get; init; }

    public bool IsInvalid { get; init; }

    public bool IsVetoed { get; init; }

    /// <summary>What ranks compare: without rounding; null unless complete.</summary>
    public decimal? Compared { get; init; }
}

/// <summary>The total of a subject and what follows from it.</summary>
internal sealed record Standing(
    Total Total, string? Tier, string Flag, int? Rank, string? RankFlag, IReadOnlyList<string> Rights, IReadOnlyList<string> Actions);
