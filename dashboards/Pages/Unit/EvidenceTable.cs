namespace Analytics.Dashboards.Pages.Unit;

/// <summary>The rows that show a finding, as a table.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">A cell a column; empty where a row has none.</param>
public sealed record EvidenceTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
