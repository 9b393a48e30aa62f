using System.Text;
using Analytics.Dashboards.Setup;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Dashboards.Runs;

/// <summary>Runs what <see cref="EtlRuns"/> was asked for, one run after the other, each as a process of its own.</summary>
public sealed class EtlRunner(EtlRuns runs, Preparation preparation, WarehouseFolder warehouse) : BackgroundService
{
    private static readonly TimeSpan PreparationTurn = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Nothing here may hold up the start of the site.
        await Task.Yield();
        try
        {
            runs.InterruptRunning();
            while (true)
            {
                while (preparation.IsInTheWay)
                {
                    await Task.Delay(PreparationTurn, stoppingToken);
                }

                if (runs.Begin() is { } run)
                {
                    await Run(run, stoppingToken);
                }
                else
                {
                    await runs.Wait(stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop: what waits goes on at the next start.
        }
        catch (WarehouseBusyException)
        {
            // Another site serves this folder; starting up says so and ends this one.
        }
    }

    private async Task Run(EtlRun run, CancellationToken stopping)
    {
        var result = new StringBuilder();
        int? code = null;
        try
        {
            code = await EtlProcess.Run([run.Verb, .. run.Words, "--warehouse", warehouse.Root], line => result.AppendLine(line), runs.Report, stopping);
        }
        finally
        {
            runs.End(run.RunId, code, result.ToString().TrimEnd());
        }
    }
}
