using System.CommandLine;
using System.Globalization;
using Analytics.Etl.Rejections;
using Spectre.Console;

namespace Analytics.Etl.Commands;

/// <summary><c>rejections</c>: what was turned away and why, on screen or as a workbook to send back.</summary>
public static class RejectionsCommand
{
    private const int MostShown = 100;

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var file = new Option<string?>("--file") { Description = "只列出文件名含此文字的 / only files whose name contains this" };
        var warnings = new Option<bool>("--warnings") { Description = "也列出已入库但有提示的行 / also rows that were kept with a remark" };
        var workbook = new Option<FileInfo?>("--out") { Description = "写成工作簿，错误单元格标红，可改好后重新装载 / write a workbook with the bad cells marked" };
        var json = JsonOutput.Option();
        var command = new Command("rejections", "列出被退回的行和原因 / list rejected rows and the reasons") { file, warnings, workbook, json };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            using var connection = WarehouseOption.Folder(parsed).OpenForWriting();
            var rejections = new RejectionList(connection, parsed.GetValue(file), parsed.GetValue(warnings));
            if (parsed.GetValue(workbook) is { } target)
            {
                target.Directory!.Create();
                var rows = RejectionWorkbook.Write(rejections, target.FullName);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.FullName}: {rows} 行 / rows"));
            }
            else if (parsed.GetValue(json))
            {
                JsonOutput.Write(output, rejections.RefusedFiles().Concat(rejections.Findings()));
            }
            else
            {
                Show(Screen.On(output), rejections);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static void Show(IAnsiConsole console, RejectionList rejections)
    {
        var table = new Table().Border(TableBorder.Minimal)
            .AddColumn("文件 / file").AddColumn(new TableColumn("行 / row").RightAligned()).AddColumn("列 / column").AddColumn("内容 / value").AddColumn("规则 / rule").AddColumn("说明 / message");
        var count = 0;
        foreach (var finding in rejections.RefusedFiles().Concat(rejections.Findings()))
        {
            if (count++ < MostShown)
            {
                string[] cells =
                [
                    finding.Sheet is null ? finding.File : $"{finding.File} [{finding.Sheet}]",
                    finding.RowNumber?.ToString(CultureInfo.InvariantCulture) ?? "",
                    finding.ColumnName ?? "",
                    finding.Value ?? "",
                    finding.Rule,
                    $"{finding.MessageZh}\n{finding.MessageEn}",
                ];
                table.AddRow([.. cells.Select(Markup.Escape)]);
            }
        }

        if (count > 0)
        {
            console.Write(table);
        }

        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"共 {count:N0} 条，显示前 {Math.Min(count, MostShown)} 条；全部：--out FILE.xlsx / {count:N0} findings, the first {Math.Min(count, MostShown)} shown; all of them: --out FILE.xlsx");
    }
}
