using Analytics.Warehouse.Builds;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;
using Dapper;

namespace Analytics.Benchmarks;

/// <summary>One unit sends 500 rows of attendance again: load and build of what depends on it in a new process each, against the full build and raw DuckDB.</summary>
public static class CorrectionBenchmark
{
    private const int Rows = 500;
    private const int Corrections = 3;

    /// <summary>Measures and writes the figures.</summary>
    /// <param name="rows">Attendance rows of the whole city, about.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(long rows, TextWriter output)
    {
        using var city = new SyntheticCity("corrected_city.sql", new { units = Math.Max(10, rows / 2500) });
        var folder = new WarehouseFolder(city.Folder.FullName);
        var full = Measured.Seconds(() => WarehouseBuild.Run(city.Connection, folder, TimeProvider.System));
        output.Say("attendance facts", city.Connection.QuerySingle<long>("select count(*) from fct_attendance"), "rows");
        output.Say("units", city.Connection.QuerySingle<long>("select count(*) from dim_unit"), "");
        output.Say("indicator results", city.Connection.QuerySingle<long>("select count(*) from mart_indicator_result"), "rows");
        output.Say("full build, detection included", full, "s");
        for (var number = 1; number <= Corrections; number++)
        {
            Correct(city, number);
        }

        var path = Written(city, Corrections);
        output.Say("raw DuckDB delete and insert of the rows", Measured.Seconds(() => city.Connection.Execute(SqlFile.Read(typeof(CorrectionBenchmark).Assembly, "raw_correction.sql"), new { path })), "s");
    }

    private static void Correct(SyntheticCity city, int number)
    {
        var path = Written(city, number);
        city.Connection.Close();
        CorrectionRun.Start(city.Folder, path);
        city.Connection.Open();
    }

    // Some of those present were in fact excused.
    private static string Written(SyntheticCity city, int number)
    {
        var path = Path.Combine(city.Folder.FullName, $"sent-{number}.csv");
        city.Connection.Execute(SqlFile.Read(typeof(CorrectionBenchmark).Assembly, "correction.sql").Replace("{{path}}", path, StringComparison.Ordinal), new { unit = "U" + (7 * number), rows = Rows, number });
        return path;
    }
}
