using Analytics.Dashboards.Pages;
using Analytics.Dashboards.Snapshots;
using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Tests.Dashboards.Pages;

public sealed class ReadAheadTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly HeardLog<ReadAhead> log = new();
    private readonly CurrentSnapshot current;
    private readonly ReadAhead ahead;

    public ReadAheadTests()
    {
        current = new CurrentSnapshot(new WarehouseFolder(warehouse.Folder), NullLogger<CurrentSnapshot>.Instance);
        ahead = new ReadAhead(current, log);
    }

    public void Dispose()
    {
        ahead.Dispose();
        current.Dispose();
        warehouse.Dispose();
    }

    [Fact]
    public async Task Every_new_snapshot_is_read_once()
    {
        var folder = SmallTown.FillPublished(warehouse);
        await ahead.StartAsync(CancellationToken.None);
        await log.Reach(1);
        SmallTown.Publish(folder);
        await log.Reach(2);
        await ahead.StopAsync(CancellationToken.None);

        Assert.Equal([LogLevel.Information, LogLevel.Information], log.Messages.Select(message => message.Level));
        Assert.Equal(["1", "2"], log.Messages.Select(message => message.Message.Split(' ')[4]));
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_read_leaves_the_site_running()
    {
        warehouse.PublishTable(1, "mart_figure", "select 10 as figure");
        await ahead.StartAsync(CancellationToken.None);
        await log.Reach(1);

        Assert.Equal(LogLevel.Warning, log.Messages.Single().Level);
        Assert.False(ahead.ExecuteTask!.IsCompleted);
        await ahead.StopAsync(CancellationToken.None);
    }
}
