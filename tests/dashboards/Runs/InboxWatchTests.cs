using Analytics.Dashboards.Runs;
using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Dashboards.Runs;

public sealed class InboxWatchTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    [Fact]
    public async Task Asked_for_by_a_setting_the_site_loads_what_is_dropped_into_the_inbox()
    {
        await using var site = new DashboardSite(warehouse.Folder, ("Inbox:Watch", "true"));
        var runs = site.Services.GetRequiredService<EtlRuns>();
        var folder = new WarehouseFolder(warehouse.Folder);
        Directory.CreateDirectory(folder.Inbox);

        await File.WriteAllTextAsync(Path.Combine(folder.Inbox, "units.csv"), LoadedFiles.Units);
        while (runs.Recent(["watch"], null, 1) is not [{ HasEnded: true }])
        {
            await Task.Delay(100);
        }

        var run = runs.Recent(["watch"], null, 1)[0];
        Assert.Equal((RunState.Done, "units.csv", ""), (run.State, run.Title, run.AccountName));
        Assert.Contains("processed/", run.Result, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Inbox));
    }

    public void Dispose() => warehouse.Dispose();
}
