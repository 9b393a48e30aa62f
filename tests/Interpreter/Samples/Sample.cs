using System.Text.Json.Nodes;

namespace Analytics.Tests.Interpreter.Samples;

/// <summary>A small made-up system with the people and figures that it looks at. Names are short; <see cref="Named"/> tells samples of one warehouse apart.</summary>
internal sealed record Sample(
    JsonObject System, IReadOnlyDictionary<string, string> Choices, IReadOnlyList<Unit> Units, IReadOnlyList<Person> Persons, IReadOnlyList<Claim> Claims, IReadOnlyList<Score> Scores)
{
    public IReadOnlyList<Session> Sessions { get; init; } = [];

    public IReadOnlyList<Attendance> Attendances { get; init; } = [];

    public IReadOnlyList<Entry> Entries { get; init; } = [];

    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    public bool IsOfPersons => (string)System["level"]! == "member";

    /// <summary>Who is assessed.</summary>
    public IReadOnlyList<(string Type, string Id)> Subjects =>
        IsOfPersons ? [.. Persons.Select(person => ("person", person.Id))] : [.. Units.Select(unit => ("unit", unit.Id))];

    /// <summary>What carries points and clauses.</summary>
    public IEnumerable<JsonObject> Leaves => LeavesOf(System);

    public bool IsLeaf(string id) => Leaves.Any(leaf => (string?)leaf["id"] == id);

    /// <summary>How much there is to read.</summary>
    public int Size => System.ToJsonString().Length + (60 * (Claims.Count + Scores.Count + Sessions.Count + Attendances.Count + Entries.Count));

    public static IEnumerable<JsonObject> LeavesOf(JsonNode? node) => node switch
    {
        JsonObject rule when rule["clauses"] is not null => [rule],
        JsonObject rule => rule.SelectMany(child => LeavesOf(child.Value)),
        JsonArray list => list.SelectMany(LeavesOf),
        _ => [],
    };

    /// <summary>The same under names of its own.</summary>
    public Sample Named(string name)
    {
        var system = (JsonObject)System.DeepClone();
        system["id"] = name;
        var isChosen = system["title"] is not JsonValue || system.ToJsonString().Contains("\"$INT-03", StringComparison.Ordinal);
        if (!isChosen)
        {
            // A setting that no rule uses is an error of the file.
            system.Remove("settings");
        }

        return new(
            system,
            isChosen ? Choices : new Dictionary<string, string>(),
            [.. Units.Select(unit => unit with { Id = name + unit.Id })],
            [.. Persons.Select(person => person with { Id = name + person.Id, UnitId = name + person.UnitId })],
            [.. Claims.Select(claim => claim with { SubjectId = name + claim.SubjectId })],
            [.. Scores.Select(score => score with { SystemId = name, SubjectId = name + score.SubjectId })])
        {
            Sessions = [.. Sessions.Select(session => session with { Id = name + session.Id, UnitId = name + session.UnitId })],
            Attendances = [.. Attendances.Select(there => there with { SessionId = name + there.SessionId, PersonId = name + there.PersonId })],
            Entries = [.. Entries.Select(entry => entry with { PersonId = name + entry.PersonId })],
            Decisions = [.. Decisions.Select(decision => decision with { SystemId = name, SubjectId = name + decision.SubjectId })],
        };
    }
}
