using System.Globalization;

namespace Analytics.Benchmarks;

/// <summary>Whole runs measured as ratios to raw DuckDB on the same data, in one process, so that the machine cancels out.</summary>
public static class Program
{
    private const long DefaultRows = 10_000_000;
    private const long DefaultSubjects = 10_000;

    /// <summary>Runs one benchmark: <c>NAME [ROWS OR SUBJECTS]</c>.</summary>
    /// <returns>0 when it ran, 2 for wrong usage.</returns>
    public static int Main(string[] args)
    {
        var size = args.Length > 1 ? long.Parse(args[1], CultureInfo.InvariantCulture) : args.FirstOrDefault() == "score" ? DefaultSubjects : DefaultRows;
        Action<long, TextWriter>? benchmark = args.FirstOrDefault() switch
        {
            "build" => BuildBenchmark.Run,
            "load" => LoadBenchmark.Run,
            "publish" => PublishBenchmark.Run,
            "score" => ScoreBenchmark.Run,
            _ => null,
        };
        if (benchmark is null)
        {
            Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Benchmarks -- build|load|publish|score [rows or subjects]");
            return 2;
        }

        benchmark(size, Console.Out);
        return 0;
    }
}
