using Analytics.Warehouse.Models;
using Dapper;

namespace Analytics.Benchmarks;

/// <summary>All models over a synthetic city, against one scan-and-group of the same attendance facts.</summary>
public static class BuildBenchmark
{
    /// <summary>Measures and writes the figures.</summary>
    /// <param name="rows">Attendance rows, about.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(long rows, TextWriter output)
    {
        using var city = new SyntheticCity(rows);
        var steps = new List<ModelProgress>();
        var build = Measured.Seconds(() => ModelRun.Run(city.Connection, progress: new Listed(steps)));
        var scan = Measured.MedianSeconds(3, () => city.Connection.Execute(
            "create or replace temp table grouped as select unit_id, period_id, status, count(*) as records, sum(hours) as hours from fct_attendance group by unit_id, period_id, status"));
        var facts = city.Connection.QuerySingle<long>("select count(*) from fct_attendance");

        output.Say("attendance facts", facts, "rows");
        output.Say("build of all models", build, "s");
        output.Say("one scan-and-group of the facts", scan, "s");
        output.Say("ratio", build / scan, "x");
        foreach (var step in steps.OrderByDescending(step => step.Seconds).Take(12))
        {
            output.Say("  " + step.Model, step.Seconds, "s");
        }
    }
}
