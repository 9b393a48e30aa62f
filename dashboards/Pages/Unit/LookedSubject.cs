namespace Analytics.Dashboards.Pages.Unit;

/// <summary>Whose assessment is read.</summary>
/// <param name="Unit">The unit that answers for it.</param>
/// <param name="SubjectType">unit or person.</param>
/// <param name="Subject">Id of the unit or person.</param>
/// <param name="System">Assessment system.</param>
/// <param name="Quarter">Quarter at whose end it is looked at.</param>
public sealed record LookedSubject(string Unit, string SubjectType, string Subject, string System, string Quarter)
{
    /// <summary>The same as parameters of the pages' queries.</summary>
    public object Parameters => new { unit = Unit, subject_type = SubjectType, subject = Subject, system = System, quarter = Quarter };
}
