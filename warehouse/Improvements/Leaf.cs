namespace Analytics.Warehouse.Improvements;

/// <summary>A leaf of a subject and what could rise in it.</summary>
/// <param name="Combine">How its people combine; null where it looks at the subject itself.</param>
/// <param name="Parts">One, or one a person.</param>
public sealed record Leaf(string? Combine, IReadOnlyList<LeafPart> Parts)
{
    /// <summary>All people as one: their shortfalls add up.</summary>
    public LeafPart Pooled() => new(
        Parts[0].RawPoints + Parts.Skip(1).Sum(part => part.RawPoints - part.StartPoints), Parts[0].StartPoints, Parts[0].MaxPoints, Parts[0].IsClamped,
        Parts.Sum(part => part.Zeroing), [.. Parts.SelectMany(part => part.Sets)]);
}

/// <summary>Points of a leaf for one: the subject, or one of its people.</summary>
/// <param name="RawPoints">Before cap and floor.</param>
/// <param name="StartPoints">Where the clauses start.</param>
/// <param name="MaxPoints">Standard points; null if none are printed.</param>
/// <param name="IsClamped">Whether points stay within 0 and the standard points.</param>
/// <param name="Zeroing">How many clauses make it 0.</param>
/// <param name="Sets">What could be done; of each set one alternative at most.</param>
public sealed record LeafPart(decimal RawPoints, decimal StartPoints, decimal? MaxPoints, bool IsClamped, int Zeroing, IReadOnlyList<IReadOnlyList<Move>> Sets)
{
    /// <summary>Points as they count.</summary>
    public decimal Points => Zeroing > 0 ? 0 : Closed(RawPoints);

    /// <summary>Within cap and floor.</summary>
    public decimal Closed(decimal points) => !IsClamped ? points : points < 0 ? 0 : points > MaxPoints ? MaxPoints.Value : points;
}
