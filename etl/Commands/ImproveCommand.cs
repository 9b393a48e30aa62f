using System.CommandLine;
using System.Globalization;
using Analytics.Warehouse.Improvements;
using Analytics.Warehouse.Snapshots;
using Spectre.Console;

namespace Analytics.Etl.Commands;

/// <summary><c>analytics improve SYSTEM SUBJECT PERIOD</c>: the fewest figures that would have to rise to reach the next tier, and the requirements missed.</summary>
public static class ImproveCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var system = new Argument<string>("SYSTEM") { Description = "考核体系编号 / id of the assessment system" };
        var subject = new Argument<string>("SUBJECT") { Description = "单位或人员编号 / unit_id or person_id" };
        var period = new Argument<string>("PERIOD") { Description = "考核期，如 2025 / assessment period, such as 2025" };
        var basis = new Option<string>("--basis") { Description = "official 按记录与评分，claimed 按申报 / by records and reviews, or by what is stated", DefaultValueFactory = _ => "official" };
        basis.AcceptOnlyFromAmong("official", "claimed");
        var json = JsonOutput.Option();
        var command = new Command("improve", "怎样升一个等次、补齐要求 / what would move a subject up a tier and meet its requirements") { system, subject, period, basis, json };
        command.SetAction(parsed =>
        {
            var folder = WarehouseOption.Folder(parsed);
            if (SnapshotList.CurrentFile(folder) is not { } snapshot)
            {
                parsed.InvocationConfiguration.Error.WriteLine("尚未发布快照 / nothing has been published yet");
                return ExitCode.Environment;
            }

            var found = Improvement.Find(
                snapshot, folder.Root, parsed.GetRequiredValue(system), parsed.GetRequiredValue(period), parsed.GetRequiredValue(subject), parsed.GetRequiredValue(basis));
            if (found.Now is null && found.Missing.Count + found.Unmended.Count + found.Grades.Count == 0)
            {
                parsed.InvocationConfiguration.Error.WriteLine("没有这个考核对象，或没有可补的要求 / no such subject, or nothing is missing");
                return ExitCode.WrongUsage;
            }

            if (parsed.GetValue(json))
            {
                JsonOutput.Write(parsed.InvocationConfiguration.Output, found);
            }
            else
            {
                Describe(found, Screen.On(parsed.InvocationConfiguration.Output));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static void Describe(Improvement found, IAnsiConsole console)
    {
        if (found.Now is { } now)
        {
            console.WriteLine($"{now.AsOf}: {Figure(now.Score)} {now.Tier ?? "–"}");
        }

        if (found.Then is { } then)
        {
            console.WriteLine($"→ {Figure(then.Score)} {then.Tier ?? "–"}");
            console.Write(Table(found.Steps));
        }
        else if (found.Now?.NextLower is { } lower)
        {
            console.WriteLine($"仅补数据达不到 {Figure(lower)} 分 / figures alone do not reach {Figure(lower)}");
        }

        if (found.Missing.Count > 0)
        {
            console.WriteLine("未达到的要求 / requirements missed");
            console.Write(Table(found.Missing));
        }
    }

    private static Table Table(IReadOnlyList<Suggestion> suggestions)
    {
        var table = new Table().Border(TableBorder.Minimal)
            .AddColumn("规则 / rule").AddColumn("度量 / measure").AddColumn("期间 / period")
            .AddColumn(new TableColumn("现在 / now").RightAligned()).AddColumn(new TableColumn("需要 / needed").RightAligned())
            .AddColumn(new TableColumn("加分 / gain").RightAligned()).AddColumn("原文 / source");
        foreach (var step in suggestions)
        {
            table.AddRow(
                Markup.Escape(step.RuleId), Markup.Escape(step.Item.Length == 0 ? step.Measure : $"{step.Measure} · {step.Item}"), step.Period,
                Figure(step.From), Figure(step.To), step.Gain > 0 ? Figure(step.Gain) : "", Markup.Escape(step.Quote ?? ""));
        }

        return table;
    }

    private static string Figure(decimal? figure) => figure?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–";
}
