using Analytics.Etl.Demo.Files;
using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Records;

/// <summary>The files of an area's documents, checks, votes, awards, deeds, incidents and decisions, one a dataset.</summary>
internal static class WorkFiles
{
    private static readonly (string Dataset, string[] Columns)[] Datasets =
    [
        ("documents", ["doc_id", "unit_id", "person_id", "doc_type", "title", "dated_on", "submitted_on", "words", "submitted_at"]),
        ("checks", ["check_id", "inspector_unit_id", "target_unit_id", "check_kind", "held_on", "findings", "submitted_at"]),
        ("ballots", ["ballot_id", "subject_type", "subject_id", "question", "held_on", "eligible", "issued", "returned", "valid", "option_counts", "submitted_at"]),
        ("awards", ["award_id", "subject_type", "subject_id", "level", "title", "awarded_on", "doc_no", "is_collective", "submitted_at"]),
        ("deeds", ["deed_id", "person_id", "deed_kind", "beneficiary", "done_on", "hours", "description", "confirmed_by", "status", "adoption_doc", "submitted_at"]),
        ("incidents", ["incident_id", "subject_type", "subject_id", "incident_kind", "occurred_on", "count", "source", "submitted_at"]),
        ("decisions", ["decision_id", "subject_type", "subject_id", "period", "grade", "decided_by", "decided_at", "submitted_at"]),
    ];

    /// <summary>The files; none of a dataset without rows.</summary>
    public static IEnumerable<DemoFile> Of(Area area, RecordRows rows) =>
        from each in Datasets
        where rows.Of(each.Dataset).Count > 0
        select new DemoFile(area.Folder, each.Dataset, area.Name, FileStyle.ByArea[area.Number], each.Columns, rows.Of(each.Dataset));
}
