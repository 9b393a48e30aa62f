namespace Analytics.Tests.Interpreter;

/// <summary>A figure or word that somebody states of a period; <c>Item</c> empty where there is none.</summary>
internal sealed record Claim(string SubjectType, string SubjectId, string Period, string Measure, string Item, decimal? Value, string? Text = null);

/// <summary>Points entered by the subject (<c>self</c>) or by reviewers (<c>review</c>).</summary>
internal sealed record Score(string SystemId, string IndicatorId, string SubjectType, string SubjectId, string Assessor, decimal Points);

internal sealed record Unit(string Id, string? ParentId, string Level, string? Kind = null);

internal sealed record Person(
    string Id, string UnitId, IReadOnlyList<string> Roles, string? Rank = null, string? Category = null, string? Status = "full", bool InCentreGroup = false);

/// <summary>An entry of the points ledger.</summary>
internal sealed record Entry(string PersonId, string Type, decimal Points, DateOnly On);

/// <summary>Who is assessed, under which profile (empty if none).</summary>
internal sealed record Subject(string Type, string Id, string UnitId, string Profile = "");

/// <summary>Everything that is known in one year.</summary>
internal sealed class Town(
    int year,
    IEnumerable<Unit> units,
    IEnumerable<Person> persons,
    IEnumerable<Claim> claims,
    IEnumerable<Score> scores,
    IEnumerable<Entry>? entries = null,
    IReadOnlyDictionary<string, string>? aggregates = null)
{
    private readonly ILookup<(string, string), Claim> claims = claims.ToLookup(claim => (claim.SubjectType, claim.SubjectId));
    private readonly Dictionary<(string, string, string, string), decimal> scores =
        scores.ToDictionary(score => (score.SystemId, score.IndicatorId, score.SubjectId, score.Assessor), score => score.Points);
    private readonly Dictionary<string, Unit> units = units.ToDictionary(unit => unit.Id);
    private readonly ILookup<string, Person> rosters = persons.ToLookup(person => person.UnitId);
    private readonly Dictionary<string, Person> persons = persons.GroupBy(person => person.Id).ToDictionary(rows => rows.Key, rows => rows.First());
    private readonly ILookup<string, Entry> entries = (entries ?? []).ToLookup(entry => entry.PersonId);

    public int Year => year;

    public Unit Unit(string id) => units[id];

    public Person Person(string id) => persons[id];

    public IEnumerable<Person> Roster(string unit) => rosters[unit];

    public IEnumerable<Entry> Entries(string person) => entries[person];

    public decimal? Score(string system, string indicator, string subject, string assessor) =>
        scores.TryGetValue((system, indicator, subject, assessor), out var points) ? points : null;

    /// <summary>How the sub-periods and items of a measure become one figure; <c>sum</c> unless said otherwise.</summary>
    public string Aggregate(string measure) => aggregates?.GetValueOrDefault(measure) ?? "sum";

    /// <summary>What somebody states.</summary>
    public Figures Figures(string type, string id) => new(this, [.. claims[(type, id)]]);
}
