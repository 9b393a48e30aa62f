using System.CommandLine;
using Analytics.Warehouse.Closings;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Etl.Commands;

/// <summary><c>analytics close QUARTER</c>: the results of a quarter stay as they are, and that is published.</summary>
public static class CloseCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var quarter = new Argument<string>("QUARTER") { Description = "季度，如 2026Q3 / the quarter, such as 2026Q3" };
        var by = ByOption();
        var command = new Command("close", "封账：该季度结果从此固定 / close a quarter: its results stay as they are") { quarter, by };
        command.SetAction(parsed =>
        {
            var folder = WarehouseOption.Folder(parsed);
            using var connection = folder.OpenForWriting();
            QuarterClosing.Close(connection, parsed.GetRequiredValue(quarter), parsed.GetRequiredValue(by), TimeProvider.System);
            PublishCommand.Describe(Publish.Run(connection, folder, TimeProvider.System), parsed.InvocationConfiguration.Output);
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>The option that names who decides.</summary>
    public static Option<string> ByOption() => new("--by") { Description = "由谁决定 / who decides", Required = true };
}
