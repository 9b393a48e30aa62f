using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Systems;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Benchmarks.Detection;

/// <summary>What the detectors say of a city, beside the truth.</summary>
/// <param name="Quarters">Every unit-quarter with records.</param>
/// <param name="Strata">Of each unit its strata.</param>
/// <param name="Codes">Of each detector what it is known by, such as D4 or S-02; empty where the warehouse keeps no register.</param>
/// <param name="Seconds">What building the models of detection took.</param>
/// <param name="Slowest">The models that took longest.</param>
internal sealed record DetectedCity(
    IReadOnlyList<DetectedQuarter> Quarters, Dictionary<string, IReadOnlyList<string>> Strata, Dictionary<string, string> Codes, double Seconds, IReadOnlyList<ModelProgress> Slowest)
{
    /// <summary>What detection ends in.</summary>
    private static readonly string[] Results = ["mart_risk", "mart_flag"];

    // What the comparisons read.
    private static readonly string[] Compared = ["fct_session", "fct_note", "fct_test", "fct_score", "fct_points_entry", "fct_ballot", "fct_ballot_option"];

    /// <summary>Builds what detection needs in a copy of a loaded city, and reads what it found.</summary>
    public static DetectedCity Of(LoadedCity city) => city.InCopy(folder =>
    {
        using var connection = Database.OpenForWriting(Path.Combine(folder, "warehouse.duckdb"));
        SystemCatalogue.Refresh(connection, folder);
        var models = Model.All().ToDictionary(model => model.Name);
        var facts = WithInputs(models, models.Keys.Where(IsFact));
        var steps = new List<ModelProgress>();
        ModelRun.Run(connection, only: WithInputs(models, [.. Results, .. Compared]), progress: new Listed(steps));
        var own = steps.Where(step => !facts.Contains(step.Model)).ToList();
        return new DetectedCity(Read(connection, city.Truth()), city.Strata(), CodesOf(connection), own.Sum(step => step.Seconds), [.. own.OrderByDescending(step => step.Seconds).Take(8)]);
    });

    private static List<DetectedQuarter> Read(DuckDBConnection connection, Dictionary<(string UnitId, string Quarter), string> truth)
    {
        var flags = connection.Query<(string UnitId, string Quarter, string Detector)>("select unit_id, period, detector from mart_flag")
            .ToLookup(flag => (flag.UnitId, flag.Quarter), flag => flag.Detector);
        return [.. connection.Query<DetectedQuarter>(SqlFile.Read(typeof(DetectedCity).Assembly, "Detection/detected_quarters.sql"))
            .Select(row => row with { Scenario = truth.GetValueOrDefault((row.UnitId, row.Quarter)), Flags = [.. flags[(row.UnitId, row.Quarter)].Distinct()] })];
    }

    private static Dictionary<string, string> CodesOf(DuckDBConnection connection) =>
        connection.QuerySingle<long>("select count(*) from information_schema.columns where table_name = 'dim_detector' and column_name in ('detector', 'code')") < 2
            ? []
            : connection.Query<(string Detector, string Code)>("select detector, cast(code as varchar) from dim_detector").ToDictionary(row => row.Detector, row => row.Code);

    private static bool IsFact(string name) => name.StartsWith("dim_", StringComparison.Ordinal) || name.StartsWith("fct_", StringComparison.Ordinal);

    // Models with all that leads to them.
    private static HashSet<string> WithInputs(Dictionary<string, Model> models, IEnumerable<string> names)
    {
        var needed = new HashSet<string>();
        var open = new Queue<string>(names);
        while (open.TryDequeue(out var name))
        {
            if (models.TryGetValue(name, out var model) && needed.Add(name))
            {
                foreach (var input in model.Header.Inputs)
                {
                    open.Enqueue(input);
                }
            }
        }

        return needed;
    }

    private sealed class Listed(List<ModelProgress> steps) : IProgress<ModelProgress>
    {
        public void Report(ModelProgress value) => steps.Add(value);
    }
}

/// <summary>A unit's quarter: what is true of it, what was found, and the sums that a simple check would look at.</summary>
internal sealed record DetectedQuarter
{
    /// <summary>The unit.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>The quarter.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>-log10 of the combined chance; null if nothing could be tested.</summary>
    public double? Risk { get; init; }

    /// <summary>Its band; null without a row.</summary>
    public string? Band { get; init; }

    /// <summary>The detector that weighs most, null in the lowest bands.</summary>
    public string? TopDetector { get; init; }

    /// <summary>The 19 aggregates in a fixed order.</summary>
    public List<double> Aggregates { get; init; } = [];

    /// <summary>How it was padded; null if it is honest.</summary>
    public string? Scenario { get; init; }

    /// <summary>The detectors with a flag on it.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Whether it is in one of the bands that ask for an inspection.</summary>
    public bool IsFlagged => Band is "high" or "medium" or "low";
}
