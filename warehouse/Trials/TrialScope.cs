namespace Analytics.Warehouse.Trials;

/// <summary>What is scored again: one system in one period, for the subjects of a subtree or for one of them.</summary>
/// <param name="SystemId">Assessment system.</param>
/// <param name="Period">Assessment period, such as <c>2025</c>.</param>
/// <param name="ScopeUnitId">Only subjects whose unit stands in this unit's subtree; null for all.</param>
/// <param name="SubjectId">Only this unit or person; null for all.</param>
/// <param name="WithoutContradicted">Leaves out the records that a hard contradiction names.</param>
/// <param name="ToTheEnd">Looks at the end of the period, as if nothing more happened until then; otherwise at the quarters that the snapshot has.</param>
/// <param name="WithRivals">Of a system that ranks, brings along all who are ranked together with that subject.</param>
public sealed record TrialScope(string SystemId, string Period, string? ScopeUnitId = null, string? SubjectId = null, bool WithoutContradicted = false, bool ToTheEnd = false, bool WithRivals = false);
