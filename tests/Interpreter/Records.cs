namespace Analytics.Tests.Interpreter;

/// <summary>A session that a unit held.</summary>
internal sealed record Session(string Id, string UnitId, string Type, DateOnly On, decimal? Days, decimal? Hours, int? Expected, int? Present, string? Carrier = null);

/// <summary>Who was there.</summary>
internal sealed record Attendance(string SessionId, string PersonId, string Status, decimal? Hours = null);

/// <summary>Sessions and attendance as figures of measures, by month, as <c>measures.yaml</c> says they count.</summary>
/// <param name="sources">Measures by what they count; empty where no records are kept.</param>
/// <param name="sessions">Sessions.</param>
/// <param name="attendances">Attendance.</param>
internal sealed class Records(IReadOnlyDictionary<string, Rule> sources, IReadOnlyList<Session> sessions, IReadOnlyList<Attendance> attendances)
{
    public static readonly Records None = new(new Dictionary<string, Rule>(), [], []);

    private readonly Dictionary<string, Session> byId = sessions.ToDictionary(session => session.Id);

    /// <summary>Whether a unit handed in any records.</summary>
    public bool Reported(string unit) => sessions.Any(session => session.UnitId == unit);

    /// <summary>Whether a unit handed in the records that a measure is counted from.</summary>
    public bool Reported(string unit, string measure) => sources.GetValueOrDefault(measure)?.Text("dataset") switch
    {
        "sessions" => Reported(unit),
        "attendance" => attendances.Any(attendance => byId[attendance.SessionId].UnitId == unit),
        _ => false,
    };

    /// <summary>Whether records of a measure are kept of units (sessions) or of persons (attendance).</summary>
    public bool IsCounted(string measure, string type) => sources.GetValueOrDefault(measure)?.Text("dataset") == (type == "unit" ? "sessions" : "attendance");

    /// <summary>Figures of a unit (from its sessions) or a person (from attendance).</summary>
    public IReadOnlyList<Claim> Of(string type, string id) =>
    [
        .. sources.SelectMany(source => type == "unit"
            ? source.Value.Text("dataset") == "sessions" ? Counted(source.Key, source.Value, type, id, [.. sessions.Where(session => session.UnitId == id).Select(session => (session, (Attendance?)null))]) : []
            : source.Value.Text("dataset") == "attendance" ? Counted(source.Key, source.Value, type, id, [.. attendances.Where(attendance => attendance.PersonId == id).Select(attendance => (byId[attendance.SessionId], (Attendance?)attendance))]) : []),
    ];

    private static IEnumerable<Claim> Counted(string measure, Rule source, string type, string id, List<(Session Session, Attendance? There)> given) => given
        .Where(one => (source["where"]?.List("session_type") ?? []) is var types && (types.Count == 0 || types.Any(kind => kind.Word == one.Session.Type)))
        .Select(one => (one.Session, one.There, Item: Item(source, one.Session), Value: Value(source, one.Session, one.There)))
        .Where(one => one.Item is not null && (one.There is not null || one.Value is not null))
        .GroupBy(one => (one.Item, Month: Periods.Of(one.Session.On.Year, "month")[one.Session.On.Month - 1]))
        .Select(rows => new Claim(
            type, id, rows.Key.Month, measure, rows.Key.Item!,
            // A carrier used twice is still one carrier.
            source.Text("item_column") is "carrier" or "venue" ? rows.Max(row => row.Value) : rows.Sum(row => Counts(source, row.There) ? row.Value ?? 0 : 0),
            Weight: source.Text("weight_column") is null ? null : rows.Sum(row => row.There is null ? row.Session.Expected ?? 0 : row.Value ?? 0)));

    private static string? Item(Rule source, Session session) => source.Text("item_column") switch
    {
        null => "",
        "session" => session.Id,
        _ => session.Carrier,
    };

    private static decimal? Value(Rule source, Session session, Attendance? there) => source.Text("value_column") switch
    {
        "count" => 1,
        "days" => session.Days,
        "hours" => there?.Hours ?? session.Hours,
        "session_hours" => session.Hours,
        "present" => session.Present,
        _ => session.Expected,
    };

    private static bool Counts(Rule source, Attendance? there) =>
        there is null || source.List("statuses") is var statuses && (statuses.Count == 0 || statuses.Any(status => status.Word == there.Status));
}
