using Analytics.Etl.Demo.Files;
using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Keeping;

/// <summary>The files of notes, tests and votes that units keep themselves; their area's office sends them on.</summary>
internal static class KeptFiles
{
    private static readonly string[] NoteColumns = ["person_id", "period", "words", "pages", "checked_at", "text", "submitted_at"];
    private static readonly string[] TestColumns = ["test_id", "person_id", "taken_on", "score", "full_mark", "recorded_at", "submitted_at"];

    private static readonly string[] BallotColumns =
        ["ballot_id", "subject_type", "subject_id", "question", "held_on", "eligible", "issued", "returned", "valid", "option_counts", "recorded_at", "submitted_at"];

    /// <summary>The files of some quarters.</summary>
    /// <param name="area">Whose office sends them.</param>
    /// <param name="of">What they are of; part of their names.</param>
    /// <param name="style">How they are written.</param>
    /// <param name="quarters">The quarters.</param>
    public static IEnumerable<DemoFile> Of(Area area, string of, FileStyle style, IReadOnlyList<UnitQuarter> quarters)
    {
        yield return new DemoFile(area.Folder, "notes", of, style, NoteColumns, quarters.SelectMany(quarter => quarter.Notes, Row));
        yield return new DemoFile(area.Folder, "tests", of, style, TestColumns, quarters.SelectMany(quarter => quarter.Tests, Row));
        yield return new DemoFile(area.Folder, "ballots", of, style, BallotColumns, quarters.SelectMany(quarter => quarter.Ballots, Row));
    }

    private static object?[] Row(UnitQuarter quarter, DemoNote note) =>
        [note.PersonId, note.Period, note.Words, (note.Words / 350) + 1, note.CheckedAt, note.Text, quarter.SubmittedAt];

    private static object?[] Row(UnitQuarter quarter, DemoTest test) => [test.TestId, test.PersonId, test.TakenOn, test.Score, 100, test.RecordedAt, quarter.SubmittedAt];

    private static object?[] Row(UnitQuarter quarter, DemoBallot ballot) =>
    [
        ballot.BallotId, ballot.SubjectType, ballot.SubjectId, ballot.Question, ballot.HeldOn, ballot.Eligible, ballot.Issued, ballot.Returned, ballot.Valid,
        ballot.OptionCounts, ballot.RecordedAt, quarter.SubmittedAt,
    ];
}
