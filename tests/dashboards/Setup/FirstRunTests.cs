using Analytics.Dashboards.Setup;
using Analytics.Dashboards.Snapshots;
using Analytics.Warehouse.Snapshots;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Tests.Dashboards.Setup;

public sealed class FirstRunTests : IDisposable
{
    private readonly WarehouseFolder folder = new(Directory.CreateTempSubdirectory("analytics-").FullName);
    private readonly Preparation preparation = new(TimeProvider.System);
    private readonly StringWriter console = new();
    private readonly CurrentSnapshot current;
    private readonly FirstRun firstRun;

    public FirstRunTests()
    {
        current = new CurrentSnapshot(folder, NullLogger<CurrentSnapshot>.Instance);
        firstRun = new FirstRun(folder, current, preparation, TextWriter.Synchronized(console));
    }

    [Fact]
    public async Task Files_that_wait_in_the_inbox_are_loaded_built_and_published()
    {
        Directory.CreateDirectory(folder.Inbox);
        await File.WriteAllTextAsync(Path.Combine(folder.Inbox, "units.csv"), "unit_id,name,level,valid_from\nT,镇,township,2020-01-01\n");

        await firstRun.Prepare(wantsDemo: true, CancellationToken.None);

        Assert.Equal(PreparationStep.Done, preparation.Step);
        using var lease = current.Lease();
        Assert.Equal(1, lease!.Number);
    }

    [Fact]
    public async Task What_is_published_already_is_left_alone()
    {
        Directory.CreateDirectory(folder.Inbox);
        await File.WriteAllTextAsync(Path.Combine(folder.Inbox, "units.csv"), "unit_id,name,level,valid_from\nT,镇,township,2020-01-01\n");
        await firstRun.Prepare(wantsDemo: true, CancellationToken.None);
        var next = new Preparation(TimeProvider.System);

        await new FirstRun(folder, current, next, console).Prepare(wantsDemo: true, CancellationToken.None);

        Assert.Equal(PreparationStep.None, next.Step);
    }

    [Fact]
    public async Task Without_leave_nothing_is_made()
    {
        await firstRun.Prepare(wantsDemo: false, CancellationToken.None);

        Assert.Equal(PreparationStep.None, preparation.Step);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Fact]
    public async Task Somebodys_own_warehouse_gets_no_demo()
    {
        await File.WriteAllTextAsync(folder.Database, "");

        await firstRun.Prepare(wantsDemo: true, CancellationToken.None);

        Assert.False(Directory.Exists(folder.Inbox));
        Assert.Equal(PreparationStep.None, preparation.Step);
    }

    [Fact]
    public async Task An_inbox_that_cannot_be_published_ends_in_a_failure_that_says_why()
    {
        Directory.CreateDirectory(folder.Inbox);
        await File.WriteAllTextAsync(folder.Database, "this is no database");

        await firstRun.Prepare(wantsDemo: true, CancellationToken.None);

        Assert.Equal(PreparationStep.Failed, preparation.Step);
        Assert.Contains("Preparing failed", console.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        current.Dispose();
        Directory.Delete(folder.Root, recursive: true);
    }
}
