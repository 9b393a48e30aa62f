using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Analytics.Warehouse.Builds;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Benchmarks.Pages;

/// <summary>How quickly the site answers under load, on the loopback: 50 requests a second for two minutes, each timed from when it was due.</summary>
/// <remarks>Requests do not wait for each other, so a slow answer delays nobody's clock (open loop).</remarks>
public static class PagesBenchmark
{
    private const int PerSecond = 50;
    private const int Seconds = 60;

    /// <summary>Measures over a made-up city of 40 quarters.</summary>
    /// <param name="units">Its branches.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(long units, TextWriter output)
    {
        using var city = new SyntheticCity("Pages/served_city.sql", new { units });
        var folder = new WarehouseFolder(city.Folder.FullName);
        output.Say("full build", Measured.Seconds(() => WarehouseBuild.Run(city.Connection, folder, TimeProvider.System)), "s");
        output.Say("publish", Measured.Seconds(() => Publish.Run(city.Connection, folder, TimeProvider.System)), "s");
        city.Connection.Close();
        Run(folder, output);
    }

    /// <summary>Measures over the current snapshot of a warehouse; accounts and cases stay untouched.</summary>
    /// <param name="folder">The warehouse.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(WarehouseFolder folder, TextWriter output)
    {
        var served = Directory.CreateTempSubdirectory("benchmark-pages-");
        try
        {
            var snapshot = SnapshotList.CurrentFile(folder) ?? throw new InvalidOperationException("nothing is published");
            var copy = new WarehouseFolder(served.FullName);
            Directory.CreateDirectory(copy.Snapshots);
            File.Copy(snapshot, Path.Combine(copy.Snapshots, Path.GetFileName(snapshot)));
            File.WriteAllText(copy.Current, Path.GetFileName(snapshot));
            Serve(copy, output);
        }
        finally
        {
            served.Delete(recursive: true);
        }
    }

    private static void Serve(WarehouseFolder folder, TextWriter output)
    {
        RequestMix mix;
        var snapshot = SnapshotList.CurrentFile(folder)!;
        using (var connection = Database.OpenForReading(snapshot))
        {
            mix = new RequestMix(connection);
        }

        output.Say("snapshot", new FileInfo(snapshot).Length / 1e6, "MB");
        using var site = ServedSite.Start(folder.Root);
        var random = new Random(1);
        foreach (var (page, address) in mix.Once(random))
        {
            var (milliseconds, bytes) = Ask(site.Client, address).GetAwaiter().GetResult();
            output.Say(page + ", first time", milliseconds, "ms");
            output.Say(page + ", compressed", bytes / 1e3, "kB");
        }

        // In the first minute the program compiles its busiest parts again and many questions are asked for the first time.
        foreach (var minute in new[] { "first minute", "second minute" })
        {
            var stolen = Measured.StolenSeconds();
            Say(minute, Load(site.Client, mix, random).GetAwaiter().GetResult(), output);
            if (Measured.StolenSeconds() - stolen is { } seconds)
            {
                output.Say("processors taken by other machines", 100 * seconds / (Seconds * Environment.ProcessorCount), "%");
            }
        }

        output.Say("most memory of the site", site.PeakMegabytes, "MB");
    }

    private static void Say(string minute, IReadOnlyList<(string Page, double Milliseconds)> answers, TextWriter output)
    {
        output.WriteLine(minute);
        foreach (var page in answers.GroupBy(answer => answer.Page).OrderBy(page => page.Key, StringComparer.Ordinal).Append(answers.GroupBy(_ => "all").Single()))
        {
            var times = page.Select(answer => answer.Milliseconds).Order().ToArray();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{page.Key,-24} {times.Length,6} requests   p50 {At(times, 0.5),8:0.0}   p95 {At(times, 0.95),8:0.0}   p99 {At(times, 0.99),8:0.0}   most {times[^1],8:0.0} ms"));
        }
    }

    private static async Task<IReadOnlyList<(string Page, double Milliseconds)>> Load(HttpClient client, RequestMix mix, Random random)
    {
        var answers = new ConcurrentBag<(string, double)>();
        var asked = new List<Task>();
        var begin = Stopwatch.GetTimestamp();
        for (var number = 0; number < PerSecond * Seconds; number++)
        {
            var due = begin + (number * Stopwatch.Frequency / PerSecond);
            var wait = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait);
            }

            var (page, address) = mix.Next(random);
            asked.Add(Task.Run(async () =>
            {
                await Ask(client, address);
                answers.Add((page, Stopwatch.GetElapsedTime(due).TotalMilliseconds));
            }));
        }

        await Task.WhenAll(asked);
        return [.. answers];
    }

    private static async Task<(double Milliseconds, long Bytes)> Ask(HttpClient client, string address)
    {
        var begin = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(address);
        var reached = answer.RequestMessage!.RequestUri!.PathAndQuery;
        if (!answer.IsSuccessStatusCode || reached != address)
        {
            throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode} at {reached}");
        }

        var body = await answer.Content.ReadAsByteArrayAsync();
        return (Stopwatch.GetElapsedTime(begin).TotalMilliseconds, body.Length);
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Min(sorted.Length - 1, Math.Ceiling(share * sorted.Length) - 1)];
}
