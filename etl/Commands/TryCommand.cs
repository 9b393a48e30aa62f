using System.CommandLine;
using System.Globalization;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Snapshots;
using Analytics.Warehouse.Trials;
using Spectre.Console;

namespace Analytics.Etl.Commands;

/// <summary><c>analytics try SYSTEM PERIOD CHANGE…</c>: what other rules would do to the subjects of a system; nothing published changes.</summary>
public static class TryCommand
{
    private const int Shown = 20;

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var system = new Argument<string>("SYSTEM") { Description = "考核体系编号 / id of the assessment system" };
        var period = new Argument<string>("PERIOD") { Description = "考核期，如 2025 / assessment period, such as 2025" };
        var changes = new Argument<string[]>("CHANGE")
        {
            Description = "规则.键=值，如 DL-4.2.points=10、tiers.优秀.lower=85、INT-03=ceil / RULE.KEY=VALUE",
            Arity = ArgumentArity.OneOrMore,
        };
        changes.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                try
                {
                    RuleChange.Parse(token.Value);
                }
                catch (FormatException exception)
                {
                    result.AddError(exception.Message);
                }
            }
        });
        var json = JsonOutput.Option();
        var command = new Command("try", "试算：改几处规则会怎样，不影响已发布的结果 / try other rules: who would move, nothing published changes") { system, period, changes, json };
        command.SetAction(parsed =>
        {
            var folder = WarehouseOption.Folder(parsed);
            var scope = new TrialScope(parsed.GetRequiredValue(system), parsed.GetRequiredValue(period));
            var snapshot = SnapshotList.CurrentFile(folder);
            if (snapshot is null)
            {
                parsed.InvocationConfiguration.Error.WriteLine("尚未发布快照 / nothing has been published yet");
                return ExitCode.Environment;
            }

            using var trial = new Trial(snapshot, folder.Root, scope, [.. parsed.GetRequiredValue(changes).Select(RuleChange.Parse)]);
            var output = parsed.InvocationConfiguration.Output;
            var quiet = parsed.GetValue(json);
            Run(trial, quiet ? TextWriter.Null : output);
            var scores = trial.Compare();
            if (quiet)
            {
                JsonOutput.Write(output, scores);
            }
            else
            {
                Describe(scores, Screen.On(output));
            }

            return scores.Count > 0 ? ExitCode.Ok : ExitCode.WrongUsage;
        });
        return command;
    }

    private static void Run(Trial trial, TextWriter output)
    {
        var console = Screen.On(output);
        console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).Start(progress =>
        {
            var task = progress.AddTask("试算 / trying");
            trial.Run(new Bar(task));
        });
    }

    private static void Describe(IReadOnlyList<TriedScore> scores, IAnsiConsole console)
    {
        var tiers = new Table().Border(TableBorder.Minimal).AddColumn("等次变化 / tier").AddColumn(new TableColumn("对象 / subjects").RightAligned());
        foreach (var group in scores.GroupBy(score => (score.TierBefore, score.TierAfter)).OrderByDescending(group => group.Count()))
        {
            tiers.AddRow(Markup.Escape($"{group.Key.TierBefore ?? "–"} → {group.Key.TierAfter ?? "–"}"), group.Count().ToString("N0", CultureInfo.InvariantCulture));
        }

        console.Write(tiers);
        var moved = scores.Where(score => score.Moves || score.Before != score.After || score.MetBefore != score.MetAfter).ToList();
        console.WriteLine($"{moved.Count:N0} / {scores.Count:N0} 个对象有变化 / subjects change");
        var table = new Table().Border(TableBorder.Minimal)
            .AddColumn("对象 / subject").AddColumn("单位 / unit")
            .AddColumn(new TableColumn("原 / before").RightAligned()).AddColumn(new TableColumn("试 / tried").RightAligned())
            .AddColumn("等次 / tier").AddColumn(new TableColumn("达到要求 / met").RightAligned());
        foreach (var score in moved.OrderByDescending(score => score.Moves).Take(Shown))
        {
            table.AddRow(
                Markup.Escape(score.SubjectId), Markup.Escape(score.UnitName ?? ""), Figure(score.Before), Figure(score.After),
                Markup.Escape($"{score.TierBefore ?? "–"} → {score.TierAfter ?? "–"}"), $"{score.MetBefore} → {score.MetAfter}");
        }

        if (moved.Count > 0)
        {
            console.Write(table);
        }
    }

    private static string Figure(decimal? points) => points?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–";

    private sealed class Bar(ProgressTask task) : IProgress<ModelProgress>
    {
        public void Report(ModelProgress value)
        {
            task.MaxValue = value.Of;
            task.Value = value.Number;
        }
    }
}
