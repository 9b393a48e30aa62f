using Analytics.Etl.Demo.Files;
using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Records;

/// <summary>The files of people's records: the city's Party school and its offices collect them for all areas, one file a dataset.</summary>
internal static class RecordFiles
{
    private static readonly (string Dataset, int Style, string[] Columns)[] Datasets =
    [
        ("notes", 0, ["person_id", "period", "words", "pages", "checked_at", "submitted_at"]),
        ("papers", 1, ["paper_id", "authors", "kind", "title", "words", "written_on", "trip_id", "submitted_at"]),
        ("readings", 4, ["person_id", "book", "pages", "started_on", "finished_on", "submitted_at"]),
        ("trips", 7, ["trip_id", "person_id", "place", "from_on", "to_on", "days", "topic", "paper_id", "submitted_at"]),
        ("trainings", 2, ["person_id", "course_id", "course_type", "from_on", "to_on", "hours", "organiser", "certificate_no", "has_write_up", "submitted_at"]),
        ("self_study", 5, ["person_id", "period", "hours", "submitted_at"]),
        ("tests", 3, ["test_id", "person_id", "taken_on", "score", "full_mark", "submitted_at"]),
    ];

    /// <summary>The files of the city; none of a dataset without rows.</summary>
    public static IEnumerable<DemoFile> Of(RecordRows records) =>
        from each in Datasets
        where records.Of(each.Dataset).Count > 0
        select new DemoFile(Area.All[0].Folder, each.Dataset, Area.City, FileStyle.ByArea[each.Style], each.Columns, records.Of(each.Dataset));
}
