namespace Analytics.Etl.Demo.Assessment;

/// <summary>Points that somebody entered.</summary>
internal sealed record DemoScore(string SystemId, string IndicatorId, string SubjectType, string SubjectId, Quarter Quarter, string Assessor, decimal Points, DateTime ScoredAt);
