namespace Analytics.Warehouse.Trials;

/// <summary>A figure supposed in a trial.</summary>
/// <param name="Basis">evidence or claim.</param>
/// <param name="SubjectType">unit or person.</param>
/// <param name="SubjectId">unit_id or person_id.</param>
/// <param name="Measure">Measure.</param>
/// <param name="Item">Item, empty for none.</param>
/// <param name="Period">Year or sub-period.</param>
/// <param name="Value">What is stated there instead, for a claim.</param>
/// <param name="Rise">What records are supposed to add, for evidence.</param>
public sealed record SupposedFigure(string Basis, string SubjectType, string SubjectId, string Measure, string Item, string Period, decimal Value, decimal Rise);
