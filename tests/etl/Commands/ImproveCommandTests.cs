using System.Text.Json;
using Analytics.Tests.Support;

namespace Analytics.Tests.Etl.Commands;

public sealed class ImproveCommandTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    public ImproveCommandTests() => SmallTown.FillPublished(warehouse);

    [Fact]
    public void Improve_says_why_there_are_no_steps_and_what_is_missing()
    {
        var told = CommandLine.Run(warehouse.Folder, "improve", "zhen_nine", "T", "2025");

        Assert.Equal((0, ""), (told.ExitCode, told.Error));
        Assert.Contains("不计分、不分等次 / gives neither points nor tiers", told.Output, StringComparison.Ordinal);
        Assert.Contains("未达到的要求 / requirements missed", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Improve_prints_the_same_as_json()
    {
        var told = CommandLine.Run(warehouse.Folder, "improve", "zhen_nine", "T", "2025", "--json");

        var improvement = JsonDocument.Parse(told.Output).RootElement;
        Assert.Equal("not_scored", improvement.GetProperty("obstacle").GetString());
        Assert.Contains(improvement.GetProperty("missing").EnumerateArray(), row => row.GetProperty("measure").GetString() == "centre_group_sessions" && row.GetProperty("to").GetDecimal() == 8);
    }

    [Fact]
    public void A_subject_that_the_system_does_not_assess_is_a_wrong_question()
    {
        var told = CommandLine.Run(warehouse.Folder, "improve", "zhen_nine", "B1", "2025");

        Assert.Equal(2, told.ExitCode);
    }

    public void Dispose() => warehouse.Dispose();
}
