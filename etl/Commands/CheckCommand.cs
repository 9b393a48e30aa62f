using System.CommandLine;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Etl.Commands;

/// <summary><c>analytics check</c>: verifies the warehouse as a publish would, and that the served snapshot opens.</summary>
public static class CheckCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var json = JsonOutput.Option();
        var command = new Command("check", "核对仓库必须成立的规则 / verify what must hold in the warehouse") { json };
        command.SetAction(parsed =>
        {
            var results = Run(WarehouseOption.Folder(parsed));
            var output = parsed.InvocationConfiguration.Output;
            var failed = results.Where(result => !result.Passed).ToList();
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(output, results);
            }
            else
            {
                failed.ForEach(output.WriteLine);
                output.WriteLine($"{results.Count - failed.Count} 项通过，{failed.Count} 项未通过 / {results.Count - failed.Count} checks passed, {failed.Count} failed");
            }

            return failed.Count == 0 ? ExitCode.Ok : ExitCode.DataProblems;
        });
        return command;
    }

    private static IReadOnlyList<CheckResult> Run(WarehouseFolder folder)
    {
        using var connection = folder.OpenForReading();
        return [.. WarehouseCheck.Run(connection), SnapshotCheck.Run(folder)];
    }
}
