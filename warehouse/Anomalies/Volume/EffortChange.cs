namespace Analytics.Warehouse.Anomalies.Volume;

/// <summary>How a unit changed from the quarter before.</summary>
public sealed class EffortChange
{
    /// <summary>The unit.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>The quarter.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>Sessions held.</summary>
    public long Sessions { get; init; }

    /// <summary>Change of the logarithm of sessions.</summary>
    public double OfSessions { get; init; }

    /// <summary>Change of the logarithm of attendances.</summary>
    public double OfTimes { get; init; }

    /// <summary>Change of the logarithm of ledger entries.</summary>
    public double OfEntries { get; init; }

    /// <summary>Change of the mean test score, in percent.</summary>
    public double OfScores { get; init; }
}

/// <summary>How far a unit's effort rose without its outcome.</summary>
/// <param name="Level">Deviations, normal where units are; higher is stranger.</param>
/// <param name="Parts">What the changes of sessions, attendances, entries and scores give of it; they sum to the level.</param>
public sealed record EffortScore(double Level, IReadOnlyList<double> Parts);
