using System.CommandLine;
using Analytics.Warehouse.Builds;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Snapshots;
using DuckDB.NET.Data;

namespace Analytics.Etl.Commands;

/// <summary><c>analytics build</c>: system files and loads become dimensions, facts, scores and flags.</summary>
public static class BuildCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var json = JsonOutput.Option();
        var command = new Command("build", "由已装载数据与考核体系构建全部模型 / build all models from the loads and the assessment systems") { json };
        command.SetAction(parsed =>
        {
            var folder = WarehouseOption.Folder(parsed);
            using var connection = folder.OpenForWriting();
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
            {
                var built = Run(connection, folder, TextWriter.Null);
                JsonOutput.Write(output, new { models = built.Select(model => new { model.Model, model.Seconds }), seconds = built.Sum(model => model.Seconds) });
            }
            else
            {
                Run(connection, folder, output);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>Builds, showing each model on the way.</summary>
    /// <param name="connection">The writer's connection.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="output">Where progress is shown.</param>
    /// <param name="isCounted">Whether each model gets a line of its own, for a program that shows how far the build is.</param>
    /// <returns>The models in the order of the build.</returns>
    public static IReadOnlyList<ModelProgress> Run(DuckDBConnection connection, WarehouseFolder folder, TextWriter output, bool isCounted = false)
    {
        var progress = new BuildProgress(output, TimeProvider.System, isCounted);
        WarehouseBuild.Run(connection, folder, TimeProvider.System, progress);
        progress.Close();
        return progress.Built;
    }
}
