namespace Analytics.Etl.Demo.Assessment;

/// <summary>Points that somebody entered for one indicator of one subject.</summary>
/// <param name="SystemId">Assessment system.</param>
/// <param name="IndicatorId">Indicator, or <c>total</c> or <c>vote</c>.</param>
/// <param name="SubjectType">unit or person.</param>
/// <param name="SubjectId">unit_id or person_id.</param>
/// <param name="Quarter">The assessment is as at its end.</param>
/// <param name="Assessor">self or review.</param>
/// <param name="Points">Points.</param>
internal sealed record EnteredScore(string SystemId, string IndicatorId, string SubjectType, string SubjectId, Quarter Quarter, string Assessor, decimal Points);
