using System.Diagnostics;
using System.Globalization;

namespace Analytics.Benchmarks;

/// <summary>Times work and writes figures one a line.</summary>
public static class Measured
{
    /// <summary>Runs the work once and says how long it took.</summary>
    /// <param name="work">What is timed.</param>
    /// <returns>Seconds.</returns>
    public static double Seconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Runs the work once and says how long it took and how long processors worked for it, which tells more beside other work.</summary>
    /// <param name="work">What is timed.</param>
    public static (double Seconds, double ProcessorSeconds) Both(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var seconds = Seconds(work);
        return (seconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    /// <summary>Seconds that processors of this machine have waited while their host ran other machines, since it started; null where the system does not tell.</summary>
    /// <remarks>The eighth figure of <c>/proc/stat</c>, hundredths of a second on all processors together (proc(5)).</remarks>
    public static double? StolenSeconds() =>
        File.Exists("/proc/stat") ? double.Parse(File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[8], CultureInfo.InvariantCulture) / 100 : null;

    /// <summary>The middle of several runs, after one that warms the caches.</summary>
    /// <param name="runs">How many count, an odd number.</param>
    /// <param name="work">What is timed.</param>
    /// <returns>Seconds.</returns>
    public static double MedianSeconds(int runs, Action work)
    {
        work();
        return Enumerable.Range(0, runs).Select(_ => Seconds(work)).Order().ElementAt(runs / 2);
    }

    /// <summary>Writes <c>name: figure unit</c>.</summary>
    public static void Say(this TextWriter output, string name, double figure, string unit) =>
        output.WriteLine(FormattableString.Invariant($"{name,-44} {figure,14:#,0.##} {unit}"));
}
