using System.CommandLine;
using System.Globalization;
using System.Text;
using Analytics.Etl.Readers;

namespace Analytics.Etl.Commands;

/// <summary><c>convert FILE --out clean.csv</c>: the table as the loader understands it.</summary>
public static class ConvertCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "文本、工作簿、JSON 或 Parquet / delimited text, a workbook, JSON or Parquet" };
        file.AcceptExistingOnly();
        var target = new Option<FileInfo>("--out") { Description = "写到此 CSV 文件（UTF-8、逗号）；其余工作表写到旁边 / the CSV file to write (UTF-8, comma); further sheets beside it", Required = true };
        var sheet = new Option<string?>("--sheet") { Description = "只要此工作表 / only this sheet of a workbook" };
        var command = new Command("convert", "按装载时的理解转成规整的 CSV / write a table as clean CSV, as the loader understands it") { file, target, sheet };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file).FullName;
            try
            {
                var rows = Write(path, parsed.GetRequiredValue(target).FullName, parsed.GetValue(sheet), parsed.InvocationConfiguration.Output);
                return rows > 0 ? ExitCode.Ok : ExitCode.DataProblems;
            }
            catch (InvalidDataException exception)
            {
                parsed.InvocationConfiguration.Error.WriteLine(exception.Message);
                return ExitCode.DataProblems;
            }
        });
        return command;
    }

    // A file that cannot be read leaves an empty one behind, as a file without rows does.
    private static long Write(string path, string target, string? sheet, TextWriter output)
    {
        File.WriteAllText(target, "");
        long total = 0;
        foreach (var table in TableRecords.Read(path).Where(table => sheet is null || table.Name == sheet))
        {
            var file = total == 0 ? target : Beside(target, table.Name!);
            var (rows, leftOut) = Write(table, file);
            total += rows;
            if (rows > 0)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {rows} 行 / records") + LeftOut(leftOut));
            }
            else if (file != target)
            {
                File.Delete(file);
            }
        }

        return total;
    }

    private static string LeftOut(long lines) => lines == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture, $"；略去标题、说明、重复表头 {lines} 行 / lines left out (titles, notes, repeated headers): {lines}");

    private static (long Rows, long LeftOut) Write(TableRecords table, string file)
    {
        using var text = new StreamWriter(file, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        var writer = new CsvTextWriter(text);
        long rows = 0;
        var clean = new CleanTable(table.Records);
        foreach (var record in clean.Rows())
        {
            writer.Write(record);
            rows++;
        }

        return (rows, clean.LeftOut);
    }

    private static string Beside(string target, string sheet) => Path.Combine(
        Path.GetDirectoryName(target)!,
        $"{Path.GetFileNameWithoutExtension(target)}-{string.Concat(sheet.Select(letter => Path.GetInvalidFileNameChars().Contains(letter) ? '_' : letter))}{Path.GetExtension(target)}");
}
