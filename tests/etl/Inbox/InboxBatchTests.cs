using System.Text.Json;
using Analytics.Etl.Inbox;
using Analytics.Etl.Loads;
using Analytics.Tests.Support;
using Analytics.Warehouse.Inbox;
using Analytics.Warehouse.Snapshots;
using Dapper;

namespace Analytics.Tests.Etl.Inbox;

public sealed class InboxBatchTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero));
    private readonly WarehouseFolder folder;

    public InboxBatchTests()
    {
        folder = new WarehouseFolder(warehouse.Folder);
        Directory.CreateDirectory(folder.Inbox);
    }

    [Fact]
    public void Files_are_loaded_in_the_order_that_they_refer_to_each_other_and_moved_with_their_results()
    {
        Drop("sessions.csv", LoadedFiles.Sessions + "S9,U9,branch,2025-01-01,2025-01-01\n");
        Drop("members.csv", LoadedFiles.Members);
        Drop("市委/units.csv", LoadedFiles.Units);

        var taken = Take();

        Assert.Equal(["市委/units.csv", "members.csv", "sessions.csv"], taken.Select(file => file.File));
        Assert.Equal("processed/2026-11-21/市委/units.csv", taken[0].MovedTo);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Inbox));
        var sessions = Path.Combine(warehouse.Folder, "processed", "2026-11-21", "sessions.csv");
        Assert.True(File.Exists(sessions));
        Assert.True(File.Exists(sessions + ".rejected.xlsx"));
        Assert.Contains("没有登记", File.ReadAllText(sessions + ".result.txt"), StringComparison.Ordinal);
        Assert.Contains("rejected 1", File.ReadAllText(sessions + ".result.txt"), StringComparison.Ordinal);
        Assert.Equal(1, JsonDocument.Parse(File.ReadAllText(sessions + ".result.json")).RootElement[0].GetProperty("run").GetProperty("rows_rejected").GetInt32());
    }

    [Fact]
    public void What_brings_nothing_goes_to_rejected_with_the_reason()
    {
        Drop("holiday.csv", "a,b\n1,2\n");
        Drop("photo.jpg", "no table");

        var taken = Take();

        Assert.All(taken, file => Assert.True(file.IsRejected));
        Assert.Contains("文件名没有说明", File.ReadAllText(Path.Combine(warehouse.Folder, "rejected", "2026-11-21", "holiday.csv.result.txt")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(warehouse.Folder, "rejected", "2026-11-21", "photo.jpg")));
    }

    [Fact]
    public void Cut_off_between_loading_and_moving_nothing_is_loaded_twice()
    {
        var path = Drop("units.csv", LoadedFiles.Units);
        using (var loading = new Loading(new DirectoryInfo(folder.Root), clock))
        {
            loading.Load(new InputFile(path, "units.csv"));
        }

        // What a batch that was cut off before its last step leaves behind.
        var target = Path.Combine(warehouse.Folder, "processed", "2026-11-21");
        Directory.CreateDirectory(target);
        File.WriteAllText(Path.Combine(target, "units.csv.result.json"), "[");

        var taken = Assert.Single(Take());

        Assert.True(taken.Results[0].Run.IsUnchanged);
        Assert.Equal("processed/2026-11-21/units.csv", taken.MovedTo);
        JsonDocument.Parse(File.ReadAllText(Path.Combine(target, "units.csv.result.json"))).Dispose();
        using var connection = folder.OpenForWriting();
        Assert.Equal(3, connection.QuerySingle<long>("select count(*) from stg_units"));
    }

    [Fact]
    public void Two_files_of_one_name_on_one_day_both_stay()
    {
        Drop("units.csv", LoadedFiles.Units);
        Take();
        Drop("units.csv", LoadedFiles.Units + "U4,U1,三支部,branch,2020-01-01\n");

        Assert.Equal("processed/2026-11-21/units (2).csv", Assert.Single(Take()).MovedTo);
    }

    [Fact]
    public void A_file_counts_only_once_it_stopped_growing()
    {
        var waiting = new WaitingFiles(folder, clock);
        var path = Drop("units.csv", "unit_id,");
        Assert.Empty(waiting.Settled());
        clock.Advance(WaitingFiles.Settling);
        File.AppendAllText(path, "parent_id");
        Assert.Empty(waiting.Settled());
        clock.Advance(WaitingFiles.Settling / 2);
        Assert.Empty(waiting.Settled());
        clock.Advance(WaitingFiles.Settling / 2);

        Assert.Equal([path], waiting.Settled());
    }

    [Fact]
    public void What_is_still_being_copied_or_belongs_to_programs_is_left_alone()
    {
        foreach (var name in new[] { "sessions.csv.part", ".DS_Store", "~$sessions.xlsx", "truth.csv", "__MACOSX/x.csv" })
        {
            Drop(name, "x");
        }

        var waiting = new WaitingFiles(folder, clock);
        waiting.Settled();
        clock.Advance(WaitingFiles.Settling);

        Assert.Empty(waiting.Settled());
    }

    [Fact]
    public void Told_to_stop_the_rest_stays_where_it_is()
    {
        Drop("units.csv", LoadedFiles.Units);
        Drop("members.csv", LoadedFiles.Members);
        using var stop = new CancellationTokenSource();

        var taken = new InboxBatch(folder, clock).Take([.. Waiting()], _ => stop.Cancel(), stop.Token);

        Assert.Equal("units.csv", Assert.Single(taken).File);
        Assert.Equal(["members.csv"], Waiting().Select(Path.GetFileName));
    }

    private IReadOnlyList<InboxFile> Take() => new InboxBatch(folder, clock).Take([.. Waiting()], _ => { }, CancellationToken.None);

    private IEnumerable<string> Waiting() => Directory.EnumerateFiles(folder.Inbox, "*", SearchOption.AllDirectories);

    private string Drop(string name, string text)
    {
        var path = Path.Combine(folder.Inbox, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => warehouse.Dispose();
}
