using System.CommandLine;
using System.Text;
using Analytics.Etl.Commands;

namespace Analytics.Etl;

/// <summary>The <c>analytics</c> command line: maps verbs to <c>Commands</c>, nothing else.</summary>
public static class Program
{
    /// <summary>Runs one verb on the console.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Main(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;
        return Run(args, Console.Out, Console.Error);
    }

    /// <summary>Runs one verb.</summary>
    /// <param name="args">The verb and its options.</param>
    /// <param name="output">Results go here.</param>
    /// <param name="error">What went wrong goes here.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("学习型党组织考核数据仓库 / warehouse for assessing study units")
        {
            WarehouseOption.Instance,
            DemoCommand.Create(),
            SystemsCommand.Create(),
            LoadCommand.Create(Screen.On(output)),
            StatusCommand.Create(),
            WatchCommand.Create(),
            RejectionsCommand.Create(),
            DatasetsCommand.Create(),
            TemplateCommand.Create(),
            ConvertCommand.Create(),
            BuildCommand.Create(),
            PublishCommand.Create(),
            RefreshCommand.Create(),
            SnapshotsCommand.Create(),
            RollbackCommand.Create(),
            ExportCommand.Create(),
            ReportCommand.Create(),
            ClosingsCommand.Create(),
            CloseCommand.Create(),
            RestateCommand.Create(),
            CheckCommand.Create(),
            ScoreCommand.Create(),
            TryCommand.Create(),
            ImproveCommand.Create(),
            FlagsCommand.Create(),
        };
        var parsed = root.Parse(args);
        var console = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        try
        {
            var code = parsed.Invoke(console);
            return parsed.Errors.Count > 0 ? ExitCode.WrongUsage : code;
        }
        catch (Exception exception) when (ExitCode.Of(exception) is not null)
        {
            error.WriteLine(exception.Message);
            return ExitCode.Of(exception)!.Value;
        }
    }
}
