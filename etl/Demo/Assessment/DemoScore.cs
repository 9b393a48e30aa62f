namespace Analytics.Etl.Demo.Assessment;

/// <summary>Points that somebody entered, of the most that there are.</summary>
internal sealed record DemoScore(string SystemId, string IndicatorId, string SubjectType, string SubjectId, Quarter Quarter, string Assessor, decimal Points, decimal Most, DateTime ScoredAt);
