namespace Analytics.Dashboards.Setup;

/// <summary>How far the making of the first warehouse is; read by the page that shows it.</summary>
public sealed class Preparation(TimeProvider clock)
{
    private const int LinesKept = 12;

    private readonly Lock gate = new();
    private readonly Queue<string> lines = new();
    private long startedAt;

    /// <summary>What is being done.</summary>
    public PreparationStep Step { get; private set; }

    /// <summary>Whether it is going on, or stopped by an error: in both cases there is nothing to show yet.</summary>
    public bool IsInTheWay => Step is not (PreparationStep.None or PreparationStep.Done);

    /// <summary>Time since the first step began.</summary>
    public TimeSpan Elapsed => clock.GetElapsedTime(startedAt);

    /// <summary>The newest lines of progress, oldest first.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (gate)
            {
                return [.. lines];
            }
        }
    }

    /// <summary>Goes on to a step.</summary>
    public void Begin(PreparationStep step)
    {
        startedAt = Step == PreparationStep.None ? clock.GetTimestamp() : startedAt;
        Step = step;
    }

    /// <summary>Adds a line of progress.</summary>
    public void Report(string line)
    {
        lock (gate)
        {
            lines.Enqueue(line);
            if (lines.Count > LinesKept)
            {
                lines.Dequeue();
            }
        }
    }
}

/// <summary>The steps of the first run, in order.</summary>
public enum PreparationStep
{
    /// <summary>There is nothing to prepare.</summary>
    None,

    /// <summary>Demo files are being written.</summary>
    Demo,

    /// <summary>Files are loaded, models built, a snapshot published.</summary>
    Refresh,

    /// <summary>A step ended with an error.</summary>
    Failed,

    /// <summary>The snapshot is there.</summary>
    Done,
}
