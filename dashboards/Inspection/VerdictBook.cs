using Analytics.Dashboards.Operations;
using Analytics.Dashboards.Pages.Flag;
using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Dashboards.Inspection;

/// <summary>What confirmed verdicts say of the detectors: how often each was right, and what the random audit found that they missed.</summary>
public sealed class VerdictBook(OperationsDatabase operations)
{
    private static readonly string DetectorsSql = SqlFile.Read(typeof(VerdictBook).Assembly, "Inspection/verdicts_by_detector.sql");
    private static readonly string BandsSql = SqlFile.Read(typeof(VerdictBook).Assembly, "Inspection/verdicts_by_band.sql");

    /// <summary>By detector: flags found padded among flags judged padded, error or legitimate, in closed cases that were flagged.</summary>
    public IReadOnlyDictionary<string, Proportion> ByDetector() => Read(DetectorsSql);

    /// <summary>By band of the risk at opening: the same of whole cases.</summary>
    public IReadOnlyDictionary<string, Proportion> ByBand() => Read(BandsSql);

    /// <summary>Padded among the unflagged units of the random audit: the rate of misses.</summary>
    public Proportion Misses()
    {
        var audited = Audited();
        return Proportion.Wilson(audited.Count(each => each.IsPadded), audited.Count);
    }

    /// <summary>By detector: padded cases of the random audit in which it had looked and found nothing.</summary>
    public IReadOnlyDictionary<string, int> MissedBy() => Audited().Where(each => each.IsPadded)
        .SelectMany(each => RiskPart.Read(each.Contributions).Where(part => part.HasLooked).Select(part => part.Detector))
        .GroupBy(detector => detector).ToDictionary(group => group.Key, group => group.Count());

    private List<AuditedCase> Audited() => operations.Read(connection => connection.Query<AuditedCase>(
        "select verdict = 'padded' as is_padded, contributions from inspection_case where arm = 'random' and state = 'closed' and verdict <> 'unknown'").AsList());

    private Dictionary<string, Proportion> Read(string sql) => operations.Read(connection => connection.Query<Judged>(sql)
        .ToDictionary(row => row.Name, row => Proportion.Wilson(row.Padded, row.Cases), StringComparer.Ordinal));

    private sealed class Judged
    {
        public string Name { get; init; } = "";
        public long Padded { get; init; }
        public long Cases { get; init; }
    }

    private sealed class AuditedCase
    {
        public bool IsPadded { get; init; }
        public string Contributions { get; init; } = "[]";
    }
}
