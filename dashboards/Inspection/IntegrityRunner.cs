using Analytics.Warehouse.Models;
using Analytics.Warehouse.Snapshots;
using Analytics.Warehouse.Systems;
using DuckDB.NET.Data;

namespace Analytics.Dashboards.Inspection;

/// <summary>Computes aside what the league table asked for: units with cases scored again without the records concerned.</summary>
public sealed partial class IntegrityRunner(Integrity integrity, IntegrityTrials trials, WarehouseFolder folder, ILogger<IntegrityRunner> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await foreach (var (system, period) in integrity.Asked.ReadAllAsync(stoppingToken))
            {
                foreach (var unit in integrity.Involved(period))
                {
                    stoppingToken.ThrowIfCancellationRequested();
                    await Compute(system, period, unit);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop: whoever opens the page again asks again.
        }
    }

    private async Task Compute(string system, string period, InvolvedUnit unit)
    {
        if (SnapshotList.CurrentFile(folder) is not { } file || WarehouseFolder.SnapshotNumber(Path.GetFileName(file)) is not { } snapshot || integrity.IsKnown(snapshot, system, period, unit))
        {
            return;
        }

        try
        {
            integrity.Keep(snapshot, system, period, unit, await trials.Scores(file, system, period, unit));
        }
        catch (DuckDBException) when (SnapshotList.CurrentFile(folder) != file)
        {
            // The snapshot was replaced and cleared away meanwhile: whoever opens the page again asks for the new one.
        }
        catch (Exception exception) when (exception is ModelException or SystemFileException or DuckDBException)
        {
            // The table says that there are no honest ranks; the log says why.
            integrity.Keep(snapshot, system, period, unit, null);
            LogFailed(unit.UnitId, system, exception);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Cannot score {Unit} by {System} without its padded records")]
    private partial void LogFailed(string unit, string system, Exception exception);
}
