namespace Analytics.Warehouse.Trials.Thresholds;

/// <summary>What a detector said of one unit's quarter (judged.sql).</summary>
public sealed class JudgedQuarter
{
    /// <summary>Unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>Its name today.</summary>
    public required string UnitName { get; init; }

    /// <summary>County above it; empty where there is none.</summary>
    public required string CountyId { get; init; }

    /// <summary>Its name; empty where there is none.</summary>
    public required string CountyName { get; init; }

    /// <summary>Quarter.</summary>
    public required string Quarter { get; init; }

    /// <summary>Chance of so strange a finding from honest records.</summary>
    public double PValue { get; init; }

    /// <summary>Share of false alarms among the units flagged at this p.</summary>
    public double QValue { get; init; }

    /// <summary>Records it looked at.</summary>
    public int Records { get; init; }

    /// <summary>Share, count or level, as the detector's law has it.</summary>
    public double? Figure { get; init; }

    /// <summary>Odd records; null for a level that no single record shows.</summary>
    public int? Odd { get; init; }

    /// <summary>Records that an inspector looks at: the odd ones, all of them for a level.</summary>
    public int ToInspect => Odd ?? Records;
}
