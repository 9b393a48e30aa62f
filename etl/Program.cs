using System.CommandLine;
using Analytics.Warehouse.Systems;
using Spectre.Console;

namespace Analytics.Etl;

/// <summary>The <c>analytics</c> command line: maps verbs to <c>Commands</c>, nothing else.</summary>
public static class Program
{
    /// <summary>Runs one verb.</summary>
    /// <returns>0 ok, 1 data problems reported, 2 wrong usage, 3 environment.</returns>
    public static int Main(string[] args)
    {
        var root = new RootCommand("学习型党组织考核数据仓库 / warehouse for assessing study units")
        {
            Commands.WarehouseOption.Instance,
            Commands.SystemsCommand.Create(),
            Commands.LoadCommand.Create(AnsiConsole.Console),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            parsed.Invoke();
            return 2;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (SystemFileException problem)
        {
            Console.Error.WriteLine(problem.Message);
            return 1;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(problem.Message);
            return 3;
        }
    }
}
