using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Reports.Document;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Models;
using Analytics.Warehouse.Snapshots;
using Analytics.Warehouse.Systems;
using DuckDB.NET.Data;

namespace Analytics.Dashboards.Reports;

/// <summary>Scores without padded records, for reports: by the cases as they stood when the report was ordered, from the snapshot that it names.</summary>
public sealed class HonestScores(Integrity integrity, IntegrityTrials trials, WarehouseFolder folder)
{
    /// <summary>The cases that bear on a year's scores, as a definition keeps them; null where the site holds the book of cases and this is another process.</summary>
    /// <param name="period">Assessment period.</param>
    public string? Cases(string period)
    {
        try
        {
            return InvolvedUnits.Text(integrity.Involved(period));
        }
        catch (WarehouseBusyException)
        {
            return null;
        }
    }

    /// <summary>The scores of all units with cases at a report's quarter; what the league page computed already is taken from there.</summary>
    /// <param name="definition">Complete.</param>
    /// <returns>Null where a unit cannot be scored so, and no rank can be told.</returns>
    public IReadOnlyList<IntegrityScore>? Of(ReportDefinition definition)
    {
        var (file, period) = (folder.Snapshot(definition.Snapshot), definition.Quarter[..4]);
        var scores = new List<IntegrityScore>();
        foreach (var unit in InvolvedUnits.Parse(definition.Cases ?? ""))
        {
            try
            {
                scores.AddRange(Known(definition, period, unit) ?? trials.Scores(file, definition.System, period, unit).GetAwaiter().GetResult());
            }
            catch (Exception exception) when (exception is ModelException or SystemFileException or DuckDBException)
            {
                return null;
            }
        }

        return [.. scores.Where(score => score.AsOf == definition.Quarter && score.Basis == definition.Basis)];
    }

    private IReadOnlyList<IntegrityScore>? Known(ReportDefinition definition, string period, InvolvedUnit unit)
    {
        try
        {
            return integrity.Known(definition.Snapshot, definition.System, period, unit);
        }
        catch (WarehouseBusyException)
        {
            return null;
        }
    }
}
