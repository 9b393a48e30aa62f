using System.Text.Json;
using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Tests.Etl.Commands;

public sealed class ScoreCommandTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly WarehouseFolder folder;

    public ScoreCommandTests()
    {
        folder = SmallTown.FillPublished(warehouse);
    }

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public void The_effects_of_every_indicator_sum_to_its_points()
    {
        var (exitCode, output, _) = CommandLine.Run(folder.Root, "score", "dx_chengtou", "P1-1", "2025", "--json");

        Assert.Equal(0, exitCode);
        using var json = JsonDocument.Parse(output);
        var indicators = json.RootElement.GetProperty("indicators").EnumerateArray().ToList();
        Assert.NotEmpty(indicators);
        Assert.All(indicators, indicator => Assert.Equal(
            indicator.GetProperty("known_points").GetDecimal(),
            indicator.GetProperty("clauses").EnumerateArray().Sum(clause => clause.GetProperty("effect").GetDecimal())));
    }

    [Fact]
    public void The_tree_shows_the_total_then_indicators_then_clauses_with_their_quotes()
    {
        var lines = CommandLine.Run(folder.Root, "score", "dx_chengtou", "P1-1", "2025").Output.Split('\n');

        Assert.StartsWith("dx_chengtou P1-1 2025 official @2025Q4", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("CO-1 ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains('「'));
    }

    [Fact]
    public void Figures_of_the_tree_lose_the_zeros_of_their_column()
    {
        var output = CommandLine.Run(folder.Root, "score", "dx_chengtou", "P1-1", "2025", "--basis", "evidence").Output;

        Assert.Contains("deduct_short 4 / 4 ", output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d\.\d*0\b", output);
    }

    [Fact]
    public void An_earlier_quarter_can_be_asked_for() =>
        Assert.Contains("@2025Q2", CommandLine.Run(folder.Root, "score", "dx_chengtou", "P1-1", "2025", "--as-of", "2025Q2").Output, StringComparison.Ordinal);

    [Fact]
    public void Requirements_of_a_system_are_listed_with_their_state()
    {
        var (exitCode, output, _) = CommandLine.Run(folder.Root, "score", "zhen_nine", "T", "2025");

        Assert.Equal(0, exitCode);
        Assert.Matches("-r[0-9].*: (met|not_met|pending|no_data|not_applicable) ", output);
    }

    [Fact]
    public void A_subject_that_is_not_assessed_is_said()
    {
        var (exitCode, _, error) = CommandLine.Run(folder.Root, "score", "dx_chengtou", "nobody", "2025");

        Assert.Equal(2, exitCode);
        Assert.Contains("holds no dx_chengtou nobody 2025 official", error, StringComparison.Ordinal);
    }
}
