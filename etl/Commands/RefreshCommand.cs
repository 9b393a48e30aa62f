using System.CommandLine;
using Analytics.Etl.Loads;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Etl.Commands;

/// <summary><c>analytics refresh PATH…</c>: load, build and publish in one go.</summary>
public static class RefreshCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "文件、目录或压缩包 / files, folders or zip archives",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = JsonOutput.Option();
        var command = new Command("refresh", "装载、构建并发布 / load, build and publish") { paths, json };
        command.SetAction(parsed =>
        {
            var quiet = parsed.GetValue(json);
            var folder = WarehouseOption.Folder(parsed);
            var output = parsed.InvocationConfiguration.Output;
            using var files = new InputFiles(parsed.GetRequiredValue(paths), LoadLimits.Read(folder));

            // Open until the end: to close a large database between the steps and open it again takes longer than a small load.
            using var loading = new Loading(new DirectoryInfo(folder.Root), TimeProvider.System);
            var loads = LoadCommand.Run(loading, files, Screen.On(output), quiet);
            using var connection = folder.OpenForWriting();
            BuildCommand.Run(connection, folder, quiet ? TextWriter.Null : output);
            var snapshot = Publish.Run(connection, folder, TimeProvider.System);
            if (quiet)
            {
                JsonOutput.Write(output, new { loads, snapshot });
            }
            else
            {
                PublishCommand.Describe(snapshot, output);
            }

            return LoadCommand.HasProblems(loads) ? ExitCode.DataProblems : ExitCode.Ok;
        });
        return command;
    }
}
