using Analytics.Dashboards.Access;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Operations;
using Analytics.Tests.Support;

namespace Analytics.Tests.Dashboards.Inspection;

public sealed class IntegrityTests : IDisposable
{
    private static readonly CaseActor Inspector = new("wang", Role.Inspector);
    private static readonly CaseActor Second = new("li", Role.Inspector);
    private static readonly CaseFlag Flag = new() { FlagId = "a:B1:2025Q4", Detector = "a", Severity = "hard" };

    private readonly TemporaryWarehouse warehouse = new();
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));
    private readonly OperationsDatabase operations;
    private readonly CaseBook book;
    private readonly Integrity integrity;

    public IntegrityTests()
    {
        operations = new OperationsDatabase(warehouse.Folder);
        book = new CaseBook(operations, new AuditLog(operations, clock), clock);
        integrity = new Integrity(operations);
    }

    public void Dispose()
    {
        operations.Dispose();
        warehouse.Dispose();
    }

    [Fact]
    public void Flags_confirmed_as_padded_and_those_of_open_cases_bear_on_scores_and_what_proved_legitimate_does_not()
    {
        Close(Open("B1", Flag), CaseVerdict.Padded);
        Open("B2", Flag with { FlagId = "a:B2:2025Q4" });
        Close(Open("B3", Flag with { FlagId = "a:B3:2025Q4" }), CaseVerdict.Legitimate);

        var involved = integrity.Involved("2025");

        Assert.Equal(["B1", "B2"], involved.Select(unit => unit.UnitId));
        Assert.Equal(["a:B1:2025Q4"], involved[0].Confirmed.Flags);
        Assert.False(involved[0].Open.HasAny);
        Assert.Equal(["a:B2:2025Q4"], involved[1].Open.Flags);
        Assert.Empty(integrity.Involved("2024"));
    }

    [Fact]
    public void A_case_of_the_random_audit_counts_like_any_other_though_no_flag_names_its_records()
    {
        Close(Open("B1"), CaseVerdict.Padded);
        Open("B2");
        Close(Open("B3"), CaseVerdict.Error);

        var involved = integrity.Involved("2025");

        Assert.Equal(["B1", "B2"], involved.Select(unit => unit.UnitId));
        Assert.Equal(["2025Q4"], involved[0].Confirmed.Quarters);
        Assert.Equal(["2025Q4"], involved[1].Open.Quarters);
        Assert.NotEqual(involved[0].Digest, involved[1].Digest);
    }

    private long Open(string unit, params CaseFlag[] flags) => book.Open("wang", "王", new CaseSubject(unit, "2025Q4", flags.Length > 0 ? "flagged" : "random", "none", "[]", flags));

    private void Close(long id, CaseVerdict verdict)
    {
        Act(id, Inspector, new CaseRequest(CaseAction.Assign, Assignee: "wang"));
        Act(id, Inspector, new CaseRequest(CaseAction.Ask, "?", DueOn: new DateOnly(2026, 1, 20)));
        Act(id, Inspector, new CaseRequest(CaseAction.Answer, "!"));
        Act(id, Inspector, new CaseRequest(CaseAction.Decide, "依据", Verdict: verdict));
        Act(id, Second, new CaseRequest(CaseAction.Review));
        Act(id, Second, new CaseRequest(CaseAction.Confirm));
    }

    private void Act(long id, CaseActor actor, CaseRequest asked) => Assert.Null(book.Act(id, actor, actor.Account, asked));
}
