using System.CommandLine;
using System.CommandLine.Help;
using System.Text;

namespace Analytics.Dashboards.Reports.Commands;

/// <summary><c>Analytics.Dashboards report …</c>: reports without the site. <c>analytics report …</c> starts it.</summary>
public static class ReportProgram
{
    /// <summary>Done; with <c>verify</c>: the numbers are the same.</summary>
    public const int Ok = 0;

    /// <summary><c>verify</c>: the numbers differ, or the file is no report of ours.</summary>
    public const int Different = 1;

    /// <summary>Typed wrong, or names what does not exist within the scope.</summary>
    public const int WrongUsage = 2;

    /// <summary>The machine stands in the way: no browser, no snapshot, a full disk, a signal to stop.</summary>
    public const int Environment = 3;

    /// <summary>Runs one verb.</summary>
    /// <param name="args">What follows <c>report</c>.</param>
    /// <param name="services">Of the site, not started.</param>
    /// <param name="output">Results go here.</param>
    /// <param name="error">What went wrong goes here.</param>
    /// <returns>0 ok, 1 different, 2 wrong usage, 3 environment.</returns>
    public static async Task<int> Run(string[] args, IServiceProvider services, TextWriter output, TextWriter error)
    {
        var root = new Command("report", "通报、成绩单、卷宗和手册 / bulletins, cards, dossiers and handbooks")
        {
            new HelpOption(),
            ReportOptions.Warehouse,
            MakeCommand.Create("bulletin", "季度通报 / the quarterly bulletin of an area", services),
            MakeCommand.Create("workbook", "季度通报的工作簿 / the same as a workbook", services),
            MakeCommand.Create("card", "单位成绩单 / the report card of a unit", services),
            MakeCommand.Create("dossier", "核查卷宗 / the dossier of a case", services),
            MakeCommand.Create("handbook", "考核手册 / the handbook of a system", services),
            VerifyCommand.Create(services),
        };
        var parsed = root.Parse(args);
        try
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? WrongUsage : code;
        }
        catch (ReportException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return WrongUsage;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("已停止；已生成的文件是完整的 / stopped; the files written so far are complete");
            return Environment;
        }
        catch (Exception exception) when (exception is IOException or TimeoutException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(exception.Message);
            return Environment;
        }
    }

    /// <summary>Runs one verb on the console, with the site's services.</summary>
    /// <param name="args">What follows <c>report</c>, with <c>--warehouse DIR</c> if it is not ./data.</param>
    /// <param name="build">Makes the services over a warehouse folder.</param>
    public static async Task<int> OnConsole(string[] args, Func<string, WebApplicationBuilder> build)
    {
        Console.OutputEncoding = Encoding.UTF8;
        var place = Array.IndexOf(args, ReportOptions.Warehouse.Name);
        var builder = build(place >= 0 && place + 1 < args.Length ? args[place + 1] : "data");
        // What goes on inside is for the site's log; here only results and errors are printed.
        builder.Logging.ClearProviders();
        await using var site = builder.Build();
        return await Run(args, site.Services, Console.Out, Console.Error);
    }
}
