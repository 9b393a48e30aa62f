namespace Analytics.Warehouse.Improvements;

/// <summary>One figure that rises, and for which rule.</summary>
/// <param name="Figure">Which figure.</param>
/// <param name="IndicatorId">Indicator that earns by it; null for a requirement.</param>
/// <param name="RuleId">Clause or requirement that asks for it.</param>
/// <param name="Observed">What it is.</param>
/// <param name="By">How much it rises.</param>
/// <param name="Gain">Points that this earns before cap and floor; of several figures asked together, all of them at the first.</param>
/// <param name="Quote">Words of the source.</param>
/// <param name="Text">Date to state with it.</param>
public sealed record Rise(FigureKey Figure, string? IndicatorId, string RuleId, decimal Observed, decimal By, decimal Gain, string? Quote, string? Text = null)
{
    /// <summary>What the trial supposes.</summary>
    public Trials.SupposedFigure Supposed() => new(Figure.TakenFrom, Figure.HolderType, Figure.HolderId, Figure.Measure, Figure.Item, Figure.Period, By, Text);
}

/// <summary>A figure of somebody in a period.</summary>
/// <param name="TakenFrom">evidence or claim.</param>
/// <param name="HolderType">unit or person.</param>
/// <param name="HolderId">unit_id or person_id.</param>
/// <param name="Measure">Measure.</param>
/// <param name="Item">Item, empty for none.</param>
/// <param name="Period">Year or sub-period.</param>
public sealed record FigureKey(string TakenFrom, string HolderType, string HolderId, string Measure, string Item, string Period);
