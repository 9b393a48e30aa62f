namespace Analytics.Etl.Flags;

/// <param name="Detector">Detector; null for all.</param>
/// <param name="UnitId">Unit with all below it; null for all.</param>
/// <param name="Quarter">Quarter, such as 2025Q3; null for all.</param>
public sealed record FlagQuestion(string? Detector, string? UnitId, string? Quarter);
