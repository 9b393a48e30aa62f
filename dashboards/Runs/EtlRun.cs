using System.Text.Json;
using Analytics.Dashboards.Access;

namespace Analytics.Dashboards.Runs;

/// <summary>One run of <c>analytics</c> that the site was asked for.</summary>
public sealed record EtlRun
{
    /// <summary>1, 2, 3 … in the order of asking, which is the order of running.</summary>
    public long RunId { get; init; }

    /// <summary>Who asked; empty for the site itself.</summary>
    public string AccountName { get; init; } = "";

    /// <summary>The unit whose subtree the run keeps to; null for every unit.</summary>
    public string? UnitId { get; init; }

    /// <summary>The verb, such as <c>load</c>.</summary>
    public string Verb { get; init; } = "";

    /// <summary>The words after the verb, without the warehouse folder: a JSON list.</summary>
    public string Arguments { get; init; } = "[]";

    /// <summary>What it is about, for people.</summary>
    public string Title { get; init; } = "";

    /// <summary>Code of the <see cref="RunState"/>.</summary>
    public string State { get; init; } = "";

    /// <summary>When it was asked for, UTC.</summary>
    public DateTime QueuedAt { get; init; }

    /// <summary>When it began, UTC; null while it waits.</summary>
    public DateTime? StartedAt { get; init; }

    /// <summary>When it ended, UTC; null until then.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>What <c>analytics</c> told: 0 ok, 1 data problems, 2 wrong usage, 3 environment; null if it never came to its end.</summary>
    public int? ExitCode { get; init; }

    /// <summary>What <c>analytics</c> printed as its result, JSON; null if there was none.</summary>
    public string? Result { get; init; }

    /// <summary>The last lines of progress and errors; null until it ended.</summary>
    public string? Message { get; init; }

    /// <summary>Whether it came to an end, good or bad.</summary>
    public bool HasEnded => State is not (RunState.Queued or RunState.Running);

    /// <summary>Whether a user may see it: one kept to a unit sees the runs of that unit.</summary>
    /// <param name="scope">Of the user.</param>
    public bool IsFor(UnitScope scope) => scope.RootUnitId is null || scope.RootUnitId == UnitId;

    /// <summary>The words after the verb, as a list.</summary>
    public IReadOnlyList<string> Words => JsonSerializer.Deserialize<List<string>>(Arguments)!;
}

/// <summary>How far a run is, as it is written in the database.</summary>
public static class RunState
{
    /// <summary>It waits for those before it.</summary>
    public const string Queued = "queued";

    /// <summary>It is going on.</summary>
    public const string Running = "running";

    /// <summary>It did what it was asked.</summary>
    public const string Done = "done";

    /// <summary>It did what it was asked, and somebody must mend data.</summary>
    public const string Problems = "problems";

    /// <summary>It did nothing, and its message says why.</summary>
    public const string Failed = "failed";

    /// <summary>The site stopped while it was going on; asked for again, it does only what is missing.</summary>
    public const string Interrupted = "interrupted";
}
