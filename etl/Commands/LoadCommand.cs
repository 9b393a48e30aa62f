using System.CommandLine;
using Analytics.Etl.Loads;
using Analytics.Warehouse.DuckDb;
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
        var json = JsonOutput.Option();
        var command = new Command("load", "装载文件：每一行要么入库，要么附理由退回 / load files: every row is kept or rejected with a reason") { paths, json };
        command.SetAction(parsed =>
        {
            var runs = Run(parsed.GetRequiredValue(WarehouseOption.Instance), parsed.GetRequiredValue(paths), console, quiet: parsed.GetValue(json));
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(parsed.InvocationConfiguration.Output, runs);
            }

            return HasProblems(runs) ? ExitCode.DataProblems : ExitCode.Ok;
        });
        return command;
    }

    /// <summary>Loads what stands under the paths, with a bar a person can watch and a closing table of what needs attention.</summary>
    /// <returns>What came of every file and sheet.</returns>
    /// <exception cref="WarehouseBusyException">Another process is writing the warehouse.</exception>
    public static IReadOnlyList<LoadRun> Run(DirectoryInfo warehouse, IEnumerable<string> paths, IAnsiConsole console, bool quiet)
    {
        using var files = new InputFiles(paths, LoadLimits.Read(new WarehouseFolder(warehouse.FullName)));
        using var loading = new Loading(warehouse, TimeProvider.System);
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
