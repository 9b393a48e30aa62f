using System.Globalization;
using Analytics.Etl.Loads;
using Analytics.Tests.Support;
using Analytics.Warehouse.Builds;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;
using Analytics.Warehouse.Systems;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Interpreter.Samples;

/// <summary>One result on which the tables and the interpreter differ.</summary>
internal sealed record Disagreement(Sample Sample, string What, string Tables, string Interpreter)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join('\n',
    [
        $"{What}: tables {Tables}, interpreter {Interpreter}",
        "  " + Sample.System.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + string.Concat(Sample.Choices.Select(choice => $" with {choice}")),
        .. Sample.Units.Where(unit => IsOf(unit.Id)).Select(unit => $"  {unit.Id} {unit.Level} {unit.Kind}"),
        .. Sample.Persons.Where(person => IsOf(person.Id)).Select(person => $"  {person.Id} {person.Rank} {person.Category} {person.Status} {string.Join(';', person.Roles)}"),
        .. Sample.Claims.Where(claim => IsOf(claim.SubjectId)).Select(claim => string.Create(CultureInfo.InvariantCulture, $"  {claim.SubjectId} {claim.Period} {claim.Measure} {claim.Item} {claim.Value}{claim.Text}")),
        .. Sample.Scores.Where(score => IsOf(score.SubjectId)).Select(score => string.Create(CultureInfo.InvariantCulture, $"  {score.SubjectId} {score.IndicatorId} {score.Assessor} {score.Points}")),
    ]);

    // Of a unit its people too, of a person the unit; others cannot have changed the result.
    private bool IsOf(string id) => Asked.StartsWith(id, StringComparison.Ordinal) || id.StartsWith(Asked, StringComparison.Ordinal);

    private string Asked => What.Split(' ')[1].Split('x')[1];
}

/// <summary>Puts many samples through one ordinary load and build, and each through the interpreter.</summary>
internal static class Comparison
{
    /// <summary>Every result that differs.</summary>
    /// <param name="samples">Samples; each becomes a system with its own people.</param>
    /// <param name="compared">Counts the results looked at.</param>
    public static List<Disagreement> Run(IReadOnlyList<Sample> samples, out int compared)
    {
        var named = samples.Select((sample, number) => sample.Named(string.Create(CultureInfo.InvariantCulture, $"s{number}x"))).ToList();
        using var warehouse = new TemporaryWarehouse();
        using var connection = Built(warehouse, named);
        var tables = Tables(connection);
        var found = new List<Disagreement>();
        compared = 0;
        for (var number = 0; number < samples.Count; number++)
        {
            foreach (var (key, ours) in Interpreted(named[number]))
            {
                compared++;
                var theirs = tables.GetValueOrDefault(key, "no row");
                if (theirs != ours && !(theirs == "no row" && IsSilent(key, ours)))
                {
                    found.Add(new(samples[number], key, theirs, ours));
                }
            }
        }

        return found;
    }

    // Of its own a basis has a row only where somebody stated or entered something.
    private static bool IsSilent(string key, string ours) =>
        key.Split(' ')[^1] is "claim" or "self" or "review" && (ours.EndsWith(" no_data", StringComparison.Ordinal) || ours.EndsWith(" veto", StringComparison.Ordinal) || ours.EndsWith(" not_applicable", StringComparison.Ordinal));

    private static DuckDBConnection Built(TemporaryWarehouse warehouse, IReadOnlyList<Sample> samples)
    {
        SampleFiles.Write(warehouse.Folder, samples);
        using (var connection = warehouse.OpenForWriting())
        {
            SystemCatalogue.Load(connection, warehouse.Folder);
        }

        using (var files = new InputFiles([Path.Combine(warehouse.Folder, "given")]))
        using (var loading = new Loading(new DirectoryInfo(warehouse.Folder), SmallTown.Clock))
        {
            foreach (var file in files.Files)
            {
                loading.Load(file);
            }
        }

        var built = warehouse.OpenForWriting();
        WarehouseBuild.Run(built, new WarehouseFolder(warehouse.Folder), SmallTown.Clock);
        return built;
    }

    private static Dictionary<string, string> Tables(DuckDBConnection connection)
    {
        var rows = connection.Query<(string Key, string Value)>(SqlFile.Read(typeof(Comparison).Assembly, "Interpreter/Samples/results.sql"));
        return rows.ToDictionary(row => row.Key, row => row.Value);
    }

    private static IEnumerable<(string Key, string Value)> Interpreted(Sample sample)
    {
        var system = Rule.Parse(sample.System.ToJsonString(), sample.Choices);
        var town = new Town(2025, sample.Units, sample.Persons, sample.Claims, sample.Scores, aggregates: Catalogue.Aggregates);
        var assessment = new Assessment(system, town, Catalogue.Populations);
        var subjects = sample.Subjects.Select(one => one.Type == "unit"
            ? new Subject("unit", one.Id, one.Id)
            : new Subject("person", one.Id, town.Person(one.Id).UnitId, Profiles.Of(system, town.Person(one.Id)))).ToList();
        var id = (string)sample.System["id"]!;
        var leaves = sample.Leaves.Select(leaf => (string)leaf["id"]!).ToHashSet();
        foreach (var subject in subjects)
        {
            foreach (var basis in new[] { "claim", "self", "review", "claimed", "official" })
            {
                // Only composed bases are added up.
                foreach (var (indicator, result) in assessment.Indicators(subject, basis).Where(result => basis is "claimed" or "official" || leaves.Contains(result.Key)))
                {
                    yield return ($"{id} {subject.Id} {indicator} {basis}", $"{Plain(result.Points)} [{Plain(result.Known)} {Plain(result.Unknown)}] {result.Status}");
                }
            }

            foreach (var (requirement, status) in assessment.Required(subject))
            {
                yield return ($"{id} {subject.Id} {requirement} required", status);
            }

            foreach (var basis in new[] { "official", "claimed" })
            {
                var standing = assessment.Standing(subject, basis);
                yield return ($"{id} {subject.Id} score {basis}", $"{Plain(standing.Total)} [{Plain(standing.Sum.Known)} {Plain(standing.Sum.Unknown)}] {Plain(standing.Composite)} {standing.Tier ?? "-"} {standing.Flag}");
            }
        }
    }

    private static string Plain(decimal? figure) => figure is { } known ? Math.Round(known, 6, MidpointRounding.AwayFromZero).ToString("0.000000", CultureInfo.InvariantCulture) : "-";
}
