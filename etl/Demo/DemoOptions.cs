using Analytics.Etl.Demo.Padding;

namespace Analytics.Etl.Demo;

/// <summary>What city to make up.</summary>
/// <param name="Units">Units in all, the city's committee and nine counties included; 10 or more.</param>
/// <param name="Quarters">Quarters of records, the last of them 2026Q3; 1 or more.</param>
/// <param name="Seed">The same seed gives the same bytes.</param>
/// <param name="Padding">Share of unit-quarters whose records are padded, 0 to 1.</param>
public sealed record DemoOptions(int Units = 600, int Quarters = 12, long Seed = 2026, double Padding = 0.03)
{
    /// <summary>The only way of padding, one of <see cref="Scenarios"/>; null = all of them.</summary>
    public string? Scenario { get; init; }

    /// <summary>The only strength of padding; null = all three, each as often.</summary>
    public PaddingStrength? Strength { get; init; }

    /// <summary>Whether the city is made for the study of detection: units of one level that hand in every kind of record, nothing else, and <c>strata.csv</c> with their habits. Padding is then of the first ten scenarios.</summary>
    public bool IsStudy { get; init; }

    /// <summary>The ways of padding.</summary>
    public static IReadOnlyList<string> Scenarios => PaddingScenario.Names;

    /// <summary>The ten of them that detection is measured by.</summary>
    public static IReadOnlyList<string> MeasuredScenarios => [.. PaddingScenario.Ten.Select(scenario => scenario.Name)];

    /// <summary>Fewest units: the city and its nine counties.</summary>
    public const int LeastUnits = 10;

    internal static readonly Quarter LastQuarter = new(2026, 3);
}
