using Analytics.Warehouse.Anomalies.Register;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Benchmarks.Detection;

/// <summary>What the detectors say of a city, beside the truth.</summary>
/// <param name="Quarters">Every unit-quarter with records.</param>
/// <param name="Strata">Of each unit its strata.</param>
/// <param name="Codes">Of each detector what it is known by, such as <c>D4;S-02</c>.</param>
/// <param name="Steps">The models of detection.</param>
/// <param name="Scores">The models of scoring, which read contradictions and are read by detectors.</param>
/// <param name="Before">The models that neither are detectors nor read one; empty where they were built earlier.</param>
internal sealed record DetectedCity(
    IReadOnlyList<DetectedQuarter> Quarters, Dictionary<string, IReadOnlyList<string>> Strata, Dictionary<string, string> Codes, IReadOnlyList<ModelProgress> Steps,
    IReadOnlyList<ModelProgress> Scores, IReadOnlyList<ModelProgress> Before)
{
    /// <summary>What detection ends in.</summary>
    private static readonly string[] Results = ["mart_risk", "mart_flag"];

    // What the comparisons read.
    private static readonly string[] Compared = ["fct_session", "fct_note", "fct_test", "fct_score", "fct_points_entry", "fct_ballot", "fct_ballot_option"];

    /// <summary>Builds what detection needs in a copy of a city, and reads what it found.</summary>
    /// <remarks>What comes before the detectors is built once and kept with the city, until one of these models or the warehouse's code changes.</remarks>
    public static DetectedCity Of(LoadedCity city)
    {
        var models = Model.All().ToDictionary(model => model.Name);
        var detectors = Detectors(models);
        var needed = WithInputs(models, [.. Results, .. Compared]);
        var before = needed.Except(detectors).ToList();
        var key = string.Join('\n', before.Order(StringComparer.Ordinal).Select(name => name + models[name].Query).Append(typeof(ModelRun).Module.ModuleVersionId.ToString()));
        var earlier = new List<ModelProgress>();
        var built = city.Built(key, connection => ModelRun.Run(connection, only: before, progress: new Listed(earlier)));
        return built.InCopy(connection =>
        {
            DetectorRegister.Write(connection);
            var steps = new List<ModelProgress>();
            ModelRun.Run(connection, only: [.. needed.Intersect(detectors)], progress: new Listed(steps));
            var detection = steps.ToLookup(step => Results.Contains(step.Model) || IsDetector(models[step.Model]));
            return new DetectedCity(Read(connection, city.Truth()), StrataOf(connection, city), CodesOf(connection), [.. detection[true]], [.. detection[false]], earlier);
        });
    }

    private static bool IsDetector(Model model) => model.Path.StartsWith("Anomalies/", StringComparison.Ordinal);

    private static List<DetectedQuarter> Read(DuckDBConnection connection, Dictionary<(string UnitId, string Quarter), string> truth)
    {
        var flags = connection.Query<(string UnitId, string Quarter, string Detector)>("select unit_id, period, detector from mart_flag")
            .ToLookup(flag => (flag.UnitId, flag.Quarter), flag => flag.Detector);
        return [.. connection.Query<DetectedQuarter>(SqlFile.Read(typeof(DetectedCity).Assembly, "Detection/detected_quarters.sql"))
            .Select(row => row with { Scenario = truth.GetValueOrDefault((row.UnitId, row.Quarter)), Flags = [.. flags[(row.UnitId, row.Quarter)].Distinct()] })];
    }

    // What the city was made with, and what the detectors compare by: level, kind and size band.
    private static Dictionary<string, IReadOnlyList<string>> StrataOf(DuckDBConnection connection, LoadedCity city)
    {
        var made = city.Strata();
        var groups = connection.Query<(string UnitId, string Group)>("select unit_id, max(peer_group) from int_peer_group group by unit_id").Select(row => (row.UnitId, Parts: row.Group.Split('/')));
        return groups.ToDictionary(
            row => row.UnitId,
            row => (IReadOnlyList<string>)[.. made.GetValueOrDefault(row.UnitId, []), $"level: {row.Parts[0]}", $"kind: {row.Parts[1]}", $"members: {row.Parts[^1]}"]);
    }

    private static Dictionary<string, string> CodesOf(DuckDBConnection connection) =>
        connection.Query<(string Detector, string Code)>("select detector, code from dim_detector").ToDictionary(row => row.Detector, row => row.Code);

    // Models that stand with the detectors, and those that read any of them.
    private static HashSet<string> Detectors(Dictionary<string, Model> models)
    {
        var found = models.Values.Where(IsDetector).Select(model => model.Name).ToHashSet();
        while (models.Values.Where(model => !found.Contains(model.Name) && model.Header.Inputs.Any(found.Contains)).Select(model => model.Name).ToList() is { Count: > 0 } more)
        {
            found.UnionWith(more);
        }

        return found;
    }

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
