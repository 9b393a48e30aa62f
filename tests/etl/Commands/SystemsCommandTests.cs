using System.CommandLine;
using System.Text.Json;
using Analytics.Etl.Commands;
using Analytics.Tests.Support;

namespace Analytics.Tests.Etl.Commands;

public sealed class SystemsCommandTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public void Show_prints_the_structure_of_the_file_with_the_settings_in_force()
    {
        File.WriteAllText(Path.Combine(warehouse.Folder, "settings.yaml"), "dx_chengtou: {INT-03: ceil, INT-13: adds}\n");

        var (exit, output, _) = Run("systems", "show", "dx_chengtou", "--json");

        Assert.Equal(0, exit);
        using var json = JsonDocument.Parse(output);
        var ordinary = json.RootElement.GetProperty("profiles").GetProperty("ordinary").GetProperty("indicators");
        Assert.Equal(20, ordinary[0].GetProperty("points").GetInt32());
        var notes = ordinary[0].GetProperty("clauses").EnumerateArray().Single(clause => clause.GetProperty("id").GetString() == "CO-1.2");
        Assert.Equal("ceil", notes.GetProperty("partial").GetString());
        Assert.Equal(3, notes.GetProperty("when_null").GetProperty("deduct").GetInt32());
        var unexcused = ordinary[1].GetProperty("clauses")[1];
        Assert.Equal(5, unexcused.GetProperty("k").GetInt32());
        Assert.False(unexcused.TryGetProperty("alternatives", out _));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("tiers").GetProperty("rows")[1].GetProperty("label").ValueKind);
        Assert.Equal("2013", json.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public void List_names_every_system_with_its_counts()
    {
        var (exit, output, _) = Run("systems", "list", "--json");

        Assert.Equal(0, exit);
        using var json = JsonDocument.Parse(output);
        var counts = json.RootElement.EnumerateArray().ToDictionary(system => system.GetProperty("id").GetString()!, system => system.GetProperty("indicators").GetInt32());
        Assert.Equal((32, 8, 5, 0), (counts["dalian_outline"], counts["dx_chengtou"], counts["kh_jili"], counts["zhen_nine"]));
    }

    [Theory]
    [InlineData("dalian_outline", "DL-4.2-r2")]
    [InlineData("dx_chengtou", "CO-3.6 bonus_each awards")]
    [InlineData("kh_jili", "≥ 75  合格")]
    [InlineData("zhen_nine", "NZ-r7")]
    public void Show_reads_as_an_outline(string system, string line)
    {
        var (exit, output, _) = Run("systems", "show", system);

        Assert.Equal(0, exit);
        Assert.Contains(line, output);
    }

    [Fact]
    public void Lint_warns_of_uncapped_counts_double_counting_cliffs_and_what_nobody_can_check()
    {
        var (exit, output, _) = Run("systems", "lint");

        Assert.Equal(0, exit);
        Assert.Contains("CO-3.6: uncapped_count", output);
        // ISS-63: one party lecture counts in CL-1.1 and in CL-2.4.
        Assert.Contains("one record counts in several clauses: CL-1.1.a, CL-2.4", output);
        // ISS-65: no notes cost 3, one word of 20000 costs 2.
        Assert.Contains("CO-1.2: cliff", output);
        Assert.DoesNotContain("CL-1.2: cliff", output);
        Assert.Contains("CL-3.2: cliff", output);
        Assert.Contains("tiers: cliff", output);
        Assert.Contains("CL-4.1.c, CO-4.1.c: no_evidence", output);
        Assert.DoesNotContain("DL-4.2-r2", output);
    }

    [Fact]
    public void Mistakes_are_printed_with_file_and_line_and_end_with_1()
    {
        File.WriteAllText(Path.Combine(warehouse.Folder, "settings.yaml"), "\ndx_chengtou: {INT-03: round}\n");

        var (exit, _, error) = Run("systems", "lint");

        Assert.Equal(1, exit);
        Assert.StartsWith("settings.yaml:2: dx_chengtou.INT-03: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_system_that_nobody_knows_is_wrong_usage()
    {
        var (exit, _, error) = Run("systems", "show", "nobody");

        Assert.Equal(2, exit);
        Assert.Contains("dalian_outline", error);
    }

    private (int Exit, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var root = new RootCommand { WarehouseOption.Instance, SystemsCommand.Create() };
        var exit = root.Parse([.. args, "--warehouse", warehouse.Folder]).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }
}
