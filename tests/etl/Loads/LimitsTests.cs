using System.IO.Compression;
using Analytics.Etl.Loads;
using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;
using Analytics.Warehouse.Systems;

namespace Analytics.Tests.Etl.Loads;

/// <summary>Limits of the settings are kept and said.</summary>
public sealed class LimitsTests : IDisposable
{
    private readonly LoadedFiles files = new();

    [Fact]
    public void A_file_above_the_limit_is_refused_by_the_setting_it_breaks()
    {
        Settings("load: {file_mb: 1}");

        var run = files.Load("units.csv", LoadedFiles.Units + new string('x', 1_100_000));

        Assert.Equal("too_large", run.Refused);
        Assert.Contains("load.file_mb", run.MessageZh);
    }

    // The mark of totals makes the file be read record by record; without it the file is read as it lies.
    [Theory]
    [InlineData("合计,4,,,\n", 21, 20)]
    [InlineData("", 21, 20)]
    [InlineData("", 200, 199)]
    public void A_row_with_a_cell_above_the_limit_is_rejected_and_the_others_load(string end, int length, int limit)
    {
        Settings($"load: {{cell_characters: {limit}}}");

        var run = files.Load("units.csv", LoadedFiles.Units + $"U9,U1,{new string('x', length)},branch,2020-01-01\n{end}");

        Assert.Equal((4, 3, 1), (run.RowsRead, run.RowsAccepted, run.RowsRejected));
        Assert.Equal(["4 too_long"], files.Rejections());
    }

    [Fact]
    public void A_cell_over_several_lines_is_measured_whole()
    {
        Settings("load: {cell_characters: 199}");

        var run = files.Load("units.csv", LoadedFiles.Units + $"U9,U1,\"{new string('x', 120)}\n{new string('x', 120)}\",branch,2020-01-01\n");

        Assert.Equal((4, 3, 1), (run.RowsRead, run.RowsAccepted, run.RowsRejected));
        Assert.Equal(["4 too_long"], files.Rejections());
    }

    [Fact]
    public void An_archive_that_unpacks_to_hundreds_of_times_its_size_is_refused_and_its_other_files_load()
    {
        using (var archive = ZipFile.Open(files.Write("all.zip"), ZipArchiveMode.Create))
        {
            Put(archive, "units.csv", LoadedFiles.Units);
            Put(archive, "members.csv", new string('0', 30_000_000));
        }

        var runs = files.LoadAll(files.Inbox);

        Assert.Equal(["", "too_large"], runs.Select(run => run.Refused ?? "").Order());
        Assert.Equal(3, runs.Sum(run => run.RowsAccepted));
    }

    [Fact]
    public void Wrong_limits_are_named_together()
    {
        Settings("load: {file_mb: none, zip_mb: 0, zip_ratio: 5}");

        var errors = Assert.Throws<SystemFileException>(() => LoadLimits.Read(new WarehouseFolder(files.Warehouse)));

        Assert.Contains("file_mb", errors.Message);
        Assert.Contains("zip_mb", errors.Message);
    }

    [Fact]
    public void A_file_that_fails_unexpectedly_is_noted_and_the_next_one_loads()
    {
        using var loading = new Loading(new DirectoryInfo(files.Warehouse), TimeProvider.System);

        var failed = Assert.Single(loading.Load(new InputFile(Path.Combine(files.Inbox, "gone.csv"), "units.csv")));
        File.WriteAllText(files.Write("units.csv"), LoadedFiles.Units);
        var next = Assert.Single(loading.Load(new InputFile(Path.Combine(files.Inbox, "units.csv"), "units.csv")));

        Assert.Equal("failed", failed.Refused);
        Assert.Equal(3, next.RowsAccepted);
    }

    private void Settings(string yaml) => File.WriteAllText(Path.Combine(files.Warehouse, "settings.yaml"), yaml);

    private static void Put(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }

    public void Dispose() => files.Dispose();
}
