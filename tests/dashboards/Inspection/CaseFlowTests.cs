using Analytics.Dashboards.Access;
using Analytics.Dashboards.Inspection;

namespace Analytics.Tests.Dashboards.Inspection;

public sealed class CaseFlowTests
{
    private static readonly DateOnly Today = new(2026, 1, 5);
    private static readonly CaseActor Inspector = new("wang", Role.Inspector);
    private static readonly CaseActor Second = new("li", Role.Inspector);
    private static readonly CaseActor Clerk = new("clerk", Role.Reporter, IsOfUnit: true);

    // Where each action leads from each state when the right person asks for it; every pair that is not here is refused.
    private static readonly Dictionary<(CaseState, CaseAction), CaseState> Leads = new()
    {
        [(CaseState.Open, CaseAction.Assign)] = CaseState.Assigned,
        [(CaseState.Assigned, CaseAction.Assign)] = CaseState.Assigned,
        [(CaseState.UnitAsked, CaseAction.Assign)] = CaseState.UnitAsked,
        [(CaseState.UnitAnswered, CaseAction.Assign)] = CaseState.UnitAnswered,
        [(CaseState.Assigned, CaseAction.Ask)] = CaseState.UnitAsked,
        [(CaseState.UnitAsked, CaseAction.Ask)] = CaseState.UnitAsked,
        [(CaseState.UnitAnswered, CaseAction.Ask)] = CaseState.UnitAsked,
        [(CaseState.UnitAsked, CaseAction.Answer)] = CaseState.UnitAnswered,
        [(CaseState.Assigned, CaseAction.Decide)] = CaseState.Verdict,
        [(CaseState.UnitAsked, CaseAction.Decide)] = CaseState.Verdict,
        [(CaseState.UnitAnswered, CaseAction.Decide)] = CaseState.Verdict,
        [(CaseState.Verdict, CaseAction.Review)] = CaseState.SecondReview,
        [(CaseState.SecondReview, CaseAction.Confirm)] = CaseState.Closed,
        [(CaseState.SecondReview, CaseAction.Return)] = CaseState.UnitAnswered,
        [(CaseState.Closed, CaseAction.Reopen)] = CaseState.UnitAnswered,
    };

    [Fact]
    public void Every_action_leads_from_every_state_where_the_table_says_and_nowhere_else()
    {
        foreach (var state in Enum.GetValues<CaseState>())
        {
            foreach (var action in Enum.GetValues<CaseAction>())
            {
                var step = CaseFlow.Take(Standing(state), Right(action), Request(action), Today);
                var remains = action == CaseAction.Comment || (action is CaseAction.SetDue or CaseAction.Attach && state != CaseState.Closed);
                CaseState? expected = Leads.TryGetValue((state, action), out var next) ? next : remains ? state : null;

                Assert.True(expected == step.Next?.State, $"{action} from {state}: {step.Next?.State.ToString() ?? step.Refusal}");
                Assert.Equal(expected is null ? "state" : null, step.Refusal);
                Assert.Equal(expected is not null, CaseFlow.Offers(Standing(state), Right(action), action));
            }
        }
    }

