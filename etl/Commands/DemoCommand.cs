using System.CommandLine;
using System.Text.Json;
using Analytics.Etl.Demo;
using Analytics.Etl.Demo.Padding;

namespace Analytics.Etl.Commands;

/// <summary><c>analytics demo</c>: input files of a made-up city, with the padded unit-quarters in <c>truth.csv</c>.</summary>
public static class DemoCommand
{
    private static readonly DemoOptions Defaults = new();

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--out") { Description = "写到哪个目录 / folder to write to", Required = true };
        var units = new Option<int>("--units") { Description = "单位数，不少于 10 / units, 10 or more", DefaultValueFactory = _ => Defaults.Units };
        var quarters = new Option<int>("--quarters") { Description = "季度数，止于 2026Q3 / quarters up to 2026Q3", DefaultValueFactory = _ => Defaults.Quarters };
        var seed = new Option<long>("--seed") { Description = "种子，相同则文件相同 / the same seed gives the same files", DefaultValueFactory = _ => Defaults.Seed };
        var padding = new Option<double>("--padding") { Description = "虚报的单位季度占比，0 至 1 / share of padded unit-quarters, 0 to 1", DefaultValueFactory = _ => Defaults.Padding };
        var scenario = new Option<string?>("--scenario") { Description = "只用一种虚报方式 / pad in this way only: " + string.Join(", ", DemoOptions.Scenarios) };
        var strength = new Option<PaddingStrength?>("--strength") { Description = "虚报强度，不填则三种都有 / how strongly, all three if left out: weak, medium, strong" };
        var study = new Option<bool>("--study") { Description = "检测研究用：一层单位，记录齐全 / for the study of detection: units of one level with all kinds of records" };
        var json = new Option<bool>("--json") { Description = "以 JSON 输出 / print JSON" };
        units.Validators.Add(result => Refuse(result, result.GetValueOrDefault<int>() is < DemoOptions.LeastUnits or > 9000, "--units: 10 – 9000"));
        quarters.Validators.Add(result => Refuse(result, result.GetValueOrDefault<int>() is < 1 or > 40, "--quarters: 1 – 40"));
        padding.Validators.Add(result => Refuse(result, result.GetValueOrDefault<double>() is not (>= 0 and <= 1), "--padding: 0 – 1"));
        scenario.Validators.Add(result => Refuse(result, result.GetValueOrDefault<string?>() is { } name && !DemoOptions.Scenarios.Contains(name), "--scenario: " + string.Join(", ", DemoOptions.Scenarios)));
        var command = new Command("demo", "生成演示城市的报送文件 / write the input files of a made-up city") { folder, units, quarters, seed, padding, scenario, strength, study, json };
        command.SetAction(parsed =>
        {
            var options = new DemoOptions(parsed.GetValue(units), parsed.GetValue(quarters), parsed.GetValue(seed), parsed.GetValue(padding))
            {
                Scenario = parsed.GetValue(scenario),
                Strength = parsed.GetValue(strength),
                IsStudy = parsed.GetValue(study),
            };
            var counts = DemoFiles.Write(options, parsed.GetRequiredValue(folder).FullName);
            Print(counts, parsed.GetValue(json), parsed.InvocationConfiguration.Output);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Refuse(System.CommandLine.Parsing.OptionResult result, bool isWrong, string bounds)
    {
        if (isWrong)
        {
            result.AddError(bounds);
        }
    }

    private static void Print(DemoCounts counts, bool asJson, TextWriter output)
    {
        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(counts, JsonSerializerOptions.Web));
            return;
        }

        output.WriteLine($"{counts.Files} 个文件 / files，{counts.Units} 个单位 / units，{counts.Members} 条名册 / roster rows，{counts.Sessions} 场学习 / sessions");
        output.WriteLine($"{counts.Attendance} 条考勤 / attendance rows，{counts.Scores} 条评分 / scores，{counts.Claims} 条申报 / claims，{counts.Points} 条积分 / ledger entries，{counts.Records} 条个人记录 / records of people，{counts.Padded} 个虚报单位季度 / padded unit-quarters");
        output.WriteLine($"{counts.Spoiled} 条错误行 / rows with mistakes，{counts.Repeated} 条重复行 / repeated rows");
    }
}
