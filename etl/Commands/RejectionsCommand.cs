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
        var load = new Option<long?>("--load") { Description = "只列出这一次装载的 / only those of one load" };
        var published = new Option<bool>("--published") { Description = "从已发布的快照读取，不占用仓库 / read the published snapshot, so that the warehouse stays free" };
        var withoutNames = new Option<bool>("--without-names") { Description = "工作簿中隐去姓名 / leave the names of persons out of the workbook" };
        var json = JsonOutput.Option();
        var command = new Command("rejections", "列出被退回的行和原因 / list rejected rows and the reasons") { file, load, published, warnings, workbook, withoutNames, json };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var folder = WarehouseOption.Folder(parsed);
            using var connection = parsed.GetValue(published) ? folder.OpenCurrent() : folder.OpenForReading();
            var rejections = new RejectionList(connection, parsed.GetValue(file), parsed.GetValue(warnings), parsed.GetValue(load));
            if (parsed.GetValue(workbook) is { } target)
            {
                target.Directory!.Create();
                var rows = RejectionWorkbook.Write(rejections, target.FullName, parsed.GetValue(withoutNames));
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
