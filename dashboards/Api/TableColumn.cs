using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Api;

/// <summary>One column of a published table.</summary>
public sealed record TableColumn
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its type as DuckDB writes it, such as <c>DECIMAL(18,6)</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>What it holds, from the model's header.</summary>
    public string Description { get; init; } = "";

    /// <summary>What stands in its cells.</summary>
    public CellKind Kind => Type switch
    {
        "BOOLEAN" => CellKind.Truth,
        "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT" or "UINTEGER" or "UBIGINT" => CellKind.Whole,
        "FLOAT" or "DOUBLE" => CellKind.Number,
        "DATE" => CellKind.Day,
        "TIMESTAMP" => CellKind.Instant,
        "JSON" => CellKind.Json,
        _ => Type.StartsWith("DECIMAL", StringComparison.Ordinal) ? CellKind.Number : CellKind.Text,
    };

    /// <summary>The columns of a table in the snapshot being served, in their order: names in statements come from here and nowhere else.</summary>
    /// <param name="marts">The snapshot.</param>
    /// <param name="table">The table.</param>
    /// <returns>None if the snapshot has no such table or there is no snapshot.</returns>
    public static IReadOnlyList<TableColumn> Of(MartReader marts, PublishedTable table) => marts.Query<TableColumn>("Api/columns.sql", new { table = table.Name });

    /// <summary>The name as it stands in statements.</summary>
    public string Quoted => $"\"{Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>Kinds of cells, as readers of JSON and of workbooks tell them apart.</summary>
public enum CellKind
{
    /// <summary>Words and codes.</summary>
    Text,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>Any other number.</summary>
    Number,

    /// <summary>A day, as 2025-03-01.</summary>
    Day,

    /// <summary>An instant, UTC.</summary>
    Instant,

    /// <summary>A list or object.</summary>
    Json,
}
