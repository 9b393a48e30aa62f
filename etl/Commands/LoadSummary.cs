using System.Globalization;
using Analytics.Etl.Loads;
using Spectre.Console;

namespace Analytics.Etl.Commands;

/// <summary>What a person reads after a load: totals, then the files that need attention.</summary>
internal static class LoadSummary
{
    private const int MostShown = 30;

    /// <summary>Writes the totals and a table of the files with rejected rows or refused as a whole.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<LoadRun> runs)
    {
        var fresh = runs.Where(run => !run.IsUnchanged).ToList();
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"""
            {runs.Count} 个文件或工作表，{runs.Count - fresh.Count} 个此前已装载、未变 / {runs.Count} files or sheets, {runs.Count - fresh.Count} loaded before and unchanged
            读入 {fresh.Sum(run => run.RowsRead):N0} = 入库 {fresh.Sum(run => run.RowsAccepted):N0} + 退回 {fresh.Sum(run => run.RowsRejected):N0} + 重复 {fresh.Sum(run => run.RowsDuplicate):N0} / read = kept + rejected + duplicate
            """);
        var troubled = runs.Where(run => run.MessageZh is not null || run.RowsRejected > 0).ToList();
        if (troubled.Count == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Minimal)
            .AddColumn("文件 / file").AddColumn(new TableColumn("读入 / read").RightAligned()).AddColumn(new TableColumn("退回 / rejected").RightAligned()).AddColumn("说明 / note");
        foreach (var run in troubled.Take(MostShown))
        {
            table.AddRow(
                Markup.Escape(run.Sheet is null ? run.File : $"{run.File} [{run.Sheet}]"),
                run.RowsRead.ToString("N0", CultureInfo.InvariantCulture),
                run.RowsRejected.ToString("N0", CultureInfo.InvariantCulture),
                Markup.Escape(run.MessageZh is null ? "" : $"{run.MessageZh} / {run.MessageEn}"));
        }

        console.Write(table);
        console.MarkupLineInterpolated($"共 {troubled.Count} 个文件需要留意；逐行理由：analytics rejections / {troubled.Count} files need attention; the reasons: analytics rejections");
    }
}
