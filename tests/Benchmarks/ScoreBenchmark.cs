using Analytics.Warehouse.Models;
using Dapper;

namespace Analytics.Benchmarks;

/// <summary>Scoring of one year by all systems: every model that results, requirements and tiers need, the facts left out.</summary>
public static class ScoreBenchmark
{
    private const double Reference = 10_000;

    private static readonly string[] Results = ["mart_indicator_result", "mart_requirement_result", "mart_score"];

    /// <summary>Measures and writes the figures.</summary>
    /// <param name="subjects">Subjects, spread evenly over all systems.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(long subjects, TextWriter output)
    {
        using var city = new SyntheticCity("scored_city.sql", new { subjects });
        var models = Model.All();
        ModelRun.Run(city.Connection, only: [.. models.Select(model => model.Name).Where(IsFact)]);

        var steps = new List<ModelProgress>();
        var seconds = Measured.Seconds(() => ModelRun.Run(city.Connection, only: [.. Needed(models)], progress: new Listed(steps)));

        output.Say("systems", city.Connection.QuerySingle<long>("select count(distinct system_id) from fct_enrolment"), "");
        output.Say("subjects", subjects, "");
        output.Say("claims", city.Connection.QuerySingle<long>("select count(*) from fct_claim"), "rows");
        output.Say("indicator results", city.Connection.QuerySingle<long>("select count(*) from mart_indicator_result"), "rows");
        output.Say("requirement results", city.Connection.QuerySingle<long>("select count(*) from mart_requirement_result"), "rows");
        output.Say("scoring, four quarters of the year", seconds, "s");
        output.Say("per 10,000 subjects", seconds * Reference / subjects, "s");
        foreach (var step in steps.OrderByDescending(step => step.Seconds).Take(10))
        {
            output.Say("  " + step.Model, step.Seconds, "s");
        }
    }

    private static bool IsFact(string name) => name.StartsWith("dim_", StringComparison.Ordinal) || name.StartsWith("fct_", StringComparison.Ordinal);

    // The results with all that leads to them, down to the facts.
    private static HashSet<string> Needed(IReadOnlyList<Model> models)
    {
        var byName = models.ToDictionary(model => model.Name);
        var needed = new HashSet<string>();
        var open = new Queue<string>(Results);
        while (open.TryDequeue(out var name))
        {
            if (byName.TryGetValue(name, out var model) && !IsFact(name) && needed.Add(name))
            {
                foreach (var input in model.Header.Inputs)
                {
                    open.Enqueue(input);
                }
            }
        }

        return needed;
    }
}
