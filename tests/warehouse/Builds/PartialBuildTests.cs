using System.Globalization;
using Analytics.Warehouse.Builds;
using Analytics.Warehouse.Models;
using Dapper;

namespace Analytics.Tests.Warehouse.Builds;

/// <summary>Building what new loads change gives what building everything gives.</summary>
public sealed class PartialBuildTests : IDisposable
{
    private readonly BuiltCity city = new();

    public void Dispose() => city.Dispose();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, int.Parse(Environment.GetEnvironmentVariable("ANALYTICS_CORRECTIONS") ?? "2", CultureInfo.InvariantCulture))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_corrections_leave_every_table_as_a_full_build_does(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 2; round++)
        {
            var sent = Enumerable.Range(0, random.Next(1, 4)).Select(_ => city.Correct(random)).Select(run => $"{run.Dataset} {run.RowsAccepted}").ToList();

            var result = city.Run();

            using var full = city.InFull();
            Assert.Equal((string.Join(", ", sent), result.Reason.Code, ""), (string.Join(", ", sent), result.Reason.Code, string.Join(", ", BuiltCity.Differences(city, full))));
        }
    }

    [Fact]
    public void Late_rows_leave_a_closed_quarter_and_what_would_change_as_a_full_build_does()
    {
        city.Close("2026Q2");
        var random = new Random(11);
        for (var round = 0; round < 3; round++)
        {
            city.Correct(random);
        }

        var result = city.Run();

        using var full = city.InFull();
        Assert.Equal((BuildReason.Loads, ""), (result.Reason, string.Join(", ", BuiltCity.Differences(city, full))));
    }

    [Fact]
    public void Without_a_new_load_nothing_is_built()
    {
        var listener = new Listener(_ => { });

        var result = city.Run(progress: listener);

        Assert.Equal(BuildReason.Loads, result.Reason);
        Assert.Empty(listener.Heard);
    }

    [Theory]
    [InlineData("units")]
    [InlineData("members")]
    [InlineData("enrolments")]
    public void A_new_register_builds_everything(string dataset)
    {
        using (var connection = city.Open())
        {
            connection.Execute(
                "insert into load_run (load_id, file, dataset, loaded_at, rows_read, rows_accepted, rows_rejected, rows_duplicate, is_current) select max(load_id) + 1, 'x', $dataset, max(loaded_at), 0, 1, 0, 0, true from load_run",
                new { dataset });
        }

        Assert.Equal(BuildReason.Registers, city.Run().Reason);
    }

    [Fact]
    public void A_restatement_let_into_a_closed_quarter_builds_everything()
    {
        city.Correct(new Random(1));
        using (var connection = city.Open())
        {
            connection.Execute("insert into closing (quarter, closed_at, closed_by, last_load_id, is_frozen) values ('2026Q1', now()::timestamp, '局长', 0, false)");
        }

        Assert.Equal(BuildReason.Closed, city.Run().Reason);
    }

    [Fact]
    public void A_build_that_is_killed_leaves_the_old_state_and_the_next_one_catches_up()
    {
        city.Correct(new Random(3));
        var images = new List<string>();
        var listener = new Listener(_ =>
        {
            if (images.Count < 3)
            {
                images.Add(Image(images.Count));
            }
        });

        city.Run(progress: listener);

        foreach (var image in images)
        {
            using var killed = new BuiltCity();
            Copy(image, killed.Path);
            using (var connection = killed.Open())
            {
                Assert.False(connection.ExecuteScalar<bool>("select last_load_id = (select max(load_id) from load_run) from build_run"));
            }

            killed.Run();
            Assert.Empty(BuiltCity.Differences(killed, city));
        }
    }

    [Fact]
    public void A_build_killed_before_detection_ended_says_that_the_flags_are_older()
    {
        city.Correct(new Random(3));
        var detection = DetectionModels.Of(Model.All()).ToHashSet();
        var image = "";
        city.Run(progress: new Listener(model => image = image.Length == 0 && detection.Contains(model) ? Image(9) : image));

        using var killed = new BuiltCity();
        Copy(image, killed.Path);
        using (var connection = killed.Open())
        {
            Assert.True(connection.ExecuteScalar<bool>("select detected_load_id < last_load_id from build_run"));
            Assert.Equal(
                "detection_is_current",
                Assert.Single(Analytics.Warehouse.Snapshots.WarehouseCheck.Run(connection), check => !check.Passed).Name);
        }

        killed.Run();
        Assert.Empty(BuiltCity.Differences(killed, city));
    }

    [Fact]
    public void A_threshold_changes_the_flags_and_builds_no_score_again()
    {
        city.Run();
        city.Flag("entry_lag", 0.01);
        var listener = new Listener(_ => { });

        var result = city.Run(progress: listener);

        Assert.False(result.IsFull);
        Assert.Contains("int_flag_statistic", listener.Heard);
        Assert.DoesNotContain("mart_score", listener.Heard);
        using var connection = city.Open();
        Assert.Equal(0, connection.QuerySingle<long>("select count(*) from mart_flag where detector = 'entry_lag' and q_value > 0.01"));
        Assert.True(connection.ExecuteScalar<bool>("select detected_load_id = last_load_id from build_run"));
    }

    // What lies on the disk is what a killed process would leave there.
    private string Image(int number)
    {
        var image = Path.Combine(Path.GetDirectoryName(city.Path)!, $"image-{number}");
        Copy(city.Path, image);
        return image;
    }

    // What is not yet part of the file stands in the log beside it, if there is one.
    private static void Copy(string from, string to)
    {
        File.Copy(from, to, overwrite: true);
        if (File.Exists(from + ".wal"))
        {
            File.Copy(from + ".wal", to + ".wal");
        }
    }

    private sealed class Listener(Action<string> hear) : IProgress<ModelProgress>
    {
        public List<string> Heard { get; } = [];

        public void Report(ModelProgress value)
        {
            Heard.Add(value.Model);
            hear(value.Model);
        }
    }
}
