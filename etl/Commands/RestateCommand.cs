using System.CommandLine;
using Analytics.Warehouse.Closings;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Etl.Commands;

/// <summary><c>analytics restate QUARTER --accept|--refuse</c>: leadership's answer to what would change in a closed quarter.</summary>
public static class RestateCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var quarter = new Argument<string>("QUARTER") { Description = "已封账的季度 / the closed quarter" };
        var accept = new Option<bool>("--accept") { Description = "接受变化，重算并发布 / let the changes in, build and publish" };
        var refuse = new Option<bool>("--refuse") { Description = "维持封账结果 / leave the results as closed" };
        var by = CloseCommand.ByOption();
        var reason = new Option<string>("--reason") { Description = "理由 / why", Required = true };
        var seen = new Option<string?>("--seen") { Description = "所看变化的指纹，见 closings；不符则不执行 / fingerprint of the changes you saw, as closings shows it" };
        var command = new Command("restate", "对封账季度的变化作出决定 / decide on changes in a closed quarter") { quarter, accept, refuse, by, reason, seen };
        command.Validators.Add(result =>
        {
            if (result.GetValue(accept) == result.GetValue(refuse))
            {
                result.AddError("请在 --accept 与 --refuse 中选一个 / give one of --accept and --refuse");
            }
        });
        command.SetAction(parsed =>
        {
            var folder = WarehouseOption.Folder(parsed);
            var output = parsed.InvocationConfiguration.Output;
            var decision = new RestatementDecision(parsed.GetRequiredValue(quarter), parsed.GetRequiredValue(by), parsed.GetRequiredValue(reason), parsed.GetValue(seen));
            using var connection = folder.OpenForWriting();
            if (parsed.GetValue(accept))
            {
                QuarterClosing.Accept(connection, decision, TimeProvider.System);
                BuildCommand.Run(connection, folder, output);
            }
            else
            {
                QuarterClosing.Refuse(connection, decision, TimeProvider.System);
            }

            PublishCommand.Describe(Publish.Run(connection, folder, TimeProvider.System), output);
            return ExitCode.Ok;
        });
        return command;
    }
}
