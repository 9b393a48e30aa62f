using System.Text.Json;
using Analytics.Tests.Support;

namespace Analytics.Tests.Etl.Commands;

/// <summary>Two branches in two counties; late entries judged in three unit-quarters, one of them flagged at the register's q of 0.1.</summary>
public sealed class FlagsCommandTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    public FlagsCommandTests()
    {
        warehouse.PublishTable(1, "mart_flag", """
            select * from (values
              ('late:B1:2025Q2', 'late', 'suspicious', 'unit', 'B1', 'B1', '2025Q2', 0.001, 0.02, 3.0, '补录', 'written up', '先问', 'ask'),
              ('above:B2:2025Q1', 'above', 'hard', 'unit', 'B2', 'B2', '2025Q1', null, null, 2.0, '超员', 'too many', '先问', 'ask'))
            as flag(flag_id, detector, severity, subject_type, subject_id, unit_id, period, p_value, q_value, score, summary_zh, summary_en, innocent_zh, innocent_en)
            """);
        warehouse.AddTable(1, "dim_unit", """
            select * from (values ('B1', '第一支部', 'branch', true), ('B2', '第二支部', 'branch', true), ('C1', '东县', 'county', true), ('C2', '西县', 'county', true))
            as unit(unit_id, name, level, is_current)
            """);
        warehouse.AddTable(1, "dim_unit_ancestor", """
            select * from (values ('B1', 'B1'), ('B1', 'C1'), ('B2', 'B2'), ('B2', 'C2')) as above(unit_id, ancestor_id)
            """);
        warehouse.AddTable(1, "dim_detector", """
            select * from (values ('late', 'share', 0.1, 3), ('above', 'none', null, null)) as detector(detector, law, flag_q, flag_least)
            """);
        warehouse.AddTable(1, "mart_risk", """
            select unit_id, quarter, contributions::json as contributions from (values
              ('B1', '2025Q1', '[{"detector": "late", "records": 20, "figure": 0.25, "p_value": 0.03, "q_value": 0.2}]'),
              ('B1', '2025Q2', '[{"detector": "late", "records": 10, "figure": 0.6, "p_value": 0.001, "q_value": 0.02}]'),
              ('B2', '2025Q1', '[{"detector": "late", "records": 10, "figure": 0.2, "p_value": 0.01, "q_value": 0.05}, {"detector": "above", "q_value": null}]'))
            as risk(unit_id, quarter, contributions)
            """);
    }

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public void Flags_are_listed_newest_first_and_narrowed_to_a_unit_with_those_below_it()
    {
        using var all = JsonDocument.Parse(Run("--json").Output);
        using var county = JsonDocument.Parse(Run("--unit", "C2", "--json").Output);

        Assert.Equal(["late:B1:2025Q2", "above:B2:2025Q1"], all.RootElement.EnumerateArray().Select(flag => flag.GetProperty("flag_id").GetString()));
        Assert.Equal("above:B2:2025Q1", Assert.Single(county.RootElement.EnumerateArray()).GetProperty("flag_id").GetString());
        Assert.Contains("第一支部", Run("--detector", "late").Output, StringComparison.Ordinal);
        Assert.Contains("没有疑点 / no flags", Run("--quarter", "2024Q1").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_threshold_that_is_tried_shows_whom_it_flags_and_the_work()
    {
        var (exitCode, output, _) = Run("--detector", "late", "--q", "0.2", "--json");

        Assert.Equal(0, exitCode);
        using var json = JsonDocument.Parse(output);
        var (published, tried) = (json.RootElement.GetProperty("published"), json.RootElement.GetProperty("tried"));
        // At 0.1: six odd records of one unit in one county, 6 * 10 + 45 + 60 minutes. B2 has two odd records, the register asks for three.
        Assert.Equal((1, 2.8), (published.GetProperty("flags").GetInt32(), published.GetProperty("hours").GetDouble()));
        // At 0.2: five more of the same unit, 11 * 10 + 45 + 60.
        Assert.Equal((2, 1, 11, 3.6), (tried.GetProperty("flags").GetInt32(), tried.GetProperty("units").GetInt32(), tried.GetProperty("records").GetInt32(), tried.GetProperty("hours").GetDouble()));
        Assert.Equal(["2025Q2", "2025Q1"], json.RootElement.GetProperty("flagged").EnumerateArray().Select(row => row.GetProperty("quarter").GetString()));
        Assert.Contains("试用 / tried", Run("--detector", "late", "--q", "0.2").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_threshold_without_a_detector_or_out_of_range_or_of_a_contradiction_is_wrong_usage()
    {
        Assert.Equal(2, Run("--q", "0.2").ExitCode);
        Assert.Equal(2, Run("--detector", "late", "--q", "1.5").ExitCode);
        var (exitCode, _, error) = Run("--detector", "above", "--q", "0.2");
        Assert.Equal(2, exitCode);
        Assert.Contains("no detector above that a law of chance judges", error, StringComparison.Ordinal);
    }

    private (int ExitCode, string Output, string Error) Run(params string[] options) => CommandLine.Run(warehouse.Folder, ["flags", .. options]);
}
