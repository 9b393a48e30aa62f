namespace Analytics.Dashboards.Pages.Detectors;

/// <summary>How many flags a detector raised (flag_counts.sql).</summary>
public sealed class FlagCount
{
    /// <summary>Detector.</summary>
    public string Detector { get; init; } = "";

    /// <summary>Its flags.</summary>
    public long Flags { get; init; }
}
