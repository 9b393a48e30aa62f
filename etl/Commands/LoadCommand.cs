using System.CommandLine;
using System.Globalization;
using Analytics.Etl.Loads;
using Analytics.Etl.Results;
using Analytics.Etl.Scopes;
using Analytics.Warehouse.Snapshots;
using Spectre.Console;

namespace Analytics.Etl.Commands;

/// <summary><c>load PATH…</c>: files into the warehouse, one transaction a file.</summary>
public static class LoadCommand
{
    /// <summary>The verb.</summary>
    /// <param name="console">Where progress and results go.</param>
    public static Command Create(IAnsiConsole console)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "文件、目录或压缩包 / files, folders or zip archives",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(result =>
        {
            foreach (var path in result.Tokens.Select(token => token.Value).Where(path => !Path.Exists(path)))
            {
                result.AddError($"{path}: 没有这个文件或目录 / no such file or folder");
            }
        });
        var scope = new Option<string?>("--scope") { Description = "只收此单位及其下属单位的行，其他单位的行退回 / keep to this unit and those below; rows of others are rejected" };
        var names = new Option<string[]>("--as") { Description = "文件的原名，依 PATH 的次序各写一个 / what each PATH is really called, in their order" };
        var details = new Option<bool>("--details") { Description = "以 JSON 输出每一处问题，并把退回的行写成 rejections/ 下的工作簿 / print every finding as JSON and write the rejected rows to workbooks in rejections/" };
        var json = JsonOutput.Option();
        var command = new Command("load", "装载文件：每一行要么入库，要么附理由退回 / load files: every row is kept or rejected with a reason") { paths, scope, names, details, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(names) is { Length: > 0 } given && given.Length != result.GetValue(paths)?.Length)
            {
                result.AddError("--as 的个数须与 PATH 相同 / there must be as many --as as PATHs");
            }
        });
        command.SetAction(parsed =>
        {
            var within = parsed.GetValue(scope) is { } unit ? new LoadScope(unit) : null;
            if (parsed.GetValue(details) || within is not null || parsed.GetValue(names) is { Length: > 0 })
            {
                return RunDetailed(parsed, parsed.GetRequiredValue(paths), parsed.GetValue(names) ?? [], within);
            }

            var folder = WarehouseOption.Folder(parsed);
            using var files = new InputFiles(parsed.GetRequiredValue(paths), LoadLimits.Read(folder));
            using var loading = new Loading(new DirectoryInfo(folder.Root), TimeProvider.System);
            var runs = Run(loading, files, console, quiet: parsed.GetValue(json));
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(parsed.InvocationConfiguration.Output, runs);
            }

            return HasProblems(runs) ? ExitCode.DataProblems : ExitCode.Ok;
        });
        return command;
    }

    // For a program that shows the answer to the sender: the result as JSON, progress apart from it.
    private static int RunDetailed(ParseResult parsed, string[] paths, string[] names, LoadScope? scope)
    {
        var folder = WarehouseOption.Folder(parsed);
        var limits = LoadLimits.Read(folder);
        using var files = names.Length == 0 ? new InputFiles(paths, limits) : new InputFiles(paths.Zip(names, (path, name) => new InputFile(path, name)), limits);
        var results = new List<LoadResult>();
        using (var loading = new Loading(new DirectoryInfo(folder.Root), TimeProvider.System, scope))
        {
            foreach (var file in files.Files)
            {
                results.AddRange(LoadResult.Load(loading, file, folder));
                parsed.InvocationConfiguration.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{results.Count}/{files.Files.Count} {file.Name}"));
            }
        }

        JsonOutput.Write(parsed.InvocationConfiguration.Output, results);
        return HasProblems([.. results.Select(result => result.Run)]) ? ExitCode.DataProblems : ExitCode.Ok;
    }

    /// <summary>Loads files, with a bar a person can watch and a closing table of what needs attention.</summary>
    /// <returns>What came of every file and sheet.</returns>
    public static IReadOnlyList<LoadRun> Run(Loading loading, InputFiles files, IAnsiConsole console, bool quiet)
    {
        var runs = new List<LoadRun>();
        if (quiet)
        {
            runs.AddRange(files.Files.SelectMany(loading.Load));
            return runs;
        }

        console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).Start(progress =>
        {
            var task = progress.AddTask("装载 / load", maxValue: Math.Max(1, files.Files.Count));
            foreach (var file in files.Files)
            {
                task.Description = Markup.Escape($"装载 / load {file.Name}");
                runs.AddRange(loading.Load(file));
                task.Increment(1);
            }
        });
        LoadSummary.Write(console, runs);
        return runs;
    }

    /// <summary>Whether somebody must look at a file: a row or the whole file was turned away.</summary>
    public static bool HasProblems(IReadOnlyList<LoadRun> runs) => runs.Any(run => run.Refused is not null || run.RowsRejected > 0);
}
