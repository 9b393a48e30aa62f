namespace Analytics.Etl.Demo.Assessment;

/// <summary>A figure that a unit states.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Period">Quarter or month.</param>
/// <param name="Measure">Code of the measure.</param>
/// <param name="Value">Figure; null for a stated date.</param>
/// <param name="Text">Date or category, null for a figure.</param>
/// <param name="Item">List item, null if the measure has none.</param>
internal sealed record Statement(string UnitId, string Period, string Measure, decimal? Value, string? Text, string? Item);
