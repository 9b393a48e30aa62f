using Analytics.Dashboards.Access;

namespace Analytics.Dashboards.Inspection;

/// <summary>
/// The steps of a case: open → assigned → unit asked → unit answered → verdict → second review → closed, and back with a reason.
/// Nothing is held against a unit that was not heard, no verdict counts until another person confirmed it, and no case closes without one.
/// </summary>
public static class CaseFlow
{
    /// <summary>Fewest days that a unit has to answer; whoever may set the day cannot set it so near that the hearing falls out.</summary>
    public const int LeastDaysToAnswer = 3;

    private static readonly Dictionary<CaseAction, CaseState[]> Possible = new()
    {
        [CaseAction.Assign] = [CaseState.Open, CaseState.Assigned, CaseState.UnitAsked, CaseState.UnitAnswered],
        [CaseAction.Ask] = [CaseState.Assigned, CaseState.UnitAsked, CaseState.UnitAnswered],
        [CaseAction.Answer] = [CaseState.UnitAsked],
        [CaseAction.Decide] = [CaseState.Assigned, CaseState.UnitAsked, CaseState.UnitAnswered],
        [CaseAction.Review] = [CaseState.Verdict],
        [CaseAction.Confirm] = [CaseState.SecondReview],
        [CaseAction.Return] = [CaseState.SecondReview],
        [CaseAction.Reopen] = [CaseState.Closed],
        [CaseAction.Comment] = Enum.GetValues<CaseState>(),
        [CaseAction.SetDue] = [.. Enum.GetValues<CaseState>().Where(state => state != CaseState.Closed)],
        [CaseAction.Attach] = [.. Enum.GetValues<CaseState>().Where(state => state != CaseState.Closed)],
    };

    private static readonly Dictionary<CaseAction, Role[]> Roles = new()
    {
        [CaseAction.Assign] = [Role.Inspector, Role.Leader, Role.Admin],
        [CaseAction.Ask] = [Role.Inspector],
        [CaseAction.Answer] = [Role.Inspector, Role.Reporter],
        [CaseAction.Decide] = [Role.Inspector],
        [CaseAction.Review] = [Role.Inspector, Role.Leader],
        [CaseAction.Confirm] = [Role.Inspector, Role.Leader],
        [CaseAction.Return] = [Role.Inspector, Role.Leader],
        [CaseAction.Reopen] = [Role.Inspector, Role.Leader],
        [CaseAction.Comment] = [Role.Inspector, Role.Leader, Role.Admin],
        [CaseAction.SetDue] = [Role.Inspector, Role.Leader, Role.Admin],
        [CaseAction.Attach] = [Role.Inspector, Role.Leader, Role.Reporter],
    };

    private static readonly CaseAction[] Worded = [CaseAction.Ask, CaseAction.Answer, CaseAction.Decide, CaseAction.Return, CaseAction.Reopen, CaseAction.Comment];

    /// <summary>Takes a step, or says why it cannot be taken.</summary>
    /// <param name="now">The case as it stands.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="asked">For what.</param>
    /// <param name="today">Today.</param>
    public static CaseStep Take(CaseStanding now, CaseActor actor, CaseRequest asked, DateOnly today) =>
        Refusal(now, actor, asked, today) is { } refusal ? new CaseStep(null, refusal) : new CaseStep(Next(now, actor, asked), null);

    /// <summary>Whether somebody may do something to a case, what he writes with it left aside; pages offer only this.</summary>
    public static bool Offers(CaseStanding now, CaseActor actor, CaseAction action) => MayNot(now, actor, action) is null;

    /// <summary>The first day that may be set as due: a question leaves the unit some days, and a day that it was given is never taken back.</summary>
    /// <param name="now">The case as it stands.</param>
    /// <param name="action">Asking, or setting the day.</param>
    /// <param name="today">Today.</param>
    public static DateOnly EarliestDue(CaseStanding now, CaseAction action, DateOnly today)
    {
        var earliest = action == CaseAction.Ask ? today.AddDays(LeastDaysToAnswer) : today;
        return now.State == CaseState.UnitAsked && now.DueOn > earliest ? now.DueOn.Value : earliest;
    }

    private static string? Refusal(CaseStanding now, CaseActor actor, CaseRequest asked, DateOnly today) =>
        MayNot(now, actor, asked.Action) ?? asked switch
        {
            { Action: CaseAction.Assign } when string.IsNullOrWhiteSpace(asked.Assignee) => "assignee",
            { Action: CaseAction.Ask or CaseAction.SetDue } when asked.DueOn is null || asked.DueOn < EarliestDue(now, asked.Action, today) => "due",
            { Action: CaseAction.Decide, Verdict: null } => "verdict",
            { Action: CaseAction.Decide, Verdict: CaseVerdict.Padded or CaseVerdict.Error } when !IsHeardOrSilent(now, today) => "unheard",
            { Action: CaseAction.Decide } when now.State == CaseState.UnitAsked && !now.IsOverdue(today) => "waiting",
            _ when Worded.Contains(asked.Action) && string.IsNullOrWhiteSpace(asked.Text) => "text",
            _ => null,
        };

    private static string? MayNot(CaseStanding now, CaseActor actor, CaseAction action)
    {
        if (!Roles[action].Contains(actor.Role) || (actor.Role == Role.Reporter && !actor.IsOfUnit))
        {
            return "role";
        }

        // What a unit sends belongs to its answer.
        if (!Possible[action].Contains(now.State) || (action == CaseAction.Attach && actor.Role == Role.Reporter && now.State != CaseState.UnitAsked))
        {
            return "state";
        }

        return action switch
        {
            CaseAction.Ask or CaseAction.Decide when actor.Account != now.Assignee => "assignee-only",
            CaseAction.Answer when actor.Role != Role.Reporter && actor.Account != now.Assignee => "assignee-only",
            CaseAction.Review when actor.Account == now.VerdictBy || actor.Account == now.Assignee => "same-person",
            CaseAction.Confirm or CaseAction.Return when actor.Account != now.Reviewer => "reviewer-only",
            _ => null,
        };
    }

    // A unit that lets the day pass has had its say.
    private static bool IsHeardOrSilent(CaseStanding now, DateOnly today) =>
        now.IsHeard || (now.State == CaseState.UnitAsked && now.IsOverdue(today));

    private static CaseStanding Next(CaseStanding now, CaseActor actor, CaseRequest asked) => asked.Action switch
    {
        CaseAction.Assign => now with { Assignee = asked.Assignee, State = now.State == CaseState.Open ? CaseState.Assigned : now.State },
        CaseAction.Ask => now with { State = CaseState.UnitAsked, IsHeard = false, DueOn = asked.DueOn },
        CaseAction.Answer => now with { State = CaseState.UnitAnswered, IsHeard = true, DueOn = null },
        CaseAction.Decide => now with { State = CaseState.Verdict, Verdict = asked.Verdict, VerdictBy = actor.Account, DueOn = null },
        CaseAction.Review => now with { State = CaseState.SecondReview, Reviewer = actor.Account },
        CaseAction.Confirm => now with { State = CaseState.Closed, DueOn = null },
        CaseAction.Return or CaseAction.Reopen => now with
        {
            State = now.IsHeard ? CaseState.UnitAnswered : CaseState.Assigned, Verdict = null, VerdictBy = null, Reviewer = null,
        },
        CaseAction.SetDue => now with { DueOn = asked.DueOn },
        _ => now,
    };
}
