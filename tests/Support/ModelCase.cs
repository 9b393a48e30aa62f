using System.Collections.Concurrent;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Schema;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Support;

/// <summary>
/// A folder <c>models/MODEL/CASE</c>: <c>given.TABLE.csv</c> files and one <c>expect.csv</c>.
/// A bare empty cell is null, <c>""</c> the empty text. A given column may be written <c>name:type</c>;
/// its type counts only where no schema file or model declares the table.
/// </summary>
public sealed class ModelCase(string folder)
{
    // Empty warehouses of cases that are done: each case is rolled back, since making one takes longer than most cases.
    private static readonly ConcurrentBag<DuckDBConnection> Schemas = [];

    private string ModelName => Path.GetFileName(Path.GetDirectoryName(folder)!);

    /// <summary>Builds the model over the given rows.</summary>
    /// <returns>Rows that differ, each with <c>-</c> (expected, missing) or <c>+</c> (not expected); empty when all is well.</returns>
    public IReadOnlyList<string> Differences()
    {
        var model = Model.All().SingleOrDefault(candidate => candidate.Name == ModelName)
            ?? throw new ModelException(ModelName, "there is no such model");
        if (!Schemas.TryTake(out var connection))
        {
            connection = Database.OpenInMemory();
            WarehouseSchema.Create(connection);
        }

        try
        {
            using var rolledBack = connection.BeginTransaction();
            return Differences(connection, model);
        }
        finally
        {
            Schemas.Add(connection);
        }
    }

    private List<string> Differences(DuckDBConnection connection, Model model)
    {
        EmptyModels.Create(connection, model.Header.Inputs);
        foreach (var path in Directory.EnumerateFiles(folder, "given.*.csv").Order())
        {
            Load(connection, path);
        }

        ModelRun.Run(connection, [model], only: null, progress: null);
        return Compare(connection);
    }

    private static void Load(DuckDBConnection connection, string path)
    {
        var table = Path.GetFileNameWithoutExtension(path)["given.".Length..];
        var header = File.ReadLines(path).First().Split(',').Select(name => name.Split(':', 2)).ToList();
        if (!TableExists(connection, table))
        {
            var columns = header.Select(name => $"{name[0]} {(name.Length > 1 ? name[1] : throw new InvalidDataException($"{path}: {table} is neither in the schema nor a model, so {name[0]} needs a type"))}");
            connection.Execute($"create table {table} ({string.Join(", ", columns)})");
        }

        connection.Execute($"insert into {table} ({string.Join(", ", header.Select(name => name[0]))}) from {Csv(path)}");
    }

    private List<string> Compare(DuckDBConnection connection)
    {
        var path = Path.Combine(folder, "expect.csv");
        var types = connection.Query<(string Name, string Type)>(
            "select column_name, data_type from duckdb_columns() where table_name = $ModelName", new { ModelName }).ToDictionary(column => column.Name, column => column.Type);
        var columns = File.ReadLines(path).First().Split(',');
        var shown = string.Join(" || ', ' || ", columns.Select(column => $"coalesce({column}::varchar, 'null')"));
        var actual = $"select {string.Join(", ", columns.Select(column => Comparable(column, types[column]) + " as " + column))} from {ModelName}";
        var expected = $"select {string.Join(", ", columns.Select(column => Comparable(column, types[column]) + " as " + column))} from {Csv(path)}";
        return
        [
            .. connection.Query<string>($"select '- ' || {shown} from ({expected} except all {actual}) order by all"),
            .. connection.Query<string>($"select '+ ' || {shown} from ({actual} except all {expected}) order by all"),
        ];
    }

    // Wide decimals, so that an expected 0.00001 is not rounded away by the column's own type.
    private static string Comparable(string column, string type) =>
        type.StartsWith("DECIMAL(", StringComparison.Ordinal) || type is "DOUBLE" or "FLOAT" ? $"{column}::decimal(38, 10)"
        : type == "JSON" ? $"json({column}::varchar)::varchar"
        : $"{column}::{type}";

    private static string Csv(string path) =>
        $"read_csv('{path.Replace("'", "''", StringComparison.Ordinal)}', header = true, delim = ',', quote = '\"', escape = '\"', all_varchar = true, nullstr = '', allow_quoted_nulls = false)";

    private static bool TableExists(DuckDBConnection connection, string table) =>
        connection.ExecuteScalar<long>("select count(*) from duckdb_tables() where table_name = $table", new { table }) > 0;
}
