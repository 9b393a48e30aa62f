using Analytics.Etl.Demo.Assessment;
using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Files;

/// <summary>The files of points that units and assessment groups entered.</summary>
internal static class ScoreFiles
{
    private static readonly string[] Columns = ["system_id", "indicator_id", "subject_type", "subject_id", "period", "assessor", "points", "scored_at"];

    private static readonly IReadOnlyList<(string Column, object? Written)> Slips = [("points", 105), ("subject_id", "U9999"), ("assessor", "考评祖"), ("points", null)];

    /// <summary>A file of scores, with the slips of its clerk: only self scores are spoilt, review scores were checked before.</summary>
    public static DemoFile Scores(Area area, string of, FileStyle style, IEnumerable<EnteredScore> scores, Mistakes mistakes) =>
        new(area.Folder, "scores", of, style, Columns, mistakes.In(scores.Select(Row), Columns, Slips, row => row[5] is "self"));

    // Groups close their books in the second week after the quarter.
    private static object?[] Row(EnteredScore score) =>
        [score.SystemId, score.IndicatorId, score.SubjectType, score.SubjectId, score.Quarter.Code, score.Assessor, score.Points, score.Quarter.End.AddDays(score.Assessor == "self" ? 5 : 12)];
}
