using System.Globalization;

namespace Analytics.Etl.Results;

/// <summary>Results as a text that lies beside a file, Chinese first.</summary>
public static class ResultText
{
    /// <summary>Writes the results of one file.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="results">One a sheet; empty if the file held nothing to load.</param>
    public static void Write(TextWriter output, IReadOnlyList<LoadResult> results)
    {
        if (results.Count == 0)
        {
            output.WriteLine("没有可装载的内容 / nothing in it to load");
        }

        foreach (var result in results)
        {
            var run = result.Run;
            output.WriteLine(run.Sheet is null ? run.File : $"{run.File} [{run.Sheet}]");
            if (run.IsUnchanged)
            {
                output.WriteLine("此前已装载，内容未变 / loaded before, nothing changed");
            }

            if (run.Refused is null)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"读入 {run.RowsRead} = 入库 {run.RowsAccepted} + 退回 {run.RowsRejected} + 重复 {run.RowsDuplicate}"));
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read {run.RowsRead} = kept {run.RowsAccepted} + rejected {run.RowsRejected} + duplicate {run.RowsDuplicate}"));
            }
            else
            {
                output.WriteLine($"未装载：{run.MessageZh}");
                output.WriteLine($"refused: {run.MessageEn}");
            }

            WriteFindings(output, result);
            output.WriteLine();
        }
    }

    private static void WriteFindings(TextWriter output, LoadResult result)
    {
        foreach (var finding in result.Findings)
        {
            var row = finding.RowNumber?.ToString(CultureInfo.InvariantCulture) ?? "—";
            var (zh, en) = finding.Severity == "error" ? ("", "") : ("提示：", "note: ");
            output.WriteLine($"  第 {row} 行 {finding.ColumnName} “{finding.Value}”：{zh}{finding.MessageZh}");
            output.WriteLine($"  row {row} {finding.ColumnName} \"{finding.Value}\": {en}{finding.MessageEn}");
        }

        if (result.FindingCount > result.Findings.Count)
        {
            var more = result.FindingCount - result.Findings.Count;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  另有 {more} 条，见工作簿 / {more} more in the workbook"));
        }
    }
}
