using Analytics.Dashboards.Pages.Flag;
using Analytics.Dashboards.Pages.Plan;
using Analytics.Dashboards.Pages.WhatIf;
using Analytics.Dashboards.Snapshots;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Trials;
using Dapper;

namespace Analytics.Dashboards.Inspection;

/// <summary>Scores units again by the real models without the records that their cases concern.</summary>
public sealed class IntegrityTrials(TrialRuns trials)
{
    private static readonly string FlaggedSql = SqlFile.Read(typeof(IntegrityTrials).Assembly, "Inspection/flag_records.sql");
    private static readonly string LookedSql = ScopedSql.Of(LookedRecords.Query, seesAll: true);

    /// <summary>The scores of one unit, by quarter and basis.</summary>
    /// <param name="file">The snapshot.</param>
    /// <param name="system">Assessment system.</param>
    /// <param name="period">Assessment period.</param>
    /// <param name="unit">The unit and what is in question.</param>
    /// <returns>None where the system does not assess the unit.</returns>
    public async Task<IReadOnlyList<IntegrityScore>> Scores(string file, string system, string period, InvolvedUnit unit)
    {
        if (!IsScored(file, system, period, unit.UnitId))
        {
            return [];
        }

        var (confirmed, open) = (Records(file, unit.UnitId, unit.Confirmed), Records(file, unit.UnitId, unit.Open));
        var without = await trials.Without(file, system, period, unit.UnitId, confirmed);
        var worst = open.Count == 0 ? without : await trials.Without(file, system, period, unit.UnitId, [.. confirmed, .. open]);
        return [.. without.Select(score => new IntegrityScore
        {
            UnitId = unit.UnitId, Digest = unit.Digest, AsOf = score.AsOf, Basis = score.Basis, Confirmed = score.Score,
            Worst = worst.FirstOrDefault(each => each.AsOf == score.AsOf && each.Basis == score.Basis)?.Score,
        })];
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
}
