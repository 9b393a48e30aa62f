using Analytics.Etl.Loads;
using Analytics.Warehouse.Builds;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Snapshots;
using Dapper;

namespace Analytics.Benchmarks;

/// <summary>One unit sends 500 rows of attendance again: load and build of what depends on it, against the full build and raw DuckDB.</summary>
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
            Correct(city, folder, number, output);
        }

        var path = Written(city, Corrections);
        output.Say("raw DuckDB delete and insert of the rows", Measured.Seconds(() => city.Connection.Execute(SqlFile.Read(typeof(CorrectionBenchmark).Assembly, "raw_correction.sql"), new { path })), "s");
    }

    private static void Correct(SyntheticCity city, WarehouseFolder folder, int number, TextWriter output)
    {
        var path = Written(city, number);
        city.Connection.Close();
        var load = Measured.Seconds(() =>
        {
            using var loading = new Loading(city.Folder, TimeProvider.System);
            var run = loading.Load(new InputFile(path, $"attendance-{number}.csv"))[0];
            output.Say($"correction {number}: rows accepted", run.RowsAccepted, "rows");
        });
        var steps = new List<ModelProgress>();
        BuildResult? result = null;
        var build = Measured.Seconds(() =>
        {
            city.Connection.Open();
            result = WarehouseBuild.Run(city.Connection, folder, TimeProvider.System, new Listed(steps));
        });
        output.Say("  load", load, "s");
        output.Say($"  build of scores ({result!.Reason.Code}), opening included", build - result.DetectionSeconds, "s");
        output.Say("  both", load + build - result.DetectionSeconds, "s");
        output.Say("  detection after it", result.DetectionSeconds, "s");
        output.Say("  models computed", steps.Count, "");
        output.Say("  in models, detection included", steps.Sum(step => step.Seconds), "s");
        // What scores is counted by itself, and so is what detects.
        foreach (var step in steps.GroupBy(step => step.Of).SelectMany(part => part.OrderByDescending(step => step.Seconds).Take(12)))
        {
            output.Say("    " + step.Model, step.Seconds, "s");
        }
    }

    // Some of those present were in fact excused.
    private static string Written(SyntheticCity city, int number)
    {
        var path = Path.Combine(city.Folder.FullName, $"sent-{number}.csv");
        city.Connection.Execute(SqlFile.Read(typeof(CorrectionBenchmark).Assembly, "correction.sql").Replace("{{path}}", path, StringComparison.Ordinal), new { unit = "U" + (7 * number), rows = Rows, number });
        return path;
    }

    private sealed class Listed(List<ModelProgress> steps) : IProgress<ModelProgress>
    {
        public void Report(ModelProgress value) => steps.Add(value);
    }
}
