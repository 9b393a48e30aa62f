namespace Analytics.Etl.Demo;

/// <summary>What city to make up.</summary>
/// <param name="Units">Units in all, the city's committee and nine counties included; 10 or more.</param>
/// <param name="Quarters">Quarters of records, the last of them 2026Q3; 1 or more.</param>
/// <param name="Seed">The same seed gives the same bytes.</param>
/// <param name="Padding">Share of unit-quarters whose records are padded, 0 to 1.</param>
public sealed record DemoOptions(int Units = 600, int Quarters = 12, long Seed = 2026, double Padding = 0.03)
{
    /// <summary>Fewest units: the city and its nine counties.</summary>
    public const int LeastUnits = 10;

    internal static readonly Quarter LastQuarter = new(2026, 3);
}
