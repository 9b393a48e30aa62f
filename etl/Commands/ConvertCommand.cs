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
        var file = new Argument<FileInfo>("FILE") { Description = "文本或工作簿 / a text file or workbook" };
        file.AcceptExistingOnly();
        var target = new Option<FileInfo>("--out") { Description = "写到此 CSV 文件（UTF-8、逗号） / the CSV file to write (UTF-8, comma)", Required = true };
        var command = new Command("convert", "按装载时的理解转成规整的 CSV / write a table as clean CSV, as the loader understands it") { file, target };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file).FullName;
            try
            {
                var rows = Write(path, parsed.GetRequiredValue(target).FullName);
                parsed.InvocationConfiguration.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} 行 / records"));
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
    private static long Write(string path, string target)
    {
        using var text = new StreamWriter(target, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        var writer = new CsvTextWriter(text);
        long rows = 0;
        foreach (var record in CleanTable.Of(TableRecords.Read(path)))
        {
            writer.Write(record);
            rows++;
        }

        return rows;
    }
}
