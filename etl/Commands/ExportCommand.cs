using System.CommandLine;
using Analytics.Etl.Exports;

namespace Analytics.Etl.Commands;

/// <summary><c>analytics export MART --out FILE</c>: a mart of the snapshot being served, for other tools.</summary>
public static class ExportCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var mart = new Argument<string>("MART") { Description = "数据集市名，如 mart_score / a mart, such as mart_score" };
        var file = new Option<FileInfo>("--out") { Description = "输出文件 .csv、.xlsx 或 .parquet / the file to write: .csv, .xlsx or .parquet", Required = true };
        var command = new Command("export", "导出当前快照的一个数据集市 / export a mart of the snapshot being served") { mart, file };
        command.SetAction(parsed =>
        {
            var error = parsed.InvocationConfiguration.Error;
            var path = parsed.GetRequiredValue(file).FullName;
            var format = Path.GetExtension(path).ToLowerInvariant();
            if (!MartExport.Formats.Contains(format))
            {
                error.WriteLine($"--out 应以 .csv、.xlsx 或 .parquet 结尾，不是 {format} / --out must end in .csv, .xlsx or .parquet, not {format}");
                return ExitCode.WrongUsage;
            }

            using var connection = WarehouseOption.Folder(parsed).OpenCurrent();
            var name = parsed.GetRequiredValue(mart);
            var marts = MartExport.Marts(connection);
            if (!marts.Contains(name))
            {
                error.WriteLine($"没有 {name}，现有：{string.Join(", ", marts)} / there is no {name}; there are: {string.Join(", ", marts)}");
                return ExitCode.WrongUsage;
            }

            var export = MartExport.Write(connection, name, path);
            parsed.InvocationConfiguration.Output.WriteLine(FormattableString.Invariant($"{path}: {export.Rows} 行 / rows"));
            if (export.CellsCut > 0)
            {
                error.WriteLine(FormattableString.Invariant($"{export.CellsCut} 个单元格超过 Excel 上限，已截断；完整内容请导出 .csv 或 .parquet / {export.CellsCut} cells are longer than Excel allows and were cut; .csv and .parquet hold them whole"));
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
