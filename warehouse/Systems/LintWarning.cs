namespace Analytics.Warehouse.Systems;

/// <summary>A rule that the text allows but that is easy to game, cannot bite, or that nobody can check.</summary>
/// <param name="SystemId">The system.</param>
/// <param name="Version">Its version.</param>
/// <param name="Place">The clause, requirement, indicator or tier; several joined by a comma.</param>
/// <param name="Rule">
/// Easy to game: uncapped_count, earns_twice, cliff, tiny_denominator. Points: points_not_shown, never_zero, never_full, exceeds_points.
/// Thresholds: unreachable, always_met, soft_with_points. Source: no_evidence, no_quote, no_missing, word_clash.
/// </param>
/// <param name="Zh">What is wrong, in Chinese.</param>
/// <param name="En">The same in English.</param>
public sealed record LintWarning(string SystemId, string Version, string Place, string Rule, string Zh, string En);
