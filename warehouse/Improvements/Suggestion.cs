using Analytics.Warehouse.Trials;

namespace Analytics.Warehouse.Improvements;

/// <summary>One figure that would have to rise.</summary>
public sealed record Suggestion
{
    /// <summary>Indicator that earns by it; null for a requirement, a grade and a ledger.</summary>
    public string? IndicatorId { get; init; }

    /// <summary>Clause or requirement that asks for it; <c>ledger</c> for points entries.</summary>
    public required string RuleId { get; init; }

    /// <summary>evidence where records would have to show it, claim where it is only stated, points for entries of a ledger.</summary>
    public required string TakenFrom { get; init; }

    /// <summary>unit or person: whose figure it is.</summary>
    public required string HolderType { get; init; }

    /// <summary>unit_id or person_id: the subject, its unit, or one of its people.</summary>
    public required string HolderId { get; init; }

    /// <summary>Measure; of a ledger the type of entry.</summary>
    public required string Measure { get; init; }

    /// <summary>Item of the measure, empty for none.</summary>
    public string Item { get; init; } = "";

    /// <summary>Year or sub-period; of a ledger the month.</summary>
    public required string Period { get; init; }

    /// <summary>What the holder has, in the measure's unit; of a ledger 0.</summary>
    public decimal From { get; init; }

    /// <summary>What it would have to be; of a ledger the points of the entry.</summary>
    public decimal To { get; init; }

    /// <summary>Date to state with it; null for none.</summary>
    public string? Text { get; init; }

    /// <summary>Value of the row of claims that states it, null for records: where a measure is stated by items or sub-periods it is not <see cref="To"/>.</summary>
    public decimal? Stated { get; init; }

    /// <summary>Points that this earns within its indicator, before cap; of figures that count only together, all of them at the first. 0 for a requirement.</summary>
    public decimal Gain { get; init; }

    /// <summary>Words of the source.</summary>
    public string? Quote { get; init; }

    internal static Suggestion Of(Rise rise, decimal? stated) => new()
    {
        IndicatorId = rise.IndicatorId, RuleId = rise.RuleId, TakenFrom = rise.Figure.TakenFrom, HolderType = rise.Figure.HolderType, HolderId = rise.Figure.HolderId,
        Measure = rise.Figure.Measure, Item = rise.Figure.Item, Period = rise.Figure.Period, From = rise.Observed, To = rise.Observed + rise.By, Stated = stated,
        Gain = rise.Gain, Quote = rise.Quote, Text = rise.Text,
    };

    internal static Suggestion Of(SupposedEntry entry, decimal gain, string? quote) => new()
    {
        RuleId = "ledger", TakenFrom = "points", HolderType = "person", HolderId = entry.PersonId, Measure = entry.EntryType, Period = entry.Month, To = entry.Points, Gain = gain, Quote = quote,
    };
}
