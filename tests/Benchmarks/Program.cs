using System.Globalization;
using Analytics.Benchmarks.Detection;
using Analytics.Benchmarks.Pages;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Benchmarks;

/// <summary>Whole runs measured as ratios to raw DuckDB on the same data, in one process, so that the machine cancels out.</summary>
public static class Program
{
    private const long DefaultRows = 10_000_000;
    private const long DefaultSubjects = 10_000;
    private const long DefaultRounds = 5;

    /// <summary>Runs one benchmark: <c>NAME [ROWS, SUBJECTS OR ROUNDS]</c>, <c>tabular FOLDER</c> or <c>pages WAREHOUSE</c>.</summary>
    /// <returns>0 when it ran, 2 for wrong usage.</returns>
    public static int Main(string[] args)
    {
        if (args is ["tabular", var folder])
        {
            TabularBenchmark.Run(folder, Console.Out);
            return 0;
        }

        if (args is ["pages", var warehouse] && Directory.Exists(warehouse))
        {
            PagesBenchmark.Run(new WarehouseFolder(warehouse), Console.Out);
            return 0;
        }

        if (args is ["corrected", var corrected, var file])
        {
            CorrectionRun.Run(new DirectoryInfo(corrected), file, Console.Out);
            return 0;
        }

        if (args is ["detection", .. var words] && DetectionOptions.Read(words) is { } options)
        {
            DetectionBenchmark.Run(options, Console.Out);
            return 0;
        }

        var standard = args.FirstOrDefault() switch { "score" or "pages" => DefaultSubjects, "convert" => DefaultRounds, "detection-speed" => DetectionSpeed.StandardUnits, _ => DefaultRows };
        var size = long.TryParse(args.ElementAtOrDefault(1), CultureInfo.InvariantCulture, out var asked) ? asked : standard;
        Action<long, TextWriter>? benchmark = args.FirstOrDefault() switch
        {
            "build" => BuildBenchmark.Run,
            "convert" => ConvertBenchmark.Run,
            "correction" => CorrectionBenchmark.Run,
            "detection-speed" => DetectionSpeed.Run,
            "load" => LoadBenchmark.Run,
            "pages" => PagesBenchmark.Run,
            "publish" => PublishBenchmark.Run,
            "score" => ScoreBenchmark.Run,
            _ => null,
        };
        if (benchmark is null)
        {
            Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Benchmarks -- build|convert|correction|detection-speed|load|pages|publish|score [rows, subjects, rounds or units], tabular FOLDER, pages WAREHOUSE, or " + DetectionOptions.Usage);
            return 2;
        }

        benchmark(size, Console.Out);
        return 0;
    }
}
