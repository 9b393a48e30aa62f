using Analytics.Etl.Demo.Assessment;
using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Files;

/// <summary>The files of an area's assessment: points entered and figures stated.</summary>
internal static class AssessmentFiles
{
    private static readonly string[] ScoreColumns = ["system_id", "indicator_id", "subject_type", "subject_id", "period", "assessor", "points", "scored_at", "submitted_at"];
    private static readonly string[] ClaimColumns = ["subject_type", "subject_id", "period", "measure", "value", "text_value", "item", "submitted_at"];

    /// <summary>The scores.</summary>
    public static DemoFile Scores(Area area, IEnumerable<DemoScore> scores) =>
        new(area.Folder, "scores", area.Name, FileStyle.ByArea[area.Number] with { IsWorkbook = false }, ScoreColumns, scores.Select(Row));

    /// <summary>The claims.</summary>
    public static DemoFile Claims(Area area, IEnumerable<DemoClaim> claims) =>
        new(area.Folder, "claims", area.Name, FileStyle.ByArea[area.Number], ClaimColumns, claims.Select(Row));

    private static object?[] Row(DemoScore score) =>
        [score.SystemId, score.IndicatorId, score.SubjectType, score.SubjectId, score.Quarter.Code, score.Assessor, score.Points, score.ScoredAt, score.ScoredAt];

    private static object?[] Row(DemoClaim claim) => [claim.SubjectType, claim.SubjectId, claim.Period, claim.Measure, claim.Value, claim.Text, claim.Item, claim.SubmittedAt];
}
