using Analytics.Etl.Demo.Places;
using Analytics.Etl.Demo.Study;

namespace Analytics.Etl.Demo.Files;

/// <summary>The files that say what was studied: sessions and the roll.</summary>
internal static class SessionFiles
{
    private static readonly string[] SessionColumns =
    [
        "session_id", "unit_id", "session_type", "topic", "carrier", "venue", "start_at", "end_at", "days", "hours", "speakers", "expected", "present", "excused",
        "unexcused", "has_material", "has_record", "has_sign_in", "has_notes", "recorded_at", "submitted_at", "evidence_hash",
    ];

    private static readonly string[] RollColumns = ["session_id", "person_id", "status", "signed_at", "submitted_at"];

    /// <summary>A file of sessions.</summary>
    public static DemoFile Sessions(Area area, string of, FileStyle style, IEnumerable<DemoSession> sessions) =>
        new(area.Folder, "sessions", of, style, SessionColumns, sessions.Select(Row));

    /// <summary>A file of the roll.</summary>
    public static DemoFile Roll(Area area, string of, FileStyle style, IEnumerable<DemoSession> sessions) =>
        new(area.Folder, "attendance", of, style, RollColumns, sessions.SelectMany(session => session.Roll, Row));

    private static object?[] Row(DemoSession session) =>
    [
        session.SessionId, session.Unit.UnitId, session.Type, session.Topic, session.Carrier, session.Venue, session.StartAt, session.EndAt, session.Days, session.Hours,
        session.Speakers, session.Expected, session.Present, session.Excused, session.Unexcused, session.HasMaterial, session.HasRecord, session.HasSignIn, session.HasNotes,
        session.RecordedAt, session.SubmittedAt, session.EvidenceHash,
    ];

    private static object?[] Row(DemoSession session, RollMark mark) => [session.SessionId, mark.Member.PersonId, mark.Status, mark.SignedAt, session.SubmittedAt];
}
