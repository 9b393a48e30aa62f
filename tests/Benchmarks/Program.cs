using System.Globalization;

namespace Analytics.Benchmarks;

/// <summary>Whole runs measured as ratios to raw DuckDB on the same data, in one process, so that the machine cancels out.</summary>
public static class Program
{
    private const long DefaultRows = 10_000_000;

    /// <summary>Runs one benchmark: <c>NAME [ROWS]</c>.</summary>
    /// <returns>0 when it ran, 2 for wrong usage.</returns>
    public static int Main(string[] args)
    {
        var rows = args.Length > 1 ? long.Parse(args[1], CultureInfo.InvariantCulture) : DefaultRows;
        Action<long, TextWriter>? benchmark = args.FirstOrDefault() switch
        {
            "build" => BuildBenchmark.Run,
            "load" => LoadBenchmark.Run,
            "publish" => PublishBenchmark.Run,
            _ => null,
        };
        if (benchmark is null)
        {
            Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Benchmarks -- build|load|publish [rows]");
            return 2;
        }

        benchmark(rows, Console.Out);
        return 0;
    }
}
