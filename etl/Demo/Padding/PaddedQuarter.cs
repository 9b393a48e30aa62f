using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Padding;

/// <summary>A unit-quarter whose records are padded; a row of <c>truth.csv</c>.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Scenario">How.</param>
internal sealed record PaddedQuarter(DemoUnit Unit, Quarter Quarter, PaddingScenario Scenario);
