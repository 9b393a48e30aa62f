namespace Analytics.Etl.Demo.Padding;

/// <summary>A line of the answer key: a unit's quarter whose records are padded, and how.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Quarter">The quarter, such as <c>2025Q3</c>.</param>
/// <param name="Scenario">How it was padded.</param>
/// <param name="Strength">How strongly.</param>
/// <param name="Detail">What was written, in Chinese and English.</param>
internal sealed record PaddedQuarter(string UnitId, string Quarter, string Scenario, PaddingStrength Strength, string Detail);
