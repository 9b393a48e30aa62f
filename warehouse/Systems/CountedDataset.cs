namespace Analytics.Warehouse.Systems;

/// <summary>What <c>counted_from</c> may say of one dataset; <c>int_record</c> holds its records in the same words.</summary>
/// <param name="Name">The dataset.</param>
/// <param name="Subject">Whom a record gives a figure: unit, person, or own for whoever it is of.</param>
/// <param name="Kinds">Columns that <c>where</c> may name, each with its codes; also items.</param>
/// <param name="Figures">Columns that may be added up, besides count.</param>
/// <param name="Items">What may keep records apart, with the column of <c>int_record</c> that holds it.</param>
/// <param name="Weights">Denominators of a rate.</param>
internal sealed record CountedDataset(
    string Name,
    string Subject,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Kinds,
    IReadOnlyList<string> Figures,
    IReadOnlyDictionary<string, string> Items,
    IReadOnlyList<string> Weights)
{
    private static readonly string[] YesNo = ["yes", "no"];
    private static readonly string[] Subjects = ["unit", "person"];

    /// <summary>Every dataset that measures may be counted from.</summary>
    public static readonly IReadOnlyList<CountedDataset> All =
    [
        new("sessions", "unit", Chosen(("session_type", KnownCodes.SessionTypes)), ["days", "hours", "present", "expected"],
            Apart(("carrier", "carrier"), ("venue", "venue"), ("session", "record_id")), ["expected"]),
        new("attendance", "person", Chosen(("session_type", KnownCodes.SessionTypes), ("status", KnownCodes.Statuses)), ["days", "hours", "session_hours"],
            Apart(("session", "event_id"), ("person", "person_id")), ["roster"]),
        new("notes", "person", Chosen(), ["words", "pages"], Apart(("person", "person_id")), ["roster"]),
        new("papers", "person", Chosen(("kind", KnownCodes.PaperKinds)), ["words"], Apart(("paper", "event_id"), ("person", "person_id")), ["roster"]),
        new("readings", "person", Chosen(), ["pages"], Apart(("book", "event_id"), ("person", "person_id")), ["roster"]),
        new("trips", "person", Chosen(), ["days"], Apart(("trip", "event_id"), ("person", "person_id")), ["roster"]),
        new("trainings", "person", Chosen(("course_type", KnownCodes.CourseTypes), ("has_write_up", YesNo)), ["hours", "days"],
            Apart(("course", "event_id"), ("person", "person_id")), ["roster"]),
        new("self_study", "person", Chosen(), ["hours"], Apart(("person", "person_id")), ["roster"]),
        new("documents", "own", Chosen(("doc_type", KnownCodes.DocumentTypes), ("of", Subjects)), ["submitted"], Apart(("document", "event_id"), ("person", "person_id")), []),
        new("document_items", "own", Chosen(("list", ["documents", "institutions"]), ("item", [])), [], Apart(("document", "event_id")), []),
        new("checks", "unit", Chosen(("check_kind", KnownCodes.CheckKinds), ("is_own", YesNo)), [], Apart(("check", "event_id")), []),
        new("ballots", "own", Chosen(("question", KnownCodes.BallotQuestions)), ["returned"], Apart(("ballot", "event_id")), ["eligible"]),
        new("ballot_options", "own", Chosen(("question", KnownCodes.BallotQuestions), ("status", KnownCodes.BallotOptions)), ["votes"], Apart(("ballot", "event_id")), ["valid"]),
        new("awards", "own", Chosen(("level", KnownCodes.AwardLevels)), [], Apart(("award", "event_id")), []),
        new("deeds", "person", Chosen(("deed_kind", ["good_deed", "suggestion", "volunteer"]), ("beneficiary", ["单位", "群众"]), ("adoption", ["提出", "采纳"])), ["hours"],
            Apart(("deed", "event_id"), ("person", "person_id")), []),
        new("incidents", "own", Chosen(("incident_kind", KnownCodes.IncidentKinds)), ["events", "clear"], Apart(("incident", "event_id")), []),
        new("decisions", "own", Chosen(("grade", KnownCodes.AppraisalGrades), ("of_system", YesNo)), [], Apart(("decision", "event_id")), []),
        new("tests", "person", Chosen(), ["score"], Apart(("test", "event_id"), ("person", "person_id")), ["roster"]),
    ];

    private static Dictionary<string, IReadOnlyList<string>> Chosen(params (string Column, IReadOnlyList<string> Codes)[] kinds) =>
        kinds.ToDictionary(kind => kind.Column, kind => kind.Codes);

    private static Dictionary<string, string> Apart(params (string Name, string Column)[] items) =>
        items.ToDictionary(item => item.Name, item => item.Column);
}
