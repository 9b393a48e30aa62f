namespace Analytics.Warehouse.Systems;

/// <summary>A rule that the text allows but that is easy to game, or that nobody can check.</summary>
/// <param name="SystemId">The system.</param>
/// <param name="Version">Its version.</param>
/// <param name="Place">The clause, requirement or tier.</param>
/// <param name="Rule">uncapped_count, earns_twice, cliff, no_evidence or no_quote.</param>
/// <param name="Zh">What is wrong, in Chinese.</param>
/// <param name="En">The same in English.</param>
public sealed record LintWarning(string SystemId, string Version, string Place, string Rule, string Zh, string En);
