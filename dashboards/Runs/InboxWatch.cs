using Analytics.Dashboards.Setup;
using Analytics.Warehouse.Inbox;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Dashboards.Runs;

/// <summary>Asks for the inbox to be loaded whenever a file in it stopped growing; only when the setting <c>Inbox:Watch</c> says so.</summary>
/// <remarks>With <c>Inbox:Build</c> each batch is built and published too. Loading goes through the queue, so that it never meets another writer of the site.</remarks>
public sealed class InboxWatch(EtlRuns runs, WarehouseFolder warehouse, Preparation preparation, IConfiguration settings, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    // What could not be moved, or a warehouse that others are writing, is no reason to start a process each second.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.GetValue("Inbox:Watch", false))
        {
            return;
        }

        await Task.Yield();
        var waiting = new WaitingFiles(warehouse, clock);
        string[] arguments = settings.GetValue("Inbox:Build", false) ? ["--once", "--json", "--build"] : ["--once", "--json"];
        try
        {
            while (true)
            {
                var settled = preparation.IsInTheWay ? [] : waiting.Settled();
                if (settled.Count > 0 && !runs.IsUnderWay("watch"))
                {
                    runs.Enqueue("", "watch", arguments, title: string.Join('\n', settled.Select(Path.GetFileName)));
                }

                var wait = settled.Count > 0 && IsStuck() ? Pause : Turn;
                await Task.Delay(wait, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop: what lies in the inbox is found at the next start.
        }
    }

    private bool IsStuck() => runs.Recent(["watch"], null, 2).Any(run => run.State == RunState.Failed && clock.GetUtcNow().UtcDateTime - run.EndedAt < Pause);
}
