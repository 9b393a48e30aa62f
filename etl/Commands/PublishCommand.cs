using System.CommandLine;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Etl.Commands;

/// <summary><c>analytics publish</c>: checks, then a numbered snapshot that dashboards serve from then on.</summary>
public static class PublishCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var build = new Option<bool>("--build") { Description = "先构建全部模型 / build all models first" };
        var json = JsonOutput.Option();
        var command = new Command("publish", "检查并发布新快照 / check, then publish a new snapshot") { build, json };
        command.SetAction(parsed =>
        {
            var folder = WarehouseOption.Folder(parsed);
            var output = parsed.InvocationConfiguration.Output;
            using var connection = folder.OpenForWriting();
            if (parsed.GetValue(build))
            {
                BuildCommand.Run(connection, folder, parsed.GetValue(json) ? parsed.InvocationConfiguration.Error : output, isCounted: true);
            }

            var snapshot = Publish.Run(connection, folder, TimeProvider.System);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(output, snapshot);
            }
            else
            {
                Describe(snapshot, output);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>Says in one line what is served now.</summary>
    /// <param name="snapshot">The snapshot just published.</param>
    /// <param name="output">Where the line goes.</param>
    public static void Describe(Snapshot snapshot, TextWriter output)
    {
        var quarter = snapshot.Horizon.Length > 0 ? snapshot.Horizon : "—";
        output.WriteLine(FormattableString.Invariant($"已发布快照 {snapshot.Number}（截至 {quarter}） / published snapshot {snapshot.Number}, up to {quarter}"));
    }
}
