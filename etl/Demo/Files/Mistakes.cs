namespace Analytics.Etl.Demo.Files;

/// <summary>Adds rows with mistakes to a file, as clerks make them: spoiled copies of good rows, so that nothing true is lost.</summary>
internal sealed class Mistakes(SplitRandom random)
{
    // How often a row is followed by a spoiled one, how a copy gets a key of its own, and the ways to spoil it.
    private static readonly Dictionary<string, Ways> ByDataset = new()
    {
        ["units"] = new(0.004, "unit_id", ("level", "科级单位"), ("valid_from", "2024-02-30"), ("name", null)),
        ["members"] = new(0.001, "person_id", ("valid_from", "2025-02-30"), ("unit_id", "U99901"), ("valid_from", null), ("in_centre_group", "不详")),
        ["enrolments"] = new(0.001, "subject_id", ("system_id", "dalian_outlin"), ("subject_type", "集体"), ("period", "2025Q5")),
        ["sessions"] = new(0.0015, "session_id", ("start_at", "2025-02-30 09:00"), ("unit_id", "U99901"), ("session_type", "支委扩大会"), ("session_id", null), ("expected", "二十人"), ("hours", -3)),
        ["attendance"] = new(0.0003, "person_id", ("session_id", "S99901-01"), ("status", "迟到"), ("signed_at", "2025-06-31 08:55"), ("person_id", null)),
        ["scores"] = new(0.0002, "subject_id", ("points", "优"), ("period", "2025Q5"), ("assessor", "互评"), ("points", 150)),
        ["points"] = new(0.0005, "entry_id", ("points", "十分"), ("occurred_on", "2025-02-30"), ("person_id", null)),
        ["notes"] = new(0.0006, "period", ("words", "一万"), ("person_id", "P99901"), ("period", "2025Q5")),
        ["papers"] = new(0.0006, "paper_id", ("kind", "读后感"), ("authors", null), ("written_on", "2025-02-30")),
        ["readings"] = new(0.0006, "book", ("finished_on", "2025-02-30"), ("person_id", null), ("pages", -1)),
        ["trips"] = new(0.0006, "trip_id", ("from_on", "2025-02-30"), ("days", "三天"), ("person_id", "P99901")),
        ["trainings"] = new(0.0006, "course_id", ("course_type", "夜校"), ("hours", -8), ("to_on", null)),
        ["self_study"] = new(0.0003, "period", ("hours", "八"), ("person_id", "P99901"), ("period", "2025M13")),
        ["tests"] = new(0.001, "test_id", ("score", 110), ("score", "优"), ("taken_on", null)),
        ["documents"] = new(0.001, "doc_id", ("dated_on", "2025-02-30"), ("unit_id", "U99901"), ("dated_on", null)),
        ["checks"] = new(0.001, "check_id", ("held_on", "2025-02-30"), ("target_unit_id", "U99901")),
        ["ballots"] = new(0.001, "ballot_id", ("held_on", "2025-02-30"), ("subject_type", "集体"), ("valid", -3)),
        ["awards"] = new(0.001, "award_id", ("awarded_on", "2025-02-30"), ("title", null)),
        ["deeds"] = new(0.001, "deed_id", ("done_on", "2025-02-30"), ("person_id", null), ("hours", -3)),
        ["incidents"] = new(0.001, "incident_id", ("subject_type", "集体"), ("count", -3)),
        ["decisions"] = new(0.001, "decision_id", ("period", "2025Q5"), ("subject_type", "集体")),
        ["calendar"] = new(0.02, "period", ("due_on", "2025-02-30")),
        ["claims"] = new(0.0003, "period", ("measure", "centre_group_sesions"), ("value", -3), ("subject_id", null), ("subject_type", "集体")),
    };

    /// <summary>Rows added that loading must reject.</summary>
    public int Spoiled { get; private set; }

    /// <summary>Rows added that repeat the row before.</summary>
    public int Repeated { get; private set; }

    /// <summary>The file with mistakes in it.</summary>
    public DemoFile Into(DemoFile file) => file with { Rows = Spoil(file) };

    private IEnumerable<object?[]> Spoil(DemoFile file)
    {
        var ways = ByDataset[file.Dataset];
        var chance = random.Split(file.Path);
        foreach (var row in file.Rows)
        {
            yield return row;
            if (!chance.Happens(ways.Share))
            {
                continue;
            }

            if (chance.Happens(0.3))
            {
                Repeated++;
                yield return row;
            }
            else
            {
                Spoiled++;
                yield return Copy(file, row, ways, chance);
            }
        }
    }

    private static object?[] Copy(DemoFile file, object?[] row, Ways ways, SplitRandom chance)
    {
        var copy = (object?[])row.Clone();
        var columns = file.Columns.ToList();
        var key = columns.IndexOf(ways.Key);
        copy[key] = ways.Key == "session_id" ? copy[key] + "x" : copy[key];
        var (column, value) = chance.Pick(ways.Spoils);
        copy[columns.IndexOf(column)] = value;
        return copy;
    }

    private sealed record Ways(double Share, string Key, params (string Column, object? Value)[] Spoils);
}
