using Analytics.Dashboards.Access;

namespace Analytics.Dashboards.Inspection;

/// <summary>What of a case decides which steps are open to whom.</summary>
/// <param name="State">How far it is.</param>
/// <param name="Assignee">Account that inspects; null while open.</param>
/// <param name="Reviewer">Account that reviews; null but in and after the second review.</param>
/// <param name="Verdict">The verdict that stands; null for none.</param>
/// <param name="VerdictBy">Account that gave it.</param>
/// <param name="IsHeard">Whether the unit answered since it was last asked.</param>
/// <param name="DueOn">Day by which the next step is due; null for none.</param>
public sealed record CaseStanding(
    CaseState State, string? Assignee = null, string? Reviewer = null, CaseVerdict? Verdict = null, string? VerdictBy = null, bool IsHeard = false, DateOnly? DueOn = null)
{
    /// <summary>Whether the day by which the next step is due has passed.</summary>
    /// <param name="today">Today.</param>
    public bool IsOverdue(DateOnly today) => State != CaseState.Closed && DueOn < today;
}

/// <summary>Who does something to a case.</summary>
/// <param name="Account">Account name.</param>
/// <param name="Role">What the account is for.</param>
/// <param name="IsOfUnit">Whether it is a clerk of the very unit that the case is about.</param>
public sealed record CaseActor(string Account, Role Role, bool IsOfUnit = false);

/// <summary>What somebody wants to do to a case.</summary>
/// <param name="Action">What.</param>
/// <param name="Text">Question, answer, reason, comment or name of the file.</param>
/// <param name="Assignee">Account to give it to, when assigning.</param>
/// <param name="Verdict">The verdict, when deciding.</param>
/// <param name="DueOn">Day by which the next step is due, when asking or setting it.</param>
public sealed record CaseRequest(CaseAction Action, string Text = "", string? Assignee = null, CaseVerdict? Verdict = null, DateOnly? DueOn = null);

/// <summary>What came of it: the case as it stands then, or why not.</summary>
/// <param name="Next">The case after the step; null if it is refused.</param>
/// <param name="Refusal">Last part of the word's key <c>case.refused.…</c> that says why; null if it is not.</param>
public sealed record CaseStep(CaseStanding? Next, string? Refusal);