    // Who may take a step at all: i inspector, l leader, a admin, r the unit's own clerk.
    [Theory]
    [InlineData(CaseAction.Assign, "ila")]
    [InlineData(CaseAction.Ask, "i")]
    [InlineData(CaseAction.Answer, "ir")]
    [InlineData(CaseAction.Decide, "i")]
    [InlineData(CaseAction.Review, "il")]
    [InlineData(CaseAction.Confirm, "il")]
    [InlineData(CaseAction.Return, "il")]
    [InlineData(CaseAction.Reopen, "il")]
    [InlineData(CaseAction.Comment, "ila")]
    [InlineData(CaseAction.SetDue, "ila")]
    [InlineData(CaseAction.Attach, "ilr")]
    public void Only_the_roles_of_the_table_may_take_a_step(CaseAction action, string roles)
    {
        // In every state, so that no state opens a door.
        foreach (var state in Enum.GetValues<CaseState>())
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                var refusal = CaseFlow.Take(Standing(state), new CaseActor("wang", role, IsOfUnit: true), Request(action), Today).Refusal;
                var letter = role switch { Role.Inspector => 'i', Role.Leader => 'l', Role.Admin => 'a', Role.Reporter => 'r', _ => 'd' };

                Assert.True(roles.Contains(letter, StringComparison.Ordinal) == (refusal != "role"), $"{role} {action} {state}: {refusal}");
            }
        }
    }

    [Fact]
    public void A_clerk_answers_for_its_own_unit_only()
    {
        Assert.Equal("role", CaseFlow.Take(Standing(CaseState.UnitAsked), Clerk with { IsOfUnit = false }, Request(CaseAction.Answer), Today).Refusal);
        Assert.Null(CaseFlow.Take(Standing(CaseState.UnitAsked), Clerk, Request(CaseAction.Answer), Today).Refusal);
    }

    [Fact]
    public void Only_the_assignee_asks_the_unit_and_gives_the_verdict()
    {
        Assert.Equal("assignee-only", Take(CaseState.Assigned, Second, CaseAction.Ask));
        Assert.Equal("assignee-only", Take(CaseState.UnitAnswered, Second, CaseAction.Decide));
        Assert.Equal("assignee-only", Take(CaseState.UnitAsked, Second, CaseAction.Answer));
        Assert.Null(Take(CaseState.UnitAsked, Inspector, CaseAction.Answer));
    }

    [Fact]
    public void The_second_reviewer_is_another_person_and_alone_confirms_or_sends_back()
    {
        Assert.Equal("same-person", Take(CaseState.Verdict, Inspector, CaseAction.Review));
        Assert.Equal("same-person", CaseFlow.Take(Standing(CaseState.Verdict) with { VerdictBy = "li" }, Second, Request(CaseAction.Review), Today).Refusal);
        Assert.Equal("reviewer-only", Take(CaseState.SecondReview, Inspector, CaseAction.Confirm));
        Assert.Equal("reviewer-only", Take(CaseState.SecondReview, Inspector, CaseAction.Return));
    }

    [Theory]
    [InlineData(CaseVerdict.Padded, "unheard")]
    [InlineData(CaseVerdict.Error, "unheard")]
    [InlineData(CaseVerdict.Legitimate, null)]
    [InlineData(CaseVerdict.Unknown, null)]
    public void Nothing_is_held_against_a_unit_that_was_not_heard(CaseVerdict verdict, string? refusal)
    {
        var unheard = Standing(CaseState.Assigned) with { IsHeard = false };

        Assert.Equal(refusal, CaseFlow.Take(unheard, Inspector, Request(CaseAction.Decide) with { Verdict = verdict }, Today).Refusal);
    }

    [Theory]
    [InlineData(CaseVerdict.Padded, "unheard")]
    [InlineData(CaseVerdict.Legitimate, "waiting")]
    public void A_unit_that_was_asked_has_until_the_due_day_to_answer(CaseVerdict verdict, string refusal)
    {
        var asked = Standing(CaseState.UnitAsked) with { IsHeard = false, DueOn = Today };
        var decide = Request(CaseAction.Decide) with { Verdict = verdict };

        Assert.Equal(refusal, CaseFlow.Take(asked, Inspector, decide, Today).Refusal);
        Assert.Null(CaseFlow.Take(asked, Inspector, decide, Today.AddDays(1)).Refusal);
    }

    [Fact]
    public void No_due_day_makes_the_hearing_fall_out()
    {
        // Asked today the unit has three days at least.
        Assert.Equal("due", Due(CaseState.Assigned, CaseAction.Ask, null, 2));
        Assert.Null(Due(CaseState.Assigned, CaseAction.Ask, null, 3));

        // A day that was given is moved back only, by whoever and by whichever step.
        Assert.Equal("due", Due(CaseState.UnitAsked, CaseAction.SetDue, 10, 9));
        Assert.Null(Due(CaseState.UnitAsked, CaseAction.SetDue, 10, 10));
        Assert.Equal("due", Due(CaseState.UnitAsked, CaseAction.Ask, 10, 9));
        Assert.Null(Due(CaseState.UnitAsked, CaseAction.Ask, 10, 11));

        // Where nobody was asked, the day is the inspectors' own.
        Assert.Null(Due(CaseState.Assigned, CaseAction.SetDue, 10, 0));

        static string? Due(CaseState state, CaseAction action, int? given, int asked) => CaseFlow.Take(
            Standing(state) with { IsHeard = false, DueOn = given is { } days ? Today.AddDays(days) : null }, Inspector, Request(action) with { DueOn = Today.AddDays(asked) }, Today).Refusal;
    }

    [Fact]
    public void A_step_without_what_it_needs_is_refused()
    {
        Assert.Equal("assignee", CaseFlow.Take(Standing(CaseState.Open), Inspector, new CaseRequest(CaseAction.Assign), Today).Refusal);
        Assert.Equal("text", CaseFlow.Take(Standing(CaseState.Assigned), Inspector, Request(CaseAction.Ask) with { Text = " " }, Today).Refusal);
        Assert.Equal("due", CaseFlow.Take(Standing(CaseState.Assigned), Inspector, Request(CaseAction.Ask) with { DueOn = null }, Today).Refusal);
        Assert.Equal("due", CaseFlow.Take(Standing(CaseState.Open), Inspector, Request(CaseAction.SetDue) with { DueOn = Today.AddDays(-1) }, Today).Refusal);
        Assert.Equal("verdict", CaseFlow.Take(Standing(CaseState.UnitAnswered), Inspector, Request(CaseAction.Decide) with { Verdict = null }, Today).Refusal);
        Assert.Equal("text", CaseFlow.Take(Standing(CaseState.Closed), Inspector, Request(CaseAction.Reopen) with { Text = "" }, Today).Refusal);
        Assert.Equal("text", CaseFlow.Take(Standing(CaseState.SecondReview), Second, Request(CaseAction.Return) with { Text = "" }, Today).Refusal);
    }

    [Fact]
    public void Whatever_is_done_in_whatever_order_no_case_closes_without_a_verdict_of_two_persons()
    {
        var random = new Random(5);
        CaseActor[] people = [Inspector, Second, Clerk, new("zhao", Role.Leader), new("admin", Role.Admin), new("dept", Role.Department)];
        for (var walk = 0; walk < 300; walk++)
        {
            var standing = new CaseStanding(CaseState.Open);
            for (var turn = 0; turn < 60; turn++)
            {
                var request = Request((CaseAction)random.Next(11)) with { Assignee = people[random.Next(3)].Account, Verdict = random.Next(3) == 0 ? null : (CaseVerdict)random.Next(4) };
                standing = CaseFlow.Take(standing, people[random.Next(people.Length)], request, Today.AddDays(turn)).Next ?? standing;
                if (standing.State == CaseState.Closed)
                {
                    Assert.NotNull(standing.Verdict);
                    Assert.NotNull(standing.Reviewer);
                    Assert.NotEqual(standing.VerdictBy, standing.Reviewer);
                }
            }
        }
    }

    private static string? Take(CaseState state, CaseActor actor, CaseAction action) => CaseFlow.Take(Standing(state), actor, Request(action), Today).Refusal;

    private static CaseActor Right(CaseAction action) => action switch
    {
        CaseAction.Answer => Clerk,
        CaseAction.Review or CaseAction.Confirm or CaseAction.Return => Second,
        _ => Inspector,
    };

    // A case whose unit was heard, and let the day pass where it was asked again.
    private static CaseStanding Standing(CaseState state) => new(
        state,
        Assignee: state == CaseState.Open ? null : "wang",
        Reviewer: state >= CaseState.SecondReview ? "li" : null,
        Verdict: state >= CaseState.Verdict ? CaseVerdict.Padded : null,
        VerdictBy: state >= CaseState.Verdict ? "wang" : null,
        IsHeard: state != CaseState.Open && state != CaseState.UnitAsked,
        DueOn: state == CaseState.UnitAsked ? Today.AddDays(-1) : null);

    private static CaseRequest Request(CaseAction action) => new(action, "为什么晚录", "wang", CaseVerdict.Padded, Today.AddDays(70));
}
