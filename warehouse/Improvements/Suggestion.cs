using Analytics.Warehouse.Trials;

namespace Analytics.Warehouse.Improvements;

/// <summary>One figure that would have to rise.</summary>
public sealed record Suggestion
{
    /// <summary>Indicator that earns by it; null for a requirement.</summary>
    public string? IndicatorId { get; init; }

    /// <summary>Clause or requirement that asks for it.</summary>
    public required string RuleId { get; init; }

    /// <summary>evidence where records would have to show it, claim where it is only stated.</summary>
    public required string TakenFrom { get; init; }

    /// <summary>Measure.</summary>
    public required string Measure { get; init; }

    /// <summary>Item of the measure, empty for none.</summary>
    public string Item { get; init; } = "";

    /// <summary>Year or sub-period.</summary>
    public required string Period { get; init; }

    /// <summary>What it is, in the measure's unit.</summary>
    public decimal From { get; init; }

    /// <summary>What it would have to be.</summary>
    public decimal To { get; init; }

    /// <summary>Points that this earns within its indicator, before cap; 0 for a requirement.</summary>
    public decimal Gain { get; init; }

    /// <summary>Words of the source.</summary>
    public string? Quote { get; init; }

    internal SupposedFigure Figure(string subjectType, string subjectId) => new(TakenFrom, subjectType, subjectId, Measure, Item, Period, To, To - From);
}
