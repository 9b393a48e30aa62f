using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Pages.Plan;

namespace Analytics.Dashboards.Pages.Detectors;

/// <summary>What a threshold would mean: how many unit-quarters it flags, and how many hours they take.</summary>
/// <param name="Q">The threshold.</param>
/// <param name="Flagged">The unit-quarters at or below it, the strangest first.</param>
/// <param name="Hours">Hours to inspect them all.</param>
public sealed record TriedThreshold(double Q, IReadOnlyList<PlanRow> Flagged, double Hours)
{
    /// <summary>The thresholds that are tried.</summary>
    public static readonly double[] Steps = [0.001, 0.005, 0.01, 0.02, 0.05, 0.10, 0.15, 0.20];

    /// <summary>Tries a threshold on what was published.</summary>
    /// <param name="q">Above 0 and at most 1.</param>
    /// <param name="published">What the detector said of every unit-quarter.</param>
    /// <param name="settings">How long things take.</param>
    public static TriedThreshold At(double q, IReadOnlyList<PlanRow> published, InspectionSettings settings)
    {
        var flagged = published.Where(row => row.QValue <= q).ToList();
        return new TriedThreshold(
            q, flagged, settings.Hours(flagged.Sum(row => row.Records), flagged.DistinctBy(row => row.UnitId).Count(), flagged.DistinctBy(row => row.County).Count()));
    }
}

/// <summary>How many flags a detector raised (flag_counts.sql).</summary>
public sealed class FlagCount
{
    /// <summary>Detector.</summary>
    public string Detector { get; init; } = "";

    /// <summary>Its flags.</summary>
    public long Flags { get; init; }
}
