using System.Collections.Concurrent;
using System.Diagnostics;
using Analytics.Etl.Loads;

namespace Analytics.Benchmarks;

/// <summary>How long each step of a load takes, and how much memory the process has at most, while this lives.</summary>
public sealed class PhaseTimes : IDisposable
{
    private const int SampleMilliseconds = 20;

    private readonly ConcurrentDictionary<string, (double Seconds, double ProcessorSeconds)> phases = [];
    private readonly List<string> order = [];
    private readonly ConcurrentDictionary<Activity, TimeSpan> begun = [];
    private readonly ActivityListener listener;
    private readonly Timer sampling;
    private long mostBytes;

    /// <summary>Begins to listen.</summary>
    public PhaseTimes()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == LoadPhase.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity => begun[activity] = ProcessorTime(),
            ActivityStopped = Stopped,
        };
        ActivitySource.AddActivityListener(listener);
        sampling = new Timer(_ => mostBytes = Math.Max(mostBytes, Environment.WorkingSet), null, 0, SampleMilliseconds);
    }

    /// <summary>Writes each step in the order of their first ends, and the memory.</summary>
    /// <param name="output">Where to.</param>
    public void Say(TextWriter output)
    {
        foreach (var name in order)
        {
            var (seconds, processor) = phases[name];
            output.WriteLine(FormattableString.Invariant($"  {name,-42} {seconds,14:#,0.00} s {processor,8:#,0.00} s of processors"));
        }

        output.Say("most memory of the process", mostBytes / 1048576.0, "MiB");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        listener.Dispose();
        sampling.Dispose();
    }

    private void Stopped(Activity activity)
    {
        begun.TryRemove(activity, out var before);
        var processor = (ProcessorTime() - before).TotalSeconds;
        if (!phases.ContainsKey(activity.OperationName))
        {
            order.Add(activity.OperationName);
        }

        phases.AddOrUpdate(
            activity.OperationName, (activity.Duration.TotalSeconds, processor),
            (_, sum) => (sum.Seconds + activity.Duration.TotalSeconds, sum.ProcessorSeconds + processor));
    }

    private static TimeSpan ProcessorTime() => Environment.CpuUsage.TotalTime;
}
