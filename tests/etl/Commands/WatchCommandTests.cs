using System.Diagnostics;
using System.Globalization;
using Analytics.Etl;
using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Tests.Etl.Commands;

/// <summary>The real program over a real inbox.</summary>
public sealed class WatchCommandTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly WarehouseFolder folder;

    public WatchCommandTests()
    {
        folder = new WarehouseFolder(warehouse.Folder);
        Directory.CreateDirectory(folder.Inbox);
    }

    [Fact]
    public async Task Told_to_end_it_ends_cleanly_after_the_files_that_came()
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "watch", "--warehouse", folder.Root]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadLineAsync();
        await File.WriteAllTextAsync(Path.Combine(folder.Inbox, "units.csv"), LoadedFiles.Units);
        Assert.Contains("units.csv → processed/", await process.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);

        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        var rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal((0, ""), (process.ExitCode, await errors));
        Assert.Contains("ended, 1 files in all", rest, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Inbox));
    }

    [Fact]
    public void Once_loads_what_lies_there_builds_publishes_and_ends()
    {
        File.WriteAllText(Path.Combine(folder.Inbox, "units.csv"), LoadedFiles.Units);
        File.WriteAllText(Path.Combine(folder.Inbox, "members.csv"), LoadedFiles.Members + "P9,U9,2020-01-01\n");

        var (code, output, error) = CommandLine.Run(folder.Root, "watch", "--once", "--build", "--json");

        Assert.Equal(1, code);
        Assert.Contains("\"rows_rejected\": 1", output, StringComparison.Ordinal);
        Assert.Contains("published snapshot 1", error, StringComparison.Ordinal);
        Assert.NotNull(SnapshotList.CurrentFile(folder));
    }

    public void Dispose() => warehouse.Dispose();
}
