using System.CommandLine;
using System.Globalization;
using Analytics.Warehouse.Improvements;
using Analytics.Warehouse.Snapshots;
using Spectre.Console;

namespace Analytics.Etl.Commands;

/// <summary><c>analytics improve SYSTEM SUBJECT PERIOD</c>: the fewest steps that reach the next tier, and the requirements missed.</summary>
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
        foreach (var record in found.LeftOut)
        {
            console.WriteLine($"不计 / left out: {record.HeldOn:yyyy-MM-dd} {record.SessionId} {record.SummaryZh} / {record.SummaryEn}");
        }

        if (found.Now is { } now)
        {
            console.WriteLine($"{now.AsOf}: {Figure(now.Score ?? now.Least)} {now.Tier ?? "–"}");
        }

        if (found.Then is { } then)
        {
            console.WriteLine($"→ {Figure(then.Least)} {then.Tier ?? "–"}");
            console.Write(Table(found.Steps));
        }
        else
        {
            console.WriteLine(Reason(found.Obstacle));
            foreach (var open in found.Obstacle is Obstacle.Judged or Obstacle.Unknown ? found.Open : [])
            {
                console.WriteLine($"  {open.IndicatorId} {open.NameZh} / {open.NameEn}: {Figure(open.Points)} {(open.Why == "judged" ? "由人评定 / judged by people" : "没有数据 / no data")}");
            }
        }

        Section(console, "分项等次 / grades of components", found.Grades);
        Section(console, "未达到的要求 / requirements missed", found.Missing);
        if (found.Unmended.Count > 0)
        {
            console.WriteLine("补不了的要求 / requirements that no figure mends: " + string.Join(" ", found.Unmended));
        }
    }

    private static string Reason(Obstacle obstacle) => obstacle switch
    {
        Obstacle.NotScored => "不计分、不分等次 / gives neither points nor tiers",
        Obstacle.NoTiers => "原文没有分等次 / the text names no tiers",
        Obstacle.Top => "已是最高等次 / there is no tier above",
        Obstacle.Vetoed => "一票否决 / vetoed",
        Obstacle.Judged => "剩下的由人评定 / what is left is for people to judge",
        Obstacle.Unknown => "得分不齐，先补材料 / the points are incomplete; hand in what is missing first",
        _ => "仅补数据达不到 / figures alone do not reach the next tier",
    };

    private static void Section(IAnsiConsole console, string title, IReadOnlyList<Suggestion> suggestions)
    {
        if (suggestions.Count > 0)
        {
            console.WriteLine(title);
            console.Write(Table(suggestions));
        }
    }

    private static Table Table(IReadOnlyList<Suggestion> suggestions)
    {
        var table = new Table().Border(TableBorder.Minimal)
            .AddColumn("规则 / rule").AddColumn("谁 / who").AddColumn("度量 / measure").AddColumn("期间 / period")
            .AddColumn(new TableColumn("现在 / now").RightAligned()).AddColumn(new TableColumn("需要 / needed").RightAligned())
            .AddColumn(new TableColumn("加分 / gain").RightAligned()).AddColumn("原文 / source");
        foreach (var step in suggestions)
        {
            table.AddRow(
                Markup.Escape(step.RuleId), Markup.Escape(step.HolderId), Markup.Escape(step.Item.Length == 0 ? step.Measure : $"{step.Measure} · {step.Item}"), step.Period,
                Figure(step.From), $"{Figure(step.To)} {step.Text}".TrimEnd(), step.Gain > 0 ? Figure(step.Gain) : "", Markup.Escape(step.Quote ?? ""));
        }

        return table;
    }

    private static string Figure(decimal? figure) => figure?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–";
}
