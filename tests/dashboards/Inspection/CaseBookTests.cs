using Analytics.Dashboards.Access;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Operations;
using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Analytics.Tests.Dashboards.Inspection;

public sealed class CaseBookTests : IDisposable
{
    private static readonly CaseActor Inspector = new("wang", Role.Inspector);
    private static readonly CaseActor Second = new("li", Role.Leader);
    private static readonly CaseActor Clerk = new("clerk", Role.Reporter, IsOfUnit: true);

    private readonly TemporaryWarehouse warehouse = new();
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));
    private readonly OperationsDatabase operations;
    private readonly AuditLog audit;
    private readonly CaseBook book;

    public CaseBookTests()
    {
        operations = new OperationsDatabase(warehouse.Folder);
        audit = new AuditLog(operations, clock);
        book = new CaseBook(operations, audit, clock);
    }

    public void Dispose()
    {
        operations.Dispose();
        warehouse.Dispose();
    }

    [Fact]
    public void A_case_goes_from_opening_to_closing_and_every_step_stands_in_history_and_audit_log()
    {
        var id = Open();
        Act(id, Inspector, new CaseRequest(CaseAction.Assign, Assignee: "wang"));
        Act(id, Inspector, new CaseRequest(CaseAction.Ask, "为何同日录入？", DueOn: new DateOnly(2026, 1, 20)));
        Act(id, Clerk, new CaseRequest(CaseAction.Answer, "年底统一补录"));
        Assert.Null(book.Act(id, Inspector, "王", new CaseRequest(CaseAction.Decide, "补录无原始记录", Verdict: CaseVerdict.Padded), 2.5, [], new Dictionary<string, CaseVerdict> { ["f2"] = CaseVerdict.Error }));
        Act(id, Second, new CaseRequest(CaseAction.Review));
        clock.Advance(TimeSpan.FromHours(1));
        Act(id, Second, new CaseRequest(CaseAction.Confirm));

        var found = book.Find(id)!;
        Assert.Equal(("closed", "padded", "wang", "li", 2.5), (found.State, found.Verdict!, found.VerdictBy!, found.Reviewer!, found.Hours!.Value));
        Assert.Equal(new DateTime(2026, 1, 5, 9, 0, 0), found.ClosedAt);
        Assert.Equal(["open", "assign", "ask", "answer", "decide", "review", "confirm"], book.Events(id).Select(each => each.Action));
        Assert.Equal([("f1", "padded"), ("f2", "error")], book.Flags(id).Select(flag => (flag.FlagId, flag.Verdict!)));
        Assert.Null(audit.FirstBroken());
        Assert.Equal(7, operations.Read(connection => Dapper.SqlMapper.QuerySingle<long>(connection, "select count(*) from audit_entry where action like 'case-%'")));
    }

    [Fact]
    public void A_refused_step_changes_nothing()
    {
        var id = Open();

        Assert.Equal("state", book.Act(id, Second, "李", new CaseRequest(CaseAction.Confirm)));

        Assert.Equal("open", book.Find(id)!.State);
        Assert.Single(book.Events(id));
    }

    [Fact]
    public void A_unit_s_quarter_is_one_case_which_is_reopened_with_a_reason_and_loses_its_verdict()
    {
        var id = Open();
        Act(id, Inspector, new CaseRequest(CaseAction.Assign, Assignee: "wang"));
        Act(id, Inspector, new CaseRequest(CaseAction.Decide, "原始记录齐全", Verdict: CaseVerdict.Legitimate));
        Act(id, Second, new CaseRequest(CaseAction.Review));
        Act(id, Second, new CaseRequest(CaseAction.Confirm));

        Assert.Equal(id, Open());
        Act(id, Inspector, new CaseRequest(CaseAction.Reopen, "收到举报"));

        var found = book.Find(id)!;
        Assert.Equal(("assigned", null, null), (found.State, found.Verdict, found.ClosedAt));
        Assert.All(book.Flags(id), flag => Assert.Null(flag.Verdict));
    }

    [Fact]
    public void Files_keep_to_their_size_and_the_unit_sees_its_own_only()
    {
        var id = Open();
        var files = new CaseFiles(new WarehouseFolder(warehouse.Folder), operations, book, audit, new ConfigurationBuilder().AddInMemoryCollection([new("Inspection:AttachmentMegabytes", "1")]).Build(), clock);

        Assert.Null(files.Keep(id, Inspector, "王", Upload("..\\现场/照片.jpg", 1000)));
        Assert.Equal("large", files.Keep(id, Inspector, "王", Upload("大.zip", 1024 * 1024 + 1)));
        Assert.Equal("state", files.Keep(id, Clerk, "员", Upload("a.txt", 10)));

        var kept = Assert.Single(files.Of(id, onlyOfUnit: false));
        Assert.Equal(("照片.jpg", 1000), (kept.Name, kept.Bytes));
        Assert.Equal(1000, new FileInfo(files.Find(id, kept.AttachmentId, onlyOfUnit: false)!.Value.Path).Length);
        Assert.Null(files.Find(id, kept.AttachmentId, onlyOfUnit: true));
        Assert.Null(files.Find(id + 1, kept.AttachmentId, onlyOfUnit: false));
    }

    private static FormFile Upload(string name, int bytes) => new(new MemoryStream(new byte[bytes]), 0, bytes, "File", name);

    private long Open() => book.Open("wang", "王", new CaseSubject("B1", "2025Q4", "flagged", "high", "[]",
        [new CaseFlag { FlagId = "f1", Detector = "a", Severity = "hard" }, new CaseFlag { FlagId = "f2", Detector = "b", Severity = "suspicious" }]));

    private void Act(long id, CaseActor actor, CaseRequest asked) => Assert.Null(book.Act(id, actor, actor.Account, asked));
}
