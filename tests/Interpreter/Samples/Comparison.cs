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
        .. Sample.Sessions.Where(session => IsOf(session.UnitId)).Select(session => string.Create(CultureInfo.InvariantCulture, $"  {session.UnitId} session {session.Id} {session.Type} {session.On:MM-dd} {session.Days}d {session.Hours}h {session.Present}/{session.Expected} {session.Carrier}")),
        .. Sample.Attendances.Where(there => IsOf(there.PersonId)).Select(there => string.Create(CultureInfo.InvariantCulture, $"  {there.PersonId} at {there.SessionId} {there.Status} {there.Hours}")),
        .. Sample.Entries.Where(entry => IsOf(entry.PersonId)).Select(entry => string.Create(CultureInfo.InvariantCulture, $"  {entry.PersonId} entry {entry.Type} {entry.Points} {entry.On:MM-dd} {entry.Item} {entry.IsApproved}")),
        .. Sample.Decisions.Where(decision => IsOf(decision.SubjectId)).Select(decision => $"  {decision}"),
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
            var told = Interpreted(named[number]).ToDictionary(result => result.Key, result => result.Value);
            compared += told.Count;
            // Of its own a basis has a row of a leaf only where somebody stated, recorded or entered something.
            var others = tables[(string)named[number].System["id"]!].Where(row => !told.ContainsKey(row.Key) && named[number].IsLeaf(row.Key.Split(' ')[2]));
            found.AddRange(told.Select(ours => (ours.Key, Tables: tables[ours.Key.Split(' ')[0]].Where(row => row.Key == ours.Key).Select(row => row.Value).FirstOrDefault("no row"), Ours: ours.Value))
                .Concat(others.Select(row => (row.Key, row.Value, "no row")))
                .Where(pair => pair.Item2 != pair.Item3)
                .Select(pair => new Disagreement(samples[number], pair.Key, pair.Item2, pair.Item3)));
        }

        return found;
    }

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

    private static ILookup<string, KeyValuePair<string, string>> Tables(DuckDBConnection connection) =>
        connection.Query<(string Key, string Value)>(SqlFile.Read(typeof(Comparison).Assembly, "Interpreter/Samples/results.sql"))
            .ToLookup(row => row.Key.Split(' ')[0], row => KeyValuePair.Create(row.Key, row.Value));

    private static IEnumerable<(string Key, string Value)> Interpreted(Sample sample) => new Interpretation(sample).Results();
}
