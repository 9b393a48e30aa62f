namespace Analytics.Warehouse.Trials;

/// <summary>A figure supposed in a trial.</summary>
/// <param name="Basis">evidence or claim.</param>
/// <param name="SubjectType">unit or person.</param>
/// <param name="SubjectId">unit_id or person_id.</param>
/// <param name="Measure">Measure.</param>
/// <param name="Item">Item, empty for none.</param>
/// <param name="Period">Year or sub-period.</param>
/// <param name="Rise">How much more than what is there: records add it, a claim states the figure anew; 0 states a figure that nobody gave as none.</param>
/// <param name="Text">Date or category stated with it; null for none.</param>
public sealed record SupposedFigure(string Basis, string SubjectType, string SubjectId, string Measure, string Item, string Period, decimal Rise, string? Text = null);
