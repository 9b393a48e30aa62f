using System.Diagnostics;
using Analytics.Etl.Loads;
using Analytics.Warehouse.Builds;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Benchmarks;

/// <summary>One file into a warehouse that was built before, and the build after it, timed from the start of the process: nothing is warm, as on the command line.</summary>
public static class CorrectionRun
{
    private const int Slowest = 12;

    /// <summary>Runs this in a process of its own, which writes its figures where this one does.</summary>
    /// <param name="folder">The warehouse folder; nobody has it open.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static void Start(DirectoryInfo folder, string path)
    {
        var program = typeof(CorrectionRun).Assembly.Location;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "corrected", folder.FullName, path]))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"the correction ended with {process.ExitCode}");
        }
    }

    /// <summary>Loads the file, builds and writes the figures.</summary>
    /// <param name="folder">The warehouse folder.</param>
    /// <param name="path">The file.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(DirectoryInfo folder, string path, TextWriter output)
    {
        var begun = SinceStart();
        using var phases = new PhaseTimes();
        using var loading = new Loading(folder, TimeProvider.System);
        var run = loading.Load(new InputFile(path, Path.GetFileName(path)))[0];
        var loaded = SinceStart();
        var steps = new List<ModelProgress>();
        var warehouse = new WarehouseFolder(folder.FullName);
        using var connection = warehouse.OpenForWriting();
        var result = WarehouseBuild.Run(connection, warehouse, TimeProvider.System, new Listed(steps));
        var scored = SinceStart() - result.DetectionSeconds;

        output.Say($"{Path.GetFileName(path)}: rows accepted", run.RowsAccepted, "rows");
        output.Say("  until the program runs", begun, "s");
        output.Say("  load", loaded - begun, "s");
        phases.Say(output);
        output.Say($"  build of scores ({result.Reason.Code})", scored - loaded, "s");
        output.Say("  all until scores stand", scored, "s");
        output.Say("  detection after it", result.DetectionSeconds, "s");
        // What scores is counted by itself, and so is what detects.
        foreach (var part in steps.GroupBy(step => step.Of))
        {
            output.Say("  models computed", part.Count(), "");
            output.Say("  in them", part.Sum(step => step.Seconds), "s");
            foreach (var step in part.OrderByDescending(step => step.Seconds).Take(Slowest))
            {
                output.Say("    " + step.Model, step.Seconds, "s");
            }
        }
    }

    private static double SinceStart()
    {
        using var process = Process.GetCurrentProcess();
        return (TimeProvider.System.GetLocalNow().DateTime - process.StartTime).TotalSeconds;
    }
}
