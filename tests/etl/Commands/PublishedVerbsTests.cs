using System.Text.Json;
using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;
using Dapper;

namespace Analytics.Tests.Etl.Commands;

/// <summary>The verbs around building and publishing, as they are typed.</summary>
public sealed class PublishedVerbsTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly WarehouseFolder folder;

    public PublishedVerbsTests() => folder = SmallTown.Fill(warehouse);

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public void Building_and_publishing_ends_with_a_snapshot_that_snapshots_lists()
    {
        Assert.Equal(0, Run("build").ExitCode);
        var published = Run("publish");
        var listed = Run("snapshots", "--json");

        Assert.Equal((0, ""), (published.ExitCode, published.Error));
        Assert.Contains("已发布快照 1（截至 2025Q4） / published snapshot 1, up to 2025Q4", published.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(listed.Output);
        var snapshot = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal((1, true, 134), (snapshot.GetProperty("number").GetInt32(), snapshot.GetProperty("is_current").GetBoolean(), snapshot.GetProperty("rows_accepted").GetInt32()));
    }

    [Fact]
    public void Publishing_without_a_build_since_the_last_load_says_to_build_first()
    {
        using (var connection = folder.OpenForWriting())
        {
            connection.Execute("insert into load_run (load_id, file, refused, is_current) values (7, 'broken.csv', 'unreadable', true)");
        }

        var (exitCode, _, error) = Run("publish");

        Assert.Equal(1, exitCode);
        Assert.Contains("run build first", error, StringComparison.Ordinal);
        Assert.Contains("先运行 build", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Refreshing_with_a_rejected_row_publishes_and_exits_1()
    {
        var file = Path.Combine(folder.Root, "units.csv");
        File.WriteAllText(file, "unit_id,parent_id,name,level,valid_from\nN1,T,新支部,branch,2025-01-01\nN2,T,新支部,nowhere,2025-01-01\n");

        var (exitCode, output, _) = Run("refresh", file);

        Assert.Equal(1, exitCode);
        Assert.Contains("published snapshot 1", output, StringComparison.Ordinal);
        using var connection = folder.OpenCurrent();
        Assert.Equal(1, connection.QuerySingle<int>("select count(*) from dim_unit where unit_id in ('N1', 'N2')"));
    }

    [Fact]
    public void Rolling_back_serves_the_earlier_and_names_what_is_kept_when_asked_for_another()
    {
        SmallTown.Publish(folder);
        SmallTown.Publish(folder);

        Assert.Equal(0, Run("rollback", "1").ExitCode);
        Assert.Equal("000001.duckdb", File.ReadAllText(folder.Current));

        var (exitCode, _, error) = Run("rollback", "9");
        Assert.Equal(2, exitCode);
        Assert.Contains("there is no snapshot 9; kept are: 2, 1", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Checking_a_sound_warehouse_passes_and_a_harmed_one_names_the_rule()
    {
        SmallTown.Publish(folder);
        Assert.Equal(0, Run("check").ExitCode);

        File.WriteAllText(folder.Current, "000007.duckdb");
        var (exitCode, output, _) = Run("check");

        Assert.Equal(1, exitCode);
        Assert.Contains("current_snapshot_opens", output, StringComparison.Ordinal);
        Assert.Contains("CURRENT = 000007.duckdb", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_snapshot_is_found_by_the_check()
    {
        SmallTown.Publish(folder);
        File.WriteAllText(folder.Snapshot(1), "this is no database");

        var (exitCode, output, _) = Run("check");

        Assert.Equal(1, exitCode);
        Assert.Contains("000001.duckdb: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_the_settings_exits_1_with_its_line()
    {
        File.WriteAllText(folder.Settings, "snapshots: {keep: none}\n");

        var (exitCode, _, error) = Run("publish");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("settings.yaml:1: snapshots.keep: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export", "mart_score", "--out", "scores.csv")]
    [InlineData("score", "dx_chengtou", "P1-1", "2025")]
    public void Before_the_first_publish_readers_are_told_to_publish(params string[] verb)
    {
        var (exitCode, _, error) = Run(verb);

        Assert.Equal(3, exitCode);
        Assert.Contains("run publish first", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Checking_where_nothing_was_loaded_says_so()
    {
        File.Delete(folder.Database);

        var (exitCode, _, error) = Run("check");

        Assert.Equal(3, exitCode);
        Assert.Contains("there is no warehouse yet", error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Database));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("rollback")]
    [InlineData("rollback", "one")]
    [InlineData("refresh")]
    [InlineData("score", "dx_chengtou", "P1-1", "2025", "--basis", "rumour")]
    public void What_cannot_be_understood_exits_2(params string[] verb) => Assert.Equal(2, Run(verb).ExitCode);

    [Fact]
    public void Every_verb_explains_itself_in_both_languages()
    {
        var help = Run("--help").Output;

        foreach (var verb in new[] { "build", "publish", "refresh", "snapshots", "rollback", "export", "check", "score", "load", "systems" })
        {
            var line = help.Split('\n').First(line => line.TrimStart().StartsWith(verb, StringComparison.Ordinal));
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.* / .*[a-z]", line);
        }
    }

    private (int ExitCode, string Output, string Error) Run(params string[] args) => CommandLine.Run(folder.Root, args);
}
