namespace Analytics.Warehouse.Builds;

/// <summary>That a table is no longer what it was when the models that read it were built.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">The rows that are gone and those that came, as a subquery; null where nobody compared.</param>
/// <param name="Of">Of whom the rows can be.</param>
/// <param name="IsWide">Whether the rows reach beyond the units and people that the loads lead to.</param>
internal sealed record TableChange(string Table, string? Rows, Reach Of, bool IsWide);

/// <summary>Of whom the changed rows of a table are.</summary>
internal enum Reach
{
    /// <summary>Of units and people in the scope already.</summary>
    Scope,

    /// <summary>Of whoever the rows name; what rests on them rests on nobody else's.</summary>
    Named,

    /// <summary>Of whoever the rows name, and those who share a roster with them.</summary>
    Around,

    /// <summary>Of anybody.</summary>
    All,
}
