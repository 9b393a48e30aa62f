namespace Analytics.Dashboards.Pages.Plan;

/// <summary>A unit's quarter that may be inspected (candidates.sql, unflagged.sql, record_counts.sql).</summary>
public sealed class PlanRow
{
    /// <summary>Unit.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Quarter.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>Name of the unit.</summary>
    public string UnitName { get; init; } = "";

    /// <summary>Name of its county; empty for units directly under the city.</summary>
    public string County { get; init; } = "";

    /// <summary>Band of its risk.</summary>
    public string? Band { get; init; }

    /// <summary>Detectors that flagged it, joined by semicolons.</summary>
    public string? Detectors { get; init; }

    /// <summary>Smallest share of false alarms that speaks of it.</summary>
    public double? QValue { get; init; }

    /// <summary>Records that its flags concern.</summary>
    public int Records { get; init; }

    /// <summary>Key of its case.</summary>
    public string Key => UnitId + "|" + Quarter;
}
