using Analytics.Dashboards.Pages.Flag;
using Analytics.Dashboards.Pages.Plan;
using Analytics.Dashboards.Pages.WhatIf;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Snapshots;
using Analytics.Warehouse.Systems;
using Analytics.Warehouse.Trials;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Dashboards.Inspection;

/// <summary>Computes aside what the league table asked for: units with cases scored again without the records concerned.</summary>
public sealed partial class IntegrityRunner(Integrity integrity, TrialRuns trials, WarehouseFolder folder, ILogger<IntegrityRunner> log) : BackgroundService
{
    private static readonly string FlaggedSql = SqlFile.Read(typeof(IntegrityRunner).Assembly, "Inspection/flag_records.sql");
    private static readonly string LookedSql = SqlFile.Read(typeof(IntegrityRunner).Assembly, LookedRecords.Query);

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
            if (!IsScored(file, system, period, unit.UnitId))
            {
                integrity.Keep(snapshot, system, period, unit, []);
                return;
            }

            var (confirmed, open) = (Records(file, unit.UnitId, unit.Confirmed), Records(file, unit.UnitId, unit.Open));
            var without = await trials.Without(file, system, period, unit.UnitId, confirmed);
            var worst = open.Count == 0 ? without : await trials.Without(file, system, period, unit.UnitId, [.. confirmed, .. open]);
            integrity.Keep(snapshot, system, period, unit, without.Select(score => new IntegrityScore
            {
                AsOf = score.AsOf, Basis = score.Basis, Confirmed = score.Score, Worst = worst.FirstOrDefault(each => each.AsOf == score.AsOf && each.Basis == score.Basis)?.Score,
            }));
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

    private static bool IsScored(string file, string system, string period, string unit)
    {
        using var connection = Database.OpenForReading(file);
        return connection.ExecuteScalar<long>("select count(*) from mart_score where system_id = $system and period = $period and subject_id = $unit", new { system, period, unit }) > 0;
    }

    private static List<RecordPlace> Records(string file, string unit, InvolvedGrounds grounds)
    {
        using var connection = Database.OpenForReading(file);
        var flagged = connection.Query<RecordPlace>(FlaggedSql, new { flags = string.Join('\n', grounds.Flags) });
        var looked = grounds.Quarters.SelectMany(quarter => connection.Query<FlagRecord>(LookedSql, new { unit, quarter, most = LookedRecords.WithoutFlags, scope_unit_id = (string?)null }))
            .Where(record => record is { LoadId: not null, RowNumber: not null }).Select(record => new RecordPlace(record.Dataset, record.LoadId!.Value, record.RowNumber!.Value));
        return [.. flagged.Concat(looked).Distinct()];
    }

    [LoggerMessage(1, LogLevel.Warning, "Cannot score {Unit} by {System} without its padded records")]
    private partial void LogFailed(string unit, string system, Exception exception);
}
