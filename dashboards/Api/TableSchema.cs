using System.Collections.Concurrent;
using Analytics.Dashboards.Snapshots;
using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Dashboards.Api;

/// <summary>Reads which columns a table has in the snapshot being served: names in statements come from here and nowhere else.</summary>
public sealed class TableSchema
{
    private static readonly string ColumnsSql = SqlFile.Read(typeof(TableSchema).Assembly, "Api/columns.sql");
    private readonly ConcurrentDictionary<(int Snapshot, string Table), IReadOnlyList<TableColumn>> known = new();

    /// <summary>The columns in their order; none if the snapshot has no such table or there is no snapshot.</summary>
    public IReadOnlyList<TableColumn> Columns(MartReader marts, PublishedTable table) => marts.SnapshotNumber is not { } number
        ? []
        : known.GetOrAdd((number, table.Name), key => marts.Run(
            "Api/columns.sql", ColumnsSql, new { table = key.Table }, (connection, bound) => connection.Query<TableColumn>(ColumnsSql, bound).AsList())!);
}

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
