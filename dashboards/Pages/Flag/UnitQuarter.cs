using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Flag;

/// <summary>What the snapshot holds of a unit's quarter that may become a case.</summary>
public static class UnitQuarter
{
    /// <summary>Its flags, contradictions first.</summary>
    public static IReadOnlyList<FlagDetail> Flags(MartReader marts, string unitId, string quarter) =>
        marts.Query<FlagDetail>("Pages/Flag/of_quarter.sql", new { unit = unitId, quarter });

    /// <summary>Every record that its flags concern, or the flag named; none for a snapshot made before they were kept.</summary>
    public static IReadOnlyList<FlagRecord> Records(MartReader marts, string unitId, string quarter, string? flagId = null) =>
        marts.Has("mart_flag_record") ? marts.Query<FlagRecord>("Pages/Flag/records.sql", new { unit = unitId, quarter, flag = flagId ?? "" }) : [];

    /// <summary>Its risk; null where no detector looked.</summary>
    public static RiskRow? Risk(MartReader marts, string unitId, string quarter) =>
        marts.Query<RiskRow>("Pages/Flag/risk.sql", new { unit = unitId, quarter }) is [var risk, ..] ? risk : null;

    /// <summary>The same as a new case knows it, and whether the random audit drew it.</summary>
    public static CaseSubject Subject(MartReader marts, string unitId, string quarter, bool isDrawn)
    {
        var (flags, risk) = (AsCaseFlags(Flags(marts, unitId, quarter)), Risk(marts, unitId, quarter));
        return new CaseSubject(unitId, quarter, flags.Count > 0 ? "flagged" : isDrawn ? "random" : "chosen", risk?.Band, risk?.Contributions ?? "[]", flags);
    }

    /// <summary>Flags as a case keeps them.</summary>
    public static IReadOnlyList<CaseFlag> AsCaseFlags(IEnumerable<FlagDetail> flags) =>
        [.. flags.Select(flag => new CaseFlag { FlagId = flag.FlagId, Detector = flag.Detector, Severity = flag.Severity })];
}

/// <summary>The risk of a unit's quarter (risk.sql).</summary>
public sealed class RiskRow
{
    /// <summary>Its band.</summary>
    public string? Band { get; init; }

    /// <summary>Share of false alarms at or above its risk.</summary>
    public double? QValue { get; init; }

    /// <summary>What each detector says, JSON.</summary>
    public string? Contributions { get; init; }
}
