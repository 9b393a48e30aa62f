namespace Analytics.Tests.Interpreter;

/// <summary>A figure or word that somebody states of a period; <c>Item</c> empty where there is none.</summary>
internal sealed record Claim(string SubjectType, string SubjectId, string Period, string Measure, string Item, decimal? Value, string? Text = null, decimal? Weight = null);

/// <summary>Points entered by the subject (<c>self</c>) or by reviewers (<c>review</c>).</summary>
internal sealed record Score(string SystemId, string IndicatorId, string SubjectType, string SubjectId, string Assessor, decimal Points);

internal sealed record Unit(string Id, string? ParentId, string Level, string? Kind = null, bool HasWebsite = false);

internal sealed record Person(
    string Id, string UnitId, IReadOnlyList<string> Roles, string? Rank = null, string? Category = null, string? Status = "full", bool InCentreGroup = false, DateOnly? From = null);

/// <summary>An entry of the points ledger.</summary>
/// <remarks><c>IsApproved</c>: declared entries count officially once approved or published, others at once.</remarks>
internal sealed record Entry(string PersonId, string Type, decimal Points, DateOnly On, string Item = "", bool IsApproved = true);

/// <summary>The grade that the organisation decided.</summary>
internal sealed record Decision(string SystemId, string SubjectType, string SubjectId, string Grade);

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
    IReadOnlyDictionary<string, string>? aggregates = null,
    Records? records = null,
    IEnumerable<Decision>? decisions = null)
{
    private readonly IReadOnlyList<Decision> decisions = [.. decisions ?? []];
    private readonly Records records = records ?? Records.None;
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

    /// <summary>Whether somebody stood on a roster in a month.</summary>
    public bool Rostered(string person, string month) => persons[person].From is not { } from || string.CompareOrdinal($"{from:yyyy}M{from:MM}", month) <= 0;

    /// <summary>The grade decided of a subject.</summary>
    public string? Decision(string system, string subject) => decisions.FirstOrDefault(one => one.SystemId == system && one.SubjectId == subject)?.Grade;

    /// <summary>Whether records of a measure are kept of such subjects, so that no row means none.</summary>
    public bool IsCounted(string measure, string type) => records.IsCounted(measure, type) && Aggregate(measure) != "rate";

    public decimal? Score(string system, string indicator, string subject, string assessor) =>
        scores.TryGetValue((system, indicator, subject, assessor), out var points) ? points : null;

    /// <summary>How the sub-periods and items of a measure become one figure; <c>sum</c> unless said otherwise.</summary>
    public string Aggregate(string measure) => aggregates?.GetValueOrDefault(measure) ?? "sum";

    /// <summary>Whether a basis says anything of somebody: own claims, or records of the unit.</summary>
    public bool Speaks(string basis, string type, string id, string unit) => basis == "claim" ? claims.Contains((type, id)) : records.Reported(unit) || decisions.Any(one => UnitOf(one) == unit);

    /// <summary>Figures of a unit, or of a person without the unit behind.</summary>
    public Figures Figures(string basis, string type, string id) => new(this, Rows(basis, type, id), Reports(basis, type, id));

    /// <summary>Figures of a person; what the unit organised stands for its member where he has no figure of his own.</summary>
    public Figures Figures(string basis, Person person) =>
        new(this, Rows(basis, "person", person.Id), Reports(basis, "person", person.Id), Figures(basis, "unit", person.UnitId));

    /// <summary>Figures of one of several people who are looked at for their unit, which stands where none of them has a figure.</summary>
    public Figures Figures(string basis, Person person, IReadOnlyList<Person> people) => new(
        this, Rows(basis, "person", person.Id), measure => Reports(basis, "person", person.Id)(measure) || Reports(basis, "unit", person.UnitId)(measure),
        Figures(basis, "unit", person.UnitId), Together(basis, people));

    /// <summary>Mean of several people who are looked at for their unit.</summary>
    public Figures Mean(string basis, string unit, IReadOnlyList<Person> people) => Interpreter.Figures.Mean(
        this, Together(basis, people), [.. people.Select(person => Figures(basis, "person", person.Id))], Reports(basis, "unit", unit), Figures(basis, "unit", unit));

    private string UnitOf(Decision decision) => decision.SubjectType == "unit" ? decision.SubjectId : persons[decision.SubjectId].UnitId;

    private List<Claim> Together(string basis, IReadOnlyList<Person> people) => [.. people.SelectMany(person => Rows(basis, "person", person.Id))];

    private IReadOnlyList<Claim> Rows(string basis, string type, string id) => basis == "claim" ? [.. claims[(type, id)]] : records.Of(type, id);

    // Whoever states anything at all has none of what he leaves out; of records, the unit handed in those of that kind.
    private Func<string, bool> Reports(string basis, string type, string id) =>
        basis == "claim" ? _ => claims.Contains((type, id)) : measure => records.Reported(type == "unit" ? id : persons[id].UnitId, measure);
}
