using System.CommandLine;
using Analytics.Warehouse.Snapshots;
using DuckDB.NET.Data;

namespace Analytics.Etl.Commands;

/// <summary><c>analytics publish</c>: checks, then a numbered snapshot that dashboards serve from then on.</summary>
public static class PublishCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command("publish", "检查并发布新快照 / check, then publish a new snapshot");
        command.SetAction(parsed =>
        {
            var folder = WarehouseOption.Folder(parsed);
            using var connection = folder.OpenForWriting();
            Run(connection, folder, parsed.InvocationConfiguration.Output);
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>Publishes and says what is served now.</summary>
    /// <param name="connection">The writer's connection.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="output">Where the result is shown.</param>
    public static void Run(DuckDBConnection connection, WarehouseFolder folder, TextWriter output)
    {
        var snapshot = Publish.Run(connection, folder, TimeProvider.System);
        output.WriteLine(FormattableString.Invariant($"已发布快照 {snapshot.Number}（截至 {Quarter(snapshot)}） / published snapshot {snapshot.Number}, up to {Quarter(snapshot)}"));
    }

    private static string Quarter(Snapshot snapshot) => snapshot.Horizon.Length > 0 ? snapshot.Horizon : "—";
}
