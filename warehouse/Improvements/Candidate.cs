namespace Analytics.Warehouse.Improvements;

/// <summary>A figure that could rise, by steps of equal gain (candidates.sql).</summary>
internal sealed class Candidate
{
    public string IndicatorId { get; init; } = "";

    public string ClauseId { get; init; } = "";

    public string TakenFrom { get; init; } = "";

    public string Measure { get; init; } = "";

    public string Item { get; init; } = "";

    public string Period { get; init; } = "";

    /// <summary>Most that the indicator gives.</summary>
    public decimal MaxPoints { get; init; }

    /// <summary>Points of the indicator before cap and floor.</summary>
    public decimal RawPoints { get; init; }

    public decimal Observed { get; init; }

    /// <summary>The figure after all steps.</summary>
    public decimal Wanted { get; init; }

    /// <summary>How far one step goes.</summary>
    public decimal Step { get; init; }

    public int Steps { get; init; }

    /// <summary>Points of all steps, before cap and floor.</summary>
    public decimal Gain { get; init; }

    public string? Quote { get; init; }

    public decimal GainOfOne => Gain / Steps;

    /// <summary>The suggestion of the first steps only.</summary>
    public Suggestion Take(int steps) => new()
    {
        IndicatorId = IndicatorId, RuleId = ClauseId, TakenFrom = TakenFrom, Measure = Measure, Item = Item, Period = Period, From = Observed,
        To = Wanted - ((Steps - steps) * Step), Gain = GainOfOne * steps, Quote = Quote,
    };
}
