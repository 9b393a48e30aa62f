using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;
using Dapper;

namespace Analytics.Tests.Warehouse.Snapshots;

public sealed class PublishTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly WarehouseFolder folder;

    public PublishTests() => folder = SmallTown.Fill(warehouse);

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public void A_published_snapshot_says_what_it_is()
    {
        var snapshot = SmallTown.Publish(folder);

        Assert.Equal(
            new Snapshot
            {
                Number = 1,
                PublishedAt = SmallTown.Clock.GetUtcNow().UtcDateTime,
                Horizon = "2025Q4",
                Loads = 6,
                RowsRead = 136,
                RowsAccepted = 134,
                RowsRejected = 1,
                RowsDuplicate = 1,
                Units = 7,
                Scores = snapshot.Scores,
                Flags = snapshot.Flags,
                IsCurrent = true,
            },
            snapshot);
        Assert.True(snapshot.Scores > 0);
        Assert.Equal("000001.duckdb", File.ReadAllText(folder.Current));
    }

    [Fact]
    public void A_snapshot_holds_what_readers_need_and_nothing_unfinished()
    {
        SmallTown.Publish(folder);

        using var connection = Database.OpenForReading(folder.Snapshot(1));
        var tables = connection.Query<string>("select table_name from duckdb_tables()").ToList();
        Assert.Superset(
            new HashSet<string> { "dim_unit", "dim_system", "rule_clause", "fct_session", "fct_attendance", "mart_score", "mart_flag", "load_run", "rejection", "snapshot" },
            tables.ToHashSet());
        Assert.DoesNotContain(tables, table => table.StartsWith("stg_", StringComparison.Ordinal) || table.StartsWith("int_", StringComparison.Ordinal));
        Assert.Equal(24, connection.QuerySingle<int>("select count(*) from fct_session"));
        Assert.Equal(["000001.duckdb", "CURRENT"], Directory.EnumerateFiles(folder.Snapshots).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Marts_lie_as_pages_ask_for_them()
    {
        SmallTown.Publish(folder);

        using var connection = Database.OpenForReading(folder.Snapshot(1));
        var results = connection.Query<(string, string, string, string)>("select system_id, as_of, period, subject_id from mart_indicator_result order by rowid").ToList();
        Assert.True(results.Count > 1);
        Assert.Equal(results.Order(), results);
        // A unit's page reads all quarters of its scores at once.
        var scores = connection.Query<(string, string, string, string)>("select subject_id, system_id, as_of, period from mart_score order by rowid").ToList();
        Assert.True(scores.Count > 1);
        Assert.Equal(scores.Order(), scores);
    }

    [Fact]
    public void Every_table_and_column_of_a_snapshot_is_described()
    {
        SmallTown.Publish(folder);

        using var connection = Database.OpenForReading(folder.Snapshot(1));
        Assert.Empty(connection.Query<string>("select table_name from duckdb_tables() where comment is null"));
        Assert.Empty(connection.Query<string>("select table_name || '.' || column_name from duckdb_columns() where not internal and comment is null"));
    }

    [Theory]
    [InlineData("update load_run set rows_read = rows_read + 1 where load_id = 2", "load_rows_conserve", "file = sessions.csv, rows_read = 26")]
    [InlineData("delete from stg_attendance where row_number = 111", "accepted_rows_stand.stg_attendance", "rows_accepted = 72, rows_standing = 71")]
    [InlineData("update mart_tier_distribution set share = share - 0.000001 where area_unit_id = 'T'", "tier_shares_sum_to_one", "shares = 0.9999")]
    [InlineData("update mart_indicator_result set known_points = known_points + 1 where subject_id = 'P1-1' and level = 'indicator'", "explanations_add_up", "subject_id = P1-1")]
    [InlineData("insert into mart_score select * from mart_score where subject_id = 'P1-1'", "grain.mart_score", "times = 2")]
    [InlineData("update build_run set finished_at = null", "build_is_current", "last_load_id = 6")]
    [InlineData("update build_run set last_load_id = 5", "build_is_current", "last_load_id = 6, built_load_id = 5")]
    public void A_failed_check_leaves_the_last_good_snapshot_serving(string harm, string check, string offender)
    {
        SmallTown.Publish(folder);
        using (var connection = folder.OpenForWriting())
        {
            connection.Execute(harm);
        }

        var exception = Assert.Throws<ChecksFailedException>(() => SmallTown.Publish(folder));

        var failed = Assert.Single(exception.Failed);
        Assert.Equal(check, failed.Name);
        Assert.Contains(offender, string.Join('\n', failed.Offenders), StringComparison.Ordinal);
        Assert.Equal("000001.duckdb", File.ReadAllText(folder.Current));
        Assert.False(File.Exists(folder.Snapshot(2)));
    }

    [Fact]
    public void What_a_killed_publish_left_is_cleared_and_its_number_is_free()
    {
        SmallTown.Publish(folder);
        File.WriteAllText(folder.Snapshot(2) + ".new", "half a file");
        File.WriteAllText(folder.Snapshot(2) + ".new.wal", "half a log");
        File.WriteAllText(folder.Current + ".new", "0000");

        Assert.Equal(2, SmallTown.Publish(folder).Number);

        Assert.Equal(["000001.duckdb", "000002.duckdb", "CURRENT"], Directory.EnumerateFiles(folder.Snapshots).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_snapshot_finished_but_never_switched_to_keeps_its_number()
    {
        SmallTown.Publish(folder);
        File.Copy(folder.Snapshot(1), folder.Snapshot(2));

        Assert.Equal(3, SmallTown.Publish(folder).Number);
    }

    [Fact]
    public void Only_as_many_snapshots_stay_as_the_settings_say()
    {
        File.WriteAllText(folder.Settings, "snapshots: {keep: 2}\n");
        for (var number = 1; number <= 4; number++)
        {
            SmallTown.Publish(folder);
        }

        Assert.Equal([4, 3], SnapshotList.Of(folder).Select(snapshot => snapshot.Number));
    }

    [Fact]
    public void Twelve_snapshots_stay_where_the_settings_are_silent() => Assert.Equal(12, SnapshotSettings.Keep(folder));

    [Theory]
    [InlineData("0")]
    [InlineData("2.5")]
    [InlineData("many")]
    public void A_wrong_number_to_keep_is_named_with_its_line(string keep)
    {
        File.WriteAllText(folder.Settings, $"# ours\nsnapshots:\n  keep: {keep}\n");

        var exception = Assert.Throws<Analytics.Warehouse.Systems.SystemFileException>(() => SmallTown.Publish(folder));

        Assert.StartsWith("settings.yaml:3: snapshots.keep: ", exception.Message, StringComparison.Ordinal);
    }
}
