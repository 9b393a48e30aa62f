using System.Globalization;
using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Support;

/// <summary>Puts CSV files that are already clean into the staging tables, as one accepted load each.</summary>
public static class GivenFiles
{
    /// <summary>Loads every <c>DATASET.csv</c> of a folder that has a staging table.</summary>
    public static void Stage(DuckDBConnection connection, string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.csv").Order())
        {
            var dataset = Path.GetFileNameWithoutExtension(path);
            if (connection.ExecuteScalar<long>("select count(*) from duckdb_tables() where table_name = $table", new { table = "stg_" + dataset }) == 0)
            {
                continue;
            }

            var load = connection.ExecuteScalar<long>("select coalesce(max(load_id), 0) + 1 from load_run");
            var columns = string.Join(", ", File.ReadLines(path).First().Split(',').Select(name => $"\"{name}\""));
            var rows = connection.Execute(string.Create(CultureInfo.InvariantCulture, $"""
                insert into stg_{dataset} ({columns}, load_id, row_number)
                select *, {load}, row_number() over () from read_csv('{path}', header = true, all_varchar = true, nullstr = '')
                """));
            connection.Execute(
                "insert into load_run (load_id, file, dataset, loaded_at, rows_read, rows_accepted, rows_rejected, rows_duplicate, is_current) values ($load, $dataset, $dataset, timestamp '2026-11-21 00:00:00', $rows, $rows, 0, 0, true)",
                new { load, dataset, rows = (long)rows });
        }
    }

    /// <summary>Rows of a CSV file as dictionaries by column.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string?>> Rows(string path)
    {
        using var connection = Database.OpenInMemory();
        return
        [
            .. connection.Query($"select * from read_csv('{path}', header = true, all_varchar = true, nullstr = '')")
                .Select(row => ((IDictionary<string, object?>)row).ToDictionary(cell => cell.Key, cell => cell.Value?.ToString())),
        ];
    }
}
