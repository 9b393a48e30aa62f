using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Dashboards.Api;
using Analytics.Warehouse.DuckDb;

namespace Analytics.Dashboards.Exports;

/// <summary>Rows that a page shows, already within its reader's scope, as cells.</summary>
/// <param name="SystemId">The only assessment system of the rows; empty for any.</param>
/// <param name="Columns">The columns in the words of the page.</param>
/// <param name="Cells">One list a row, in the order of the page.</param>
public sealed record PageRows(string SystemId, IReadOnlyList<ExportedColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Cells)
{
    private const string Place = "row_place";

    private static readonly string GivenSql = SqlFile.Read(typeof(PageRows).Assembly, "Exports/given_rows.sql");

    /// <summary>Whether details of persons stand in them, so that a reason is asked for.</summary>
    public bool HasPersons { get; init; }

    /// <summary>Puts rows into cells.</summary>
    /// <typeparam name="T">A row of the page.</typeparam>
    /// <param name="systemId">The only system; empty for any.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">What stands in each column.</param>
    public static PageRows Of<T>(string systemId, IEnumerable<T> rows, params IReadOnlyList<PageColumn<T>> columns) => new(
        systemId,
        [.. columns.Select(column => new ExportedColumn(column.Name, column.Heading, column.Kind))],
        [.. rows.Select(row => columns.Select(column => column.Cell(row)).ToList())]);

    /// <summary>A statement that gives the rows to the engine, which writes all formats.</summary>
    /// <returns>The statement and its parameters.</returns>
    public (string Sql, object Parameters) Statement()
    {
        var types = Columns.Select((column, place) => $"\"c{place}\":\"{Type(column.Kind)}\"").Append($"\"{Place}\":\"BIGINT\"");
        var sql = GivenSql
            .Replace("{{columns}}", string.Join(", ", Columns.Select((column, place) => $"g.c{place} as \"{column.Name}\"")), StringComparison.Ordinal)
            .Replace("{{structure}}", $"[{{{string.Join(',', types)}}}]", StringComparison.Ordinal);
        return (sql, new { given_rows = new JsonArray([.. Cells.Select(Row)]).ToJsonString() });
    }

    private static JsonNode Row(IReadOnlyList<object?> cells, int place)
    {
        var row = new JsonObject { [Place] = place };
        for (var column = 0; column < cells.Count; column++)
        {
            row[$"c{column}"] = cells[column] switch
            {
                DateTime instant => instant.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
                double number when !double.IsFinite(number) => null,
                var cell => JsonSerializer.SerializeToNode(cell),
            };
        }

        return row;
    }

    private static string Type(CellKind kind) => kind switch
    {
        CellKind.Truth => "BOOLEAN",
        CellKind.Whole => "BIGINT",
        CellKind.Number => "DOUBLE",
        CellKind.Day => "DATE",
        CellKind.Instant => "TIMESTAMP",
        _ => "VARCHAR",
    };
}

/// <summary>A column of a page's table.</summary>
/// <typeparam name="T">A row of the page.</typeparam>
/// <param name="Name">Column of a Parquet file.</param>
/// <param name="Heading">Heading in files for people.</param>
/// <param name="Kind">What stands in its cells.</param>
/// <param name="Cell">The cell of a row: null, text, bool, a number, DateOnly or DateTime.</param>
public sealed record PageColumn<T>(string Name, string Heading, CellKind Kind, Func<T, object?> Cell);
