using System.Security.Cryptography;
using Analytics.Etl.Demo;

namespace Analytics.Tests.Etl.Demo;

public sealed class DemoFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("analytics-demo-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_same_seed_gives_the_same_bytes_workbooks_included()
    {
        var options = new DemoOptions(Units: 60, Quarters: 5, Padding: 0.1);

        DemoFiles.Write(options, Path.Combine(folder, "one"));
        DemoFiles.Write(options, Path.Combine(folder, "other"));

        var files = Hashes("one");
        Assert.Equal(files, Hashes("other"));
        Assert.Contains(files.Keys, name => name.EndsWith(".xlsx", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_seed_gives_another_city()
    {
        DemoFiles.Write(new DemoOptions(Units: 30, Quarters: 2, Seed: 1), Path.Combine(folder, "one"));
        DemoFiles.Write(new DemoOptions(Units: 30, Quarters: 2, Seed: 2), Path.Combine(folder, "other"));

        Assert.NotEqual(Hashes("one"), Hashes("other"));
    }

    [Fact]
    public void The_city_has_the_size_that_was_asked_for_in_fewer_than_400_files()
    {
        var counts = DemoFiles.Write(new DemoOptions(), folder);

        Assert.Equal(600, counts.Units);
        Assert.InRange(counts.Members, 11_000, 13_500);
        Assert.InRange(counts.Sessions, 20_000, 42_000);
        Assert.InRange(counts.Attendance, 150_000, 400_000);
        Assert.InRange(counts.Padded, 100, 350);
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        Assert.InRange(files.Length, 1, 399);
        Assert.Equal(counts.Files, files.Count(file => Path.GetFileName(file) != "truth.csv"));
    }

    [Fact]
    public void More_units_leave_those_that_were_there_as_they_are()
    {
        DemoFiles.Write(new DemoOptions(Units: 40, Quarters: 2), Path.Combine(folder, "small"));
        DemoFiles.Write(new DemoOptions(Units: 80, Quarters: 2), Path.Combine(folder, "large"));

        var small = Lines("small", "04-新港区/members_新港区.csv");
        var large = Lines("large", "04-新港区/members_新港区.csv");
        Assert.True(large.Length > small.Length);
        Assert.Equal(small, large[..small.Length]);
    }

    private string[] Lines(string city, string file) => File.ReadAllLines(Path.Combine(folder, city, file));

    private SortedDictionary<string, string> Hashes(string city)
    {
        var top = Path.Combine(folder, city);
        return new(Directory.EnumerateFiles(top, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(top, path), path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))), StringComparer.Ordinal);
    }
}
