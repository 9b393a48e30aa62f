using System.Diagnostics;
using Analytics.Etl;
using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Tests.Etl.Commands;

/// <summary>The real program, killed while it publishes, as a power cut would.</summary>
public sealed class KilledPublishTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly WarehouseFolder folder;

    public KilledPublishTests()
    {
        folder = SmallTown.FillPublished(warehouse);
    }

    public void Dispose() => warehouse.Dispose();

    [Theory]
    [InlineData("000002.duckdb.new")]
    [InlineData("000002.duckdb")]
    [InlineData("CURRENT.new")]
    public void A_kill_at_any_step_leaves_a_snapshot_that_opens(string step)
    {
        using (var process = Start("publish"))
        {
            var seen = Path.Combine(folder.Snapshots, step);
            SpinWait.SpinUntil(() => File.Exists(seen) || process.HasExited);
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        Assert.Contains(File.ReadAllText(folder.Current), new[] { "000001.duckdb", "000002.duckdb" });
        Assert.True(SnapshotCheck.Run(folder).Passed);
        var next = SmallTown.Publish(folder);
        Assert.Equal(WarehouseFolder.SnapshotName(next.Number), File.ReadAllText(folder.Current));
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Snapshots), path => path.Contains(".new", StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_writer_is_told_to_wait_and_exits_3()
    {
        using var writer = folder.OpenForWriting();
        using var process = Start("publish");

        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(3, process.ExitCode);
        Assert.Contains("another process is writing this warehouse", error, StringComparison.Ordinal);
        Assert.Contains("另一个进程正在写入该仓库", error, StringComparison.Ordinal);
    }

    private Process Start(string verb) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, verb, "--warehouse", folder.Root]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
