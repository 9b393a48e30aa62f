using Analytics.Dashboards.Operations;
using Analytics.Dashboards.Runs;
using Analytics.Dashboards.Setup;
using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Tests.Dashboards.Runs;

public sealed class EtlRunsTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero));
    private readonly OperationsDatabase operations;
    private readonly EtlRuns runs;

    public EtlRunsTests()
    {
        operations = new OperationsDatabase(warehouse.Folder);
        runs = new EtlRuns(operations, new AuditLog(operations, clock), clock);
    }

    [Fact]
    public async Task Runs_go_one_after_the_other_and_keep_who_what_when_and_the_result()
    {
        var first = runs.Enqueue("zhang", "status", ["--json"], "B1", "first");
        var second = runs.Enqueue("", "systems", ["list"]);
        Assert.Equal([0, 1], [runs.Before(first), runs.Before(second)]);

        await WorkOff(second);

        var done = runs.Find(first)!;
        Assert.Equal(("zhang", "B1", "status", "first", RunState.Done, 0), (done.AccountName, done.UnitId, done.Verb, done.Title, done.State, done.ExitCode));
        Assert.Equal("[]", done.Result);
        Assert.Equal((clock.GetUtcNow().UtcDateTime, clock.GetUtcNow().UtcDateTime), (done.StartedAt, done.EndedAt));
        Assert.Contains("dalian_outline", runs.Find(second)!.Result, StringComparison.Ordinal);
        Assert.Null(runs.Find(99));
    }

    [Fact]
    public async Task A_run_that_did_nothing_failed_and_says_why()
    {
        var id = runs.Enqueue("zhang", "export", ["no_such_mart", "--out", Path.Combine(warehouse.Folder, "x.csv")]);

        await WorkOff(id);

        var run = runs.Find(id)!;
        Assert.Equal(RunState.Failed, run.State);
        Assert.NotEmpty(runs.Lines(run));
    }

    [Fact]
    public async Task What_a_stopped_site_left_unfinished_is_interrupted_and_what_waited_goes_on()
    {
        var left = runs.Enqueue("zhang", "status", []);
        var waiting = runs.Enqueue("zhang", "status", []);
        Assert.Equal(left, runs.Begin()!.RunId);
        operations.Dispose();

        await WorkOff(waiting);

        Assert.Equal(RunState.Interrupted, runs.Find(left)!.State);
        Assert.Equal(RunState.Done, runs.Find(waiting)!.State);
    }

    [Fact]
    public void Runs_of_a_unit_are_listed_apart()
    {
        runs.Enqueue("a", "load", [], "B1");
        runs.Enqueue("b", "load", [], "B2");
        runs.Enqueue("c", "refresh", []);

        Assert.Equal(["a"], runs.Recent(["load"], "B1", 10).Select(run => run.AccountName));
        Assert.Equal(["c", "b", "a"], runs.Recent(["load", "refresh"], null, 10).Select(run => run.AccountName));
        Assert.True(runs.IsUnderWay("refresh"));
        Assert.False(runs.IsUnderWay("watch"));
    }

    [Fact]
    public void Asking_for_a_run_is_in_the_audit_log()
    {
        runs.Enqueue("zhang", "refresh", []);

        Assert.Equal(["zhang run-refresh"], operations.Read(connection => Dapper.SqlMapper.Query<string>(connection, "select actor || ' ' || action from audit_entry")));
    }

    private async Task WorkOff(long last)
    {
        using var queue = new EtlRunner(runs, new Preparation(clock), new WarehouseFolder(warehouse.Folder));
        await queue.StartAsync(CancellationToken.None);
        while (!runs.Find(last)!.HasEnded)
        {
            await Task.Delay(50);
        }

        await queue.StopAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        runs.Dispose();
        operations.Dispose();
        warehouse.Dispose();
    }
}
