using System.CommandLine;
using System.Globalization;
using Analytics.Etl.Flags;
using Analytics.Warehouse.Trials.Thresholds;
using Spectre.Console;

namespace Analytics.Etl.Commands;

/// <summary><c>analytics flags</c>: what asks for an inspection, by the snapshot being served, and what another threshold would flag.</summary>
public static class FlagsCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var detector = new Option<string?>("--detector") { Description = "只看一个检测器 / one detector only" };
        var unit = new Option<string?>("--unit") { Description = "只看一个单位及其下级 / one unit and those below it" };
        var quarter = new Option<string?>("--quarter") { Description = "只看一个季度，如 2025Q3 / one quarter, such as 2025Q3" };
        var q = new Option<double?>("--q") { Description = "试用阈值：误报比例不超过此数即标记，须同时给出 --detector / try a threshold: flag at this share of false alarms; needs --detector" };
        var json = JsonOutput.Option();
        var command = new Command("flags", "列出疑点，或试用另一阈值 / list the flags, or try another threshold") { detector, unit, quarter, q, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(q) is { } tried && (tried is <= 0 or > 1 || result.GetValue(detector) is null))
            {
                result.AddError("--q 须大于 0 且不超过 1，并给出 --detector / --q lies above 0 and at most 1 and needs --detector");
            }
        });
        command.SetAction(parsed =>
        {
            var question = new FlagQuestion(parsed.GetValue(detector), parsed.GetValue(unit), parsed.GetValue(quarter));
            return parsed.GetValue(q) is { } tried ? Try(parsed, question, tried, parsed.GetValue(json)) : List(parsed, question, parsed.GetValue(json));
        });
        return command;
    }

    private static int List(ParseResult parsed, FlagQuestion question, bool json)
    {
        using var connection = WarehouseOption.Folder(parsed).OpenCurrent();
        var flags = PublishedFlag.Read(connection, question);
        var output = parsed.InvocationConfiguration.Output;
        if (json)
        {
            JsonOutput.Write(output, flags);
        }
        else if (flags.Count == 0)
        {
            output.WriteLine("没有疑点 / no flags");
        }
        else
        {
            Screen.On(output).Write(Table(flags));
        }

        return ExitCode.Ok;
    }

    private static int Try(ParseResult parsed, FlagQuestion question, double q, bool json)
    {
        using var connection = WarehouseOption.Folder(parsed).OpenCurrent();
        if (ThresholdTrial.Read(connection, question, q) is not { } trial)
        {
            parsed.InvocationConfiguration.Error.WriteLine(
                $"没有按概率判断的检测器 {question.Detector} / no detector {question.Detector} that a law of chance judges");
            return ExitCode.WrongUsage;
        }

        if (json)
        {
            JsonOutput.Write(parsed.InvocationConfiguration.Output, trial);
        }
        else
        {
            var console = Screen.On(parsed.InvocationConfiguration.Output);
            console.Write(Effects(trial));
            console.Write(Table(trial.Flagged));
        }

        return ExitCode.Ok;
    }

    private static Table Table(IReadOnlyList<PublishedFlag> flags)
    {
        var table = new Table().Border(TableBorder.Minimal)
            .AddColumn("季度 / quarter").AddColumn("单位 / unit").AddColumn("检测器 / detector").AddColumn("性质 / severity")
            .AddColumn(new TableColumn("q").RightAligned()).AddColumn("发现 / found");
        foreach (var flag in flags)
        {
            table.AddRow(
                flag.Period, Markup.Escape($"{flag.UnitId} {flag.UnitName}".Trim()), flag.Detector, flag.Severity, Share(flag.QValue),
                Markup.Escape($"{flag.SummaryZh} / {flag.SummaryEn}"));
        }

        return table;
    }

    private static Table Table(IReadOnlyList<JudgedQuarter> flagged)
    {
        var table = new Table().Border(TableBorder.Minimal)
            .AddColumn("季度 / quarter").AddColumn("单位 / unit").AddColumn(new TableColumn("q").RightAligned())
            .AddColumn(new TableColumn("异常 / odd").RightAligned()).AddColumn(new TableColumn("记录 / records").RightAligned());
        foreach (var row in flagged)
        {
            table.AddRow(
                row.Quarter, Markup.Escape($"{row.UnitId} {row.UnitName}"), Share(row.QValue), row.Odd?.ToString(CultureInfo.InvariantCulture) ?? "",
                row.Records.ToString(CultureInfo.InvariantCulture));
        }

        return table;
    }

    private static Table Effects(ThresholdTrial trial)
    {
        var table = new Table().Border(TableBorder.Minimal).AddColumn("").AddColumn("q").AddColumn("疑点 / flags").AddColumn("单位 / units").AddColumn("区县 / counties")
            .AddColumn("记录 / records").AddColumn("工时 / hours");
        foreach (var (name, effect) in new[] { ("现行 / now", trial.Published), ("试用 / tried", trial.Tried) })
        {
            table.AddRow(
                name, Share(effect.Q), effect.Flags.ToString(CultureInfo.InvariantCulture), effect.Units.ToString(CultureInfo.InvariantCulture),
                effect.Counties.ToString(CultureInfo.InvariantCulture), effect.Records.ToString(CultureInfo.InvariantCulture), effect.Hours.ToString("0.0", CultureInfo.InvariantCulture));
        }

        return table;
    }

    private static string Share(double? share) => share?.ToString("0.####", CultureInfo.InvariantCulture) ?? "–";
}
