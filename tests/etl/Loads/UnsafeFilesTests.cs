using System.Text;
using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;
using Dapper;

namespace Analytics.Tests.Etl.Loads;

/// <summary>What can happen to a file or the rules around a load, and what the clerk is told.</summary>
public sealed class UnsafeFilesTests : IDisposable
{
    private const string Claims = "subject_type,subject_id,period,measure,value\nunit,U2,2025,branch_sessions,1\n";

    private readonly LoadedFiles files = new();

    public UnsafeFilesTests() => files.LoadBasics();

    [Fact]
    public void A_load_that_fails_says_why_and_the_next_one_works()
    {
        files.Query<long>("alter table stg_claims rename to taken_away");
        var failed = files.Load("claims_1.csv", Claims);
        files.Query<long>("alter table taken_away rename to stg_claims");

        var loaded = files.Load("claims_2.csv", Claims);

        Assert.Equal("failed", failed.Refused);
        Assert.Contains("stg_claims", failed.MessageEn, StringComparison.Ordinal);
        Assert.DoesNotContain("abort", failed.MessageEn, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((null, 1), (loaded.Refused, loaded.RowsAccepted));
        Assert.Equal(["true"], files.Query<string>("select current_setting('preserve_insertion_order')::varchar"));
    }

    [Fact]
    public async Task A_file_written_while_it_is_read_is_refused_and_loads_once_it_rests()
    {
        var path = files.Write("claims_growing.csv");
        await File.WriteAllTextAsync(path, Claims + string.Concat(Enumerable.Range(1, 300_000).Select(row => FormattableString.Invariant($"unit,U3,2025,branch_sessions,{row}\n"))));
        using var rest = new CancellationTokenSource();
        using var begun = new SemaphoreSlim(0);
        var writing = Task.Run(() => Append(path, begun, rest.Token));
        await begun.WaitAsync();

        var changing = Assert.Single(files.LoadAll(path));
        await rest.CancelAsync();
        await writing;
        var resting = Assert.Single(files.LoadAll(path));

        Assert.Equal("changed", changing.Refused);
        Assert.Contains("读取时文件正在被修改", changing.MessageZh, StringComparison.Ordinal);
        Assert.Contains("the file changed while it was read", changing.MessageEn, StringComparison.Ordinal);
        Assert.Equal(0, changing.RowsRead);
        Assert.Null(resting.Refused);
        Assert.Equal(resting.RowsRead, resting.RowsAccepted + resting.RowsRejected + resting.RowsDuplicate);
    }

    [Fact]
    public void The_same_bytes_under_another_name_load_once_and_say_so()
    {
        files.Load("claims_a.csv", Claims);

        var again = files.Load("claims_b.csv", Claims);

        Assert.True(again.IsUnchanged);
        Assert.Equal("与已装载的“claims_a.csv”内容完全相同，没有重复装载", again.MessageZh);
        Assert.Equal("the same bytes as \"claims_a.csv\", which was loaded before; nothing was loaded twice", again.MessageEn);
        Assert.Equal([1], files.Query<long>("select count(*) from stg_claims"));
        Assert.Equal([1], files.Query<long>("select count(*) from load_run where dataset = 'claims'"));
    }

    [Fact]
    public void Half_a_received_file_of_a_killed_load_is_cleared_away()
    {
        files.Close();
        var half = Path.Combine(files.Warehouse, "received", ".half.1");
        File.WriteAllText(half, "half");

        files.Load("claims.csv", Claims);

        Assert.False(File.Exists(half));
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(files.Warehouse, "received")), path => Path.GetFileName(path).StartsWith('.'));
    }

    [Fact]
    public void Rules_changed_since_the_build_make_it_stale_and_unchanged_ones_do_not()
    {
        files.Close();
        var folder = new WarehouseFolder(files.Warehouse);
        SetBuilt(folder);

        files.LoadAll();
        files.Close();
        Assert.Equal([true], IsBuilt(folder));

        File.WriteAllText(folder.Settings, "# nothing chosen\n", Encoding.UTF8);
        files.LoadAll();
        files.Close();
        Assert.Equal([false], IsBuilt(folder));
    }

    private static void SetBuilt(WarehouseFolder folder)
    {
        using var connection = folder.OpenForWriting();
        connection.Execute("delete from build_run; insert into build_run (started_at, finished_at, last_load_id) select now()::timestamp, now()::timestamp, max(load_id) from load_run");
    }

    private static List<bool> IsBuilt(WarehouseFolder folder)
    {
        using var connection = folder.OpenForReading();
        return [.. connection.Query<bool>("select finished_at is not null from build_run")];
    }

    // Reading three hundred thousand rows takes long enough for an append to fall into it on a busy machine too.
    private static void Append(string path, SemaphoreSlim begun, CancellationToken rest)
    {
        for (var row = 0; !rest.IsCancellationRequested; row++)
        {
            File.AppendAllText(path, FormattableString.Invariant($"unit,U1,2025,branch_sessions,{row}\n"));
            if (row == 0)
            {
                begun.Release();
            }
        }
    }

    public void Dispose() => files.Dispose();
}
