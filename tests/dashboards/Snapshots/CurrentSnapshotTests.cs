using Analytics.Dashboards.Snapshots;
using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Tests.Dashboards.Snapshots;

public sealed class CurrentSnapshotTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly CurrentSnapshot current;

    public CurrentSnapshotTests() => current = new CurrentSnapshot(new WarehouseFolder(warehouse.Folder), NullLogger<CurrentSnapshot>.Instance);

    [Fact]
    public void Without_a_published_snapshot_there_is_no_lease() => Assert.Null(current.Lease());

    [Fact]
    public void A_running_request_finishes_on_its_snapshot_while_new_ones_get_the_next()
    {
        warehouse.PublishTable(1, "mart_figure", "select 10 as figure");
        using var before = current.Lease()!;

        warehouse.PublishTable(2, "mart_figure", "select 20 as figure");
        using var after = current.Lease()!;

        Assert.Equal((1, 10), (before.Number, Figure(before)));
        Assert.Equal((2, 20), (after.Number, Figure(after)));
    }

    [Fact]
    public void A_damaged_snapshot_leaves_the_last_good_one_serving()
    {
        warehouse.PublishTable(1, "mart_figure", "select 10 as figure");
        current.Lease()!.Dispose();

        File.WriteAllText(Path.Combine(warehouse.Folder, "snapshots", "000002.duckdb"), "this is no database");
        File.WriteAllText(Path.Combine(warehouse.Folder, "snapshots", "CURRENT"), "000002.duckdb");

        using var lease = current.Lease()!;
        Assert.Equal((1, 10), (lease.Number, Figure(lease)));
    }

    [Fact]
    public async Task Snapshots_swap_under_many_running_requests()
    {
        warehouse.PublishTable(1, "mart_figure", "select 1 as figure");
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                using var lease = current.Lease()!;
                Assert.Equal(lease.Number, Figure(lease));
            }
        })).ToList();

        for (var number = 2; number <= 20; number++)
        {
            warehouse.PublishTable(number, "mart_figure", $"select {number} as figure");
            using var lease = current.Lease()!;
            Assert.Equal(number, lease.Number);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }

    private static int Figure(SnapshotLease lease) => lease.Ask(connection => connection.QuerySingle<int>("select figure from mart_figure"));

    public void Dispose()
    {
        current.Dispose();
        warehouse.Dispose();
    }
}
