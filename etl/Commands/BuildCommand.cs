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
        var full = new Option<bool>("--full") { Description = "全部重新构建，而不是只更新有变化的部分 / build every model again, not only what new loads change" };
        var command = new Command("build", "由已装载数据与考核体系构建模型；只有新记录时仅更新其影响的部分 / build the models from the loads and the assessment systems; where only records are new, what they change") { full, json };
        command.SetAction(parsed =>
        {
            var folder = WarehouseOption.Folder(parsed);
            using var connection = folder.OpenForWriting();
            var output = parsed.InvocationConfiguration.Output;
            var isFull = parsed.GetValue(full);
            if (parsed.GetValue(json))
            {
                var (built, result) = Build(connection, folder, TextWriter.Null, isCounted: false, isFull);
                JsonOutput.Write(output, new
                {
                    kind = result.IsFull ? "full" : "incremental",
                    reason = new { result.Reason.Code, result.Reason.Zh, result.Reason.En },
                    result.Loads,
                    score_seconds = result.ScoreSeconds,
                    detection_seconds = result.DetectionSeconds,
                    models = built.Select(model => new { model.Model, model.Seconds }),
                    seconds = built.Sum(model => model.Seconds),
                });
            }
            else
            {
                Build(connection, folder, output, isCounted: false, isFull);
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
    public static IReadOnlyList<ModelProgress> Run(DuckDBConnection connection, WarehouseFolder folder, TextWriter output, bool isCounted = false) =>
        Build(connection, folder, output, isCounted, isFull: false).Built;

    private static (IReadOnlyList<ModelProgress> Built, BuildResult Result) Build(DuckDBConnection connection, WarehouseFolder folder, TextWriter output, bool isCounted, bool isFull)
    {
        var progress = new BuildProgress(output, TimeProvider.System, isCounted);
        var result = WarehouseBuild.Run(connection, folder, TimeProvider.System, progress, isFull);
        progress.Close(result);
        return (progress.Built, result);
    }
}
