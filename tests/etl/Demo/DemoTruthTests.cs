using Analytics.Etl.Demo;

namespace Analytics.Tests.Etl.Demo;

public sealed class DemoTruthTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("analytics-demo-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_scenario_of_padding_is_there_for_units_that_exist_and_quarters_of_the_records()
    {
        var counts = DemoFiles.Write(new DemoOptions(Units: 200, Quarters: 6, Padding: 0.2), folder);

        var truth = Truth();
        Assert.Equal(counts.Padded, truth.Count);
        Assert.Equal(
            DemoOptions.Scenarios.Order(StringComparer.Ordinal),
            truth.Select(line => line[2]).Distinct().Order(StringComparer.Ordinal));
        var units = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file).StartsWith("members_", StringComparison.Ordinal))
            .SelectMany(File.ReadLines).Select(line => line.Split(',', ';')[1]).ToHashSet();
        Assert.All(truth.Where(line => line[0].StartsWith("U04", StringComparison.Ordinal)), line => Assert.Contains(line[0], units));
        Assert.All(truth, line => Assert.Contains(line[1], new[] { "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2", "2026Q3" }));
    }

    [Fact]
    public void A_unit_is_padded_once_a_quarter_at_most()
    {
        DemoFiles.Write(new DemoOptions(Units: 100, Quarters: 4, Padding: 0.4), folder);

        var truth = Truth();
        Assert.Equal(truth.Count, truth.Select(line => (line[0], line[1])).Distinct().Count());
    }

    [Fact]
    public void Without_padding_the_answer_key_is_empty()
    {
        var counts = DemoFiles.Write(new DemoOptions(Units: 40, Quarters: 3, Padding: 0), folder);

        Assert.Equal(0, counts.Padded);
        Assert.Empty(Truth());
    }

    private List<string[]> Truth() => [.. File.ReadLines(Path.Combine(folder, "truth.csv")).Skip(1).Select(line => line.Split(','))];
}
