using System.CommandLine;
using Analytics.Warehouse.Builds;
using Analytics.Warehouse.Snapshots;
using DuckDB.NET.Data;

namespace Analytics.Etl.Commands;

/// <summary><c>analytics build</c>: system files and loads become dimensions, facts, scores and flags.</summary>
public static class BuildCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command("build", "由已装载数据与考核体系构建全部模型 / build all models from the loads and the assessment systems");
        command.SetAction(parsed =>
        {
            var folder = WarehouseOption.Folder(parsed);
            using var connection = folder.OpenForWriting();
            Run(connection, folder, parsed.InvocationConfiguration.Output);
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>Builds, showing each model on the way.</summary>
    /// <param name="connection">The writer's connection.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="output">Where progress is shown.</param>
    public static void Run(DuckDBConnection connection, WarehouseFolder folder, TextWriter output)
    {
        var progress = new BuildProgress(output, TimeProvider.System);
        WarehouseBuild.Run(connection, folder, TimeProvider.System, progress);
        progress.Close();
    }
}
