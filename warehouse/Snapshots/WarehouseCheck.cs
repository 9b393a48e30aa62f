using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Snapshots;

/// <summary>Verifies what must hold before anybody may read the warehouse.</summary>
/// <remarks>A check is a file of <c>Checks</c>: the rule in Chinese and English, then a query whose rows break it.</remarks>
public static class WarehouseCheck
{
    private const string Folder = "Snapshots/Checks";

    /// <summary>Runs all checks.</summary>
    /// <param name="connection">A connection to the warehouse's database; it may be read-only.</param>
    /// <returns>A result for each check; without a finished build only that one.</returns>
    public static IReadOnlyList<CheckResult> Run(DuckDBConnection connection)
    {
        var built = Query(connection, Folder + "/build_is_current.sql");
        if (!built.Passed)
        {
            return [built];
        }

        var assembly = typeof(WarehouseCheck).Assembly;
        var others = SqlFile.List(assembly, Folder, ".sql").Where(path => !path.EndsWith("/build_is_current.sql", StringComparison.Ordinal));
        var staging = connection.Query<string>("select table_name from duckdb_tables() where table_name like 'stg\\_%' escape '\\' order by table_name").ToList();
        var tables = SnapshotCopy.Tables(connection).ToHashSet();
        return
        [
            built,
            .. others.SelectMany(path => SqlFile.Read(assembly, path).Contains("{{table}}", StringComparison.Ordinal)
                ? staging.Select(table => Query(connection, path, table))
                : [Query(connection, path)]),
            .. Model.All().Where(model => tables.Contains(model.Name)).Select(model => Grain(connection, model)),
        ];
    }

    private static CheckResult Query(DuckDBConnection connection, string path, string? table = null)
    {
        var text = SqlFile.Read(typeof(WarehouseCheck).Assembly, path).ReplaceLineEndings("\n");
        var lines = text.Split('\n');
        var rows = connection.Query(text.Replace("{{table}}", table, StringComparison.Ordinal).Replace("{{dataset}}", table?["stg_".Length..], StringComparison.Ordinal));
        var name = Path.GetFileNameWithoutExtension(path) + (table is null ? "" : "." + table);
        return new CheckResult(name, lines[0]["-- zh: ".Length..], lines[1]["-- en: ".Length..], [.. rows.Select(row => Describe((IDictionary<string, object?>)row))]);
    }

    private static CheckResult Grain(DuckDBConnection connection, Model model) => new(
        "grain." + model.Name,
        $"{string.Join("、", model.Header.Grain)} 不空且不重复",
        $"{string.Join(", ", model.Header.Grain)} are never null and never twice",
        GrainCheck.Offenders(connection, model));

    private static string Describe(IDictionary<string, object?> row) =>
        string.Join(", ", row.Select(cell => FormattableString.Invariant($"{cell.Key} = {cell.Value ?? "null"}")));
}
