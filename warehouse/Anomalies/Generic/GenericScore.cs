namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>What one detector says of a unit's quarter, as a generic detector reads it.</summary>
public sealed class DetectorFigure
{
    /// <summary>Unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>Quarter.</summary>
    public required string Quarter { get; init; }

    /// <summary>Detector.</summary>
    public required string Detector { get; init; }

    /// <summary>z of its p-value: above 0 where the unit is odder than the middle one.</summary>
    public required double Z { get; init; }
}

/// <param name="UnitId">Unit.</param>
/// <param name="Method">Generic detector, or <c>mean_rank</c>.</param>
/// <param name="Score">Higher is stranger, in the method's own unit.</param>
/// <param name="Place">1 for the strangest of the quarter, ties share the mean.</param>
/// <param name="PValue">Place over the number of units and one.</param>
/// <param name="Contributions">Largest first; empty where the unit is ordinary.</param>
public sealed record GenericScore(string UnitId, string Method, double Score, double Place, double PValue, IReadOnlyList<GenericContribution> Contributions);

/// <param name="Detector">Whose figure it is.</param>
/// <param name="Z">Robust standard deviations above the quarter's median.</param>
/// <param name="Share">Its part in what makes the unit unlike the others, 0 to 1.</param>
public sealed record GenericContribution(string Detector, double Z, double Share);
