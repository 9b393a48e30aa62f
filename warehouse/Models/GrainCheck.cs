using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Models;

/// <summary>Verifies that a model's declared key is one: never null, never twice.</summary>
public static class GrainCheck
{
    /// <summary>Describes the first rows that break the grain.</summary>
    /// <param name="connection">A connection to the database that holds the table.</param>
    /// <param name="model">A model that was built.</param>
    /// <returns>One line a broken key, five at most; empty when the table is sound.</returns>
    public static IReadOnlyList<string> Offenders(DuckDBConnection connection, Model model) => Offenders(connection, model, model.Name);

    /// <summary>Describes the first rows of a part that break the grain.</summary>
    /// <param name="connection">A connection to the database that holds the table.</param>
    /// <param name="model">The model.</param>
    /// <param name="table">A table with some of the model's rows.</param>
    /// <returns>One line a broken key, five at most; empty when the table is sound.</returns>
    public static IReadOnlyList<string> Offenders(DuckDBConnection connection, Model model, string table)
    {
        var grain = model.Header.Grain;
        var sql = SqlFile.Read(typeof(GrainCheck).Assembly, ModelRun.RunnerFolder + "grain.sql")
            .Replace("{{table}}", table, StringComparison.Ordinal)
            .Replace("{{grain}}", string.Join(", ", grain), StringComparison.Ordinal)
            .Replace("{{any_null}}", string.Join(" or ", grain.Select(column => column + " is null")), StringComparison.Ordinal);
        return [.. connection.Query(sql).Select(row => Describe((IDictionary<string, object?>)row))];
    }

    private static string Describe(IDictionary<string, object?> row) =>
        string.Join(", ", row.Select(cell => FormattableString.Invariant($"{cell.Key} = {cell.Value ?? "null"}")));
}
