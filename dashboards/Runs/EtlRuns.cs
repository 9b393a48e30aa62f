using System.Text.Json;
using Analytics.Dashboards.Operations;
using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Dashboards.Runs;

/// <summary>The queue of runs of <c>analytics</c>: whoever wants the warehouse changed asks here, and reads here what came of it.</summary>
/// <remarks>Runs go one after the other, because a warehouse has one writer. Those that wait outlive a restart of the site.</remarks>
/// <example><c>var id = runs.Enqueue("zhang", "refresh", []);</c>, then <c>runs.Find(id)</c> until <see cref="EtlRun.HasEnded"/>.</example>
public sealed class EtlRuns(OperationsDatabase operations, AuditLog audit, TimeProvider clock) : IDisposable
{
    private const int LinesKept = 40;

    private static readonly string InsertSql = SqlFile.Read(typeof(EtlRuns).Assembly, "Runs/insert.sql");
    private static readonly string RecentSql = SqlFile.Read(typeof(EtlRuns).Assembly, "Runs/recent.sql");

    private readonly Lock gate = new();
    private readonly Queue<string> lines = new();
    private readonly SemaphoreSlim asked = new(0);
    private long runningId;

    /// <summary>Puts a run at the end of the queue.</summary>
    /// <param name="account">Who asks; empty for the site itself.</param>
    /// <param name="verb">A verb of <c>analytics</c>.</param>
    /// <param name="arguments">The words after it; the queue adds <c>--warehouse</c>, and the caller <c>--json</c> where a result is wanted.</param>
    /// <param name="unitId">The unit whose subtree the run keeps to, for those who may see no other; null for every unit.</param>
    /// <param name="title">What it is about, for people and the audit log.</param>
    /// <returns>The number of the run.</returns>
    public long Enqueue(string account, string verb, IReadOnlyList<string> arguments, string? unitId = null, string title = "")
    {
        var id = operations.Write(connection =>
        {
            audit.Append(connection, account, "run-" + verb, unitId ?? "", title);
            return connection.QuerySingle<long>(InsertSql, new
            {
                account, unit = unitId, verb, arguments = JsonSerializer.Serialize(arguments), title, now = clock.GetUtcNow().UtcDateTime,
            });
        });
        asked.Release();
        return id;
    }

    /// <summary>Reads one run; null if there is none of that number.</summary>
    public EtlRun? Find(long runId) => operations.Read(connection =>
        connection.QuerySingleOrDefault<EtlRun>("select * from etl_run where run_id = $runId", new { runId }));

    /// <summary>The newest runs of some verbs, newest first.</summary>
    /// <param name="verbs">The verbs.</param>
    /// <param name="unitId">Only runs that keep to this unit; null for all.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<EtlRun> Recent(string[] verbs, string? unitId, int most) => operations.Read(connection =>
        connection.Query<EtlRun>(RecentSql, new { verbs, unit = unitId, most }).AsList());

    /// <summary>Whether a run of this verb waits or is going on.</summary>
    public bool IsUnderWay(string verb) => operations.Read(connection =>
        connection.QuerySingle<long>("select count(*) from etl_run where verb = $verb and state in ('queued', 'running')", new { verb }) > 0);

    /// <summary>How many runs stand before one in the queue, the one that is going on included.</summary>
    public int Before(long runId) => operations.Read(connection =>
        connection.QuerySingle<int>("select count(*)::int from etl_run where run_id < $runId and state in ('queued', 'running')", new { runId }));

    /// <summary>The newest lines of progress of a run that is going on, oldest first; its kept message once it ended.</summary>
    public IReadOnlyList<string> Lines(EtlRun run)
    {
        lock (gate)
        {
            return run.RunId == runningId ? [.. lines] : run.Message?.Split('\n') ?? [];
        }
    }

    /// <summary>Marks what a stopped site left unfinished.</summary>
    public void InterruptRunning() => operations.Write(connection => connection.Execute(
        "update etl_run set state = 'interrupted', ended_at = $now where state = 'running'", new { now = clock.GetUtcNow().UtcDateTime }));

    /// <summary>Waits until something is asked for, or a while.</summary>
    public Task Wait(CancellationToken stopping) => asked.WaitAsync(TimeSpan.FromSeconds(30), stopping);

    /// <summary>Takes the first run that waits; null if none does.</summary>
    public EtlRun? Begin()
    {
        var run = operations.Write(connection =>
        {
            var first = connection.QueryFirstOrDefault<EtlRun>("select * from etl_run where state = 'queued' order by run_id limit 1");
            connection.Execute(
                "update etl_run set state = 'running', started_at = $now where run_id = $id", new { now = clock.GetUtcNow().UtcDateTime, id = first?.RunId ?? 0 });
            return first;
        });
        lock (gate)
        {
            lines.Clear();
            runningId = run?.RunId ?? 0;
        }

        return run;
    }

    /// <summary>Adds a line of progress to the run that is going on.</summary>
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

    /// <summary>Ends the run that is going on.</summary>
    /// <param name="runId">Its number.</param>
    /// <param name="exitCode">What <c>analytics</c> told; null if it was stopped.</param>
    /// <param name="result">What it printed as its result; empty if nothing.</param>
    public void End(long runId, int? exitCode, string result)
    {
        var state = exitCode switch
        {
            null => RunState.Interrupted,
            0 => RunState.Done,
            1 when result.Length > 0 => RunState.Problems,
            _ => RunState.Failed,
        };
        lock (gate)
        {
            var message = string.Join('\n', lines);
            operations.Write(connection => connection.Execute(
                "update etl_run set state = $state, ended_at = $now, exit_code = $exitCode, result = nullif($result, ''), message = $message where run_id = $runId",
                new { state, now = clock.GetUtcNow().UtcDateTime, exitCode, result, message, runId }));
            runningId = 0;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => asked.Dispose();
}
