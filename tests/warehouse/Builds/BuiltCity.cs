using Analytics.Etl.Demo;
using Analytics.Etl.Loads;
using Analytics.Tests.Support;
using Analytics.Warehouse.Anomalies.Register;
using Analytics.Warehouse.Builds;
using Analytics.Warehouse.Closings;
using Analytics.Warehouse.Snapshots;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Warehouse.Builds;

/// <summary>A made-up city with every dataset, loaded and built once, copied for each test; files correct it.</summary>
public sealed class BuiltCity : IDisposable
{
    private static readonly FixedClock Clock = new(new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero));

    // Of these a new number is a new record.
    private static readonly string[] Numbered = ["sessions", "documents", "checks", "ballots", "awards", "deeds", "incidents", "papers", "points", "decisions"];

    private static readonly Lazy<byte[]> Built = new(Build);

    private readonly TemporaryWarehouse warehouse = new();
    private int files;

    public BuiltCity() => File.WriteAllBytes(warehouse.DatabasePath, Built.Value);

    /// <summary>The database file.</summary>
    public string Path => warehouse.DatabasePath;

    /// <summary>The writer's connection.</summary>
    public DuckDBConnection Open() => warehouse.OpenForWriting();

    /// <summary>Builds what changed, or all.</summary>
    public BuildResult Run(bool isFull = false, IProgress<Analytics.Warehouse.Models.ModelProgress>? progress = null)
    {
        using var connection = Open();
        return WarehouseBuild.Run(connection, new WarehouseFolder(warehouse.Folder), Clock, progress, isFull);
    }

    /// <summary>Chooses from which q a detector flags.</summary>
    public void Flag(string detector, double q) => DetectorThresholds.Save(new WarehouseFolder(warehouse.Folder), detector, q);

    /// <summary>Closes a quarter.</summary>
    public void Close(string quarter)
    {
        using var connection = Open();
        QuarterClosing.Close(connection, quarter, "局长", Clock);
    }

    /// <summary>A city with the same loads in which every model is built.</summary>
    public BuiltCity InFull(string? from = null)
    {
        var copy = new BuiltCity();
        File.Copy(from ?? Path, copy.Path, overwrite: true);
        copy.Run(isFull: true);
        return copy;
    }

    /// <summary>Sends one load's rows again, some changed, some withdrawn, or some of them as new records, or with another unit's number.</summary>
    /// <param name="random">What is drawn.</param>
    /// <returns>What was loaded.</returns>
    public LoadRun Correct(Random random)
    {
        var seed = random.Next();
        var path = System.IO.Path.Combine(warehouse.Folder, "correction.csv");
        string dataset;
        using (var connection = Open())
        {
            (dataset, var load) = connection.Query<(string, long)>(
                "select dataset, load_id from load_run where rows_accepted > 0 and dataset not in ('units', 'members', 'enrolments', 'calendar') order by load_id")
                .GroupBy(row => row.Item1).OrderBy(_ => random.Next()).First().OrderBy(_ => random.Next()).First();
            var isNew = Numbered.Contains(dataset) && random.Next(3) == 0;
            var columns = connection.Query<(string Name, string Type)>(
                "select column_name, data_type from duckdb_columns() where table_name = $table and column_name not in ('load_id', 'row_number') order by column_index", new { table = "stg_" + dataset }).ToList();
            var cells = columns.Select((column, index) => isNew && index == 0 ? $"{column.Name} || '-{seed}' as {column.Name}" : Cell(column.Name, column.Type, seed));
            var some = isNew ? $"hash(row_number, {seed}) % 6 = 0" : $"hash(row_number, {seed}) % 6 <> 0";
            connection.Execute($"copy (select {string.Join(", ", cells)} from stg_{dataset} where load_id = {load} and {some} order by row_number) to '{path}' (header)");
        }

        using var loading = new Loading(new DirectoryInfo(warehouse.Folder), Clock);
        return Assert.Single(loading.Load(new InputFile(path, $"{dataset}-{seed}-{++files}.csv")));
    }

    /// <summary>Tables of which rows differ between two cities, with how many.</summary>
    public static IReadOnlyList<string> Differences(BuiltCity one, BuiltCity other)
    {
        using var connection = one.Open();
        connection.Execute($"attach '{other.Path}' as other (read_only)");
        var tables = connection.Query<string>("select table_name from duckdb_tables() where database_name = 'other' and table_name <> 'build_run' order by table_name");
        return
        [
            .. tables.Select(table => (table, Rows: connection.QuerySingle<long>(
                $"with one as ({Rows(connection, "main", table)}), other as ({Rows(connection, "other.main", table)}) select count(*) from ((from one except all from other) union all (from other except all from one))")))
                .Where(found => found.Rows > 0).Select(found => $"{found.table} {found.Rows}"),
        ];
    }

    // Sums of binary fractions differ in their last digits with the order of adding.
    private static string Rows(DuckDBConnection connection, string schema, string table)
    {
        var columns = connection.Query<(string Name, string Type)>(
            "select column_name, data_type from duckdb_columns() where database_name = 'other' and table_name = $table order by column_index", new { table });
        return $"select {string.Join(", ", columns.Select(column => column.Type == "DOUBLE" ? $"round({column.Name}, 9) as {column.Name}" : column.Name))} from {schema}.{table}";
    }

    public void Dispose() => warehouse.Dispose();

    // Figures grow, words take the place of the next row's; what tells records apart stays.
    private static string Cell(string name, string type, int seed)
    {
        var drawn = $"hash(row_number, {seed}, '{name}') % 5 = 0";
        return type switch
        {
            "DOUBLE" or "INTEGER" or "BIGINT" => $"case when {drawn} then {name} + 1 else {name} end as {name}",
            _ when type.StartsWith("DECIMAL", StringComparison.Ordinal) => $"case when {drawn} then {name} + 1 else {name} end as {name}",
            "VARCHAR" when !name.EndsWith("_id", StringComparison.Ordinal) && name is not ("period" or "authors" or "measure" or "subject_type" or "assessor" or "book") =>
                $"case when {drawn} then lead({name}, 1, {name}) over (order by row_number) else {name} end as {name}",
            "VARCHAR" when name == "unit_id" => $"case when hash(row_number, {seed}, 'moved') % 15 = 0 then (select max(u.unit_id) from stg_units as u where u.level = 'branch') else unit_id end as unit_id",
            _ => name,
        };
    }

    private static byte[] Build()
    {
        using var warehouse = new TemporaryWarehouse();
        var inbox = Directory.CreateTempSubdirectory("analytics-inbox-").FullName;
        try
        {
            DemoFiles.Write(new DemoOptions(Units: 12, Quarters: 2, Seed: 5), inbox);
            using (var loading = new Loading(new DirectoryInfo(warehouse.Folder), Clock))
            using (var files = new InputFiles([inbox]))
            {
                Assert.NotEmpty(files.Files.SelectMany(loading.Load).ToList());
            }

            using (var connection = warehouse.OpenForWriting())
            {
                WarehouseBuild.Run(connection, new WarehouseFolder(warehouse.Folder), Clock);
            }

            return File.ReadAllBytes(warehouse.DatabasePath);
        }
        finally
        {
            Directory.Delete(inbox, recursive: true);
        }
    }
}
