namespace Analytics.Warehouse.Snapshots;

/// <summary>One rule that the warehouse must keep, and what breaks it.</summary>
/// <param name="Name">Code of the check, with the table where it looks at one.</param>
/// <param name="Chinese">The rule, Chinese.</param>
/// <param name="English">The rule, English.</param>
/// <param name="Offenders">The first rows that break it, five at most; empty when it holds.</param>
public sealed record CheckResult(string Name, string Chinese, string English, IReadOnlyList<string> Offenders)
{
    /// <summary>Whether the rule holds.</summary>
    public bool Passed => Offenders.Count == 0;

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Chinese} / {English}" + string.Concat(Offenders.Select(row => "\n  " + row));
}
