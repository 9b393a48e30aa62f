using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Analytics.Dashboards.Snapshots;
using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Dashboards.Exports;

/// <summary>Lets the engine write rows as Parquet; what is said of them stands in the file's key <c>provenance</c> as JSON.</summary>
public static class ParquetFile
{
    private static readonly string CopySql = SqlFile.Read(typeof(ParquetFile).Assembly, "Exports/copy_parquet.sql");
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes the file.</summary>
    /// <param name="marts">The snapshot.</param>
    /// <param name="rows">What to write; columns keep the names of the query and codes stay codes.</param>
    /// <param name="path">A path of our own making.</param>
    /// <param name="about">What is said of the rows.</param>
    /// <returns>How many rows were written.</returns>
    public static long Write(MartReader marts, ExportedRows rows, string path, IReadOnlyList<(string Name, string Value)> about)
    {
        var sql = CopySql
            .Replace("{{columns}}", string.Join(", ", rows.Columns.Select(column => $"q.\"{column.Name}\"")), StringComparison.Ordinal)
            .Replace("{{query}}", rows.Sql, StringComparison.Ordinal)
            .Replace("{{path}}", path.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal);
        return marts.Run(rows.Name, sql, rows.Parameters, (connection, bound) =>
        {
            bound.Add("provenance", JsonSerializer.Serialize(about.Select(line => new[] { line.Name, line.Value }), Readable));
            return connection.Execute(sql, bound);
        });
    }
}
