using Analytics.Dashboards.Access;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Operations;
using Analytics.Tests.Support;

namespace Analytics.Tests.Dashboards.Inspection;

public sealed class VerdictBookTests : IDisposable
{
    private static readonly CaseActor Inspector = new("wang", Role.Inspector);
    private static readonly CaseActor Second = new("li", Role.Inspector);

    private readonly TemporaryWarehouse warehouse = new();
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));
    private readonly OperationsDatabase operations;
    private readonly CaseBook book;
    private readonly VerdictBook verdicts;

    public VerdictBookTests()
    {
        operations = new OperationsDatabase(warehouse.Folder);
        book = new CaseBook(operations, new AuditLog(operations, clock), clock);
        verdicts = new VerdictBook(operations);
    }

    public void Dispose()
    {
        operations.Dispose();
        warehouse.Dispose();
    }

    [Fact]
    public void Precision_counts_confirmed_verdicts_of_each_flag_and_leaves_out_what_could_not_be_found_out()
    {
        Case("B1", "flagged", CaseVerdict.Padded, isClosed: true, "a", "b");
        Case("B2", "flagged", CaseVerdict.Error, isClosed: true, "a");
        Case("B3", "flagged", CaseVerdict.Legitimate, isClosed: true, "a");
        Case("B4", "flagged", CaseVerdict.Unknown, isClosed: true, "a");
        Case("B5", "flagged", CaseVerdict.Padded, isClosed: false, "a");

        var measured = verdicts.ByDetector();

        Assert.Equal((1, 3), (measured["a"].Hits, measured["a"].Cases));
        Assert.Equal((1, 1), (measured["b"].Hits, measured["b"].Cases));
        Assert.Equal((1, 3), (verdicts.ByBand()["high"].Hits, verdicts.ByBand()["high"].Cases));
        Assert.Equal(0, verdicts.Misses().Cases);
    }

    [Fact]
    public void The_random_audit_tells_the_rate_of_misses_and_who_had_looked()
    {
        Case("B1", "random", CaseVerdict.Padded, isClosed: true);
        Case("B2", "random", CaseVerdict.Legitimate, isClosed: true);
        Case("B3", "random", CaseVerdict.Legitimate, isClosed: true);
        Case("B4", "random", CaseVerdict.Unknown, isClosed: true);
        Case("B5", "chosen", CaseVerdict.Padded, isClosed: true);

        Assert.Equal((1, 3), (verdicts.Misses().Hits, verdicts.Misses().Cases));
        Assert.Equal(new Dictionary<string, int> { ["a"] = 1 }, verdicts.MissedBy());
    }

    // Detector a had records enough, detector b had not.
    private void Case(string unit, string arm, CaseVerdict verdict, bool isClosed, params string[] detectors)
    {
        var id = book.Open("wang", "王", new CaseSubject(
            unit, "2025Q4", arm, "high", """[{"detector":"a","verdict":"tested","q_value":0.4},{"detector":"b","verdict":"not_enough_records"}]""",
            [.. detectors.Select(detector => new CaseFlag { FlagId = detector + ":" + unit, Detector = detector, Severity = "suspicious" })]));
        Act(id, Inspector, new CaseRequest(CaseAction.Assign, Assignee: "wang"));
        Act(id, Inspector, new CaseRequest(CaseAction.Ask, "?", DueOn: new DateOnly(2026, 1, 8)));
        Act(id, Inspector, new CaseRequest(CaseAction.Answer, "!"));
        Act(id, Inspector, new CaseRequest(CaseAction.Decide, "依据", Verdict: verdict));
        if (isClosed)
        {
            Act(id, Second, new CaseRequest(CaseAction.Review));
            Act(id, Second, new CaseRequest(CaseAction.Confirm));
        }
    }

    private void Act(long id, CaseActor actor, CaseRequest asked) => Assert.Null(book.Act(id, actor, actor.Account, asked));
}
