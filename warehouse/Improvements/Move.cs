namespace Analytics.Warehouse.Improvements;

/// <summary>Something that can be done: figures that rise together.</summary>
/// <param name="Steps">Steps of the rules: an occurrence more, a condition met, a step of a shortfall made good.</param>
/// <param name="Gain">Points it earns; before cap and floor for a single clause, after them for a leaf.</param>
/// <param name="Lifts">It undoes what makes the leaf 0, and earns nothing by itself.</param>
/// <param name="Rises">The figures.</param>
public sealed record Move(int Steps, decimal Gain, bool Lifts, IReadOnlyList<Rise> Rises)
{
    /// <summary>Nothing done.</summary>
    public static Move None { get; } = new(0, 0, false, []);

    /// <summary>How many figures it touches.</summary>
    public int Figures => Rises.Count;

    /// <summary>Both.</summary>
    public Move And(Move other) => new(Steps + other.Steps, Gain + other.Gain, Lifts || other.Lifts, [.. Rises, .. other.Rises]);
}
