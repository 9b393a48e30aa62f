using System.CommandLine;

namespace Analytics.Dashboards.Reports.Commands;

/// <summary><c>report bulletin|workbook|card|dossier|handbook … --out FILE</c>: makes one report; with <c>--each --out FOLDER</c> one for each of many recipients.</summary>
public static class MakeCommand
{
    /// <summary>The verb.</summary>
    /// <param name="verb">Its name.</param>
    /// <param name="description">In both languages.</param>
    /// <param name="services">Of the site.</param>
    public static Command Create(string verb, string description, IServiceProvider services)
    {
        var file = new Option<FileInfo>("--out") { Description = "输出文件 .pdf 或 .xlsx，逐个生成时为目录 / the file to write, .pdf or .xlsx; a folder with --each", Required = true };
        var each = new Option<bool>("--each") { Description = "范围内逐个：通报每个下级一份，成绩单每个单位一份，各按其可见范围 / one for each recipient of the area, each with its own scope" };
        var options = new ReportOptions(verb);
        var command = new Command(verb, description) { file };
        options.AddTo(command);
        if (verb is "bulletin" or "workbook" or "card")
        {
            command.Add(each);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(file).FullName;
            var making = new Making(services, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (parsed.GetValue(each))
            {
                return await making.Each(options.Definition(parsed), path, verb == "workbook" ? "xlsx" : "pdf", cancellation);
            }

            if (Path.GetExtension(path).ToLowerInvariant() is not (".pdf" or ".xlsx") and var format)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"--out 应以 .pdf 或 .xlsx 结尾，不是 {format} / --out must end in .pdf or .xlsx, not {format}");
                return ReportProgram.WrongUsage;
            }

            return await making.One(options.Definition(parsed), path, cancellation);
        });
        return command;
    }
}
