namespace Analytics.Dashboards.Pages.Systems;

/// <summary>Subjects of a tier in the newest quarter (standing.sql).</summary>
public sealed record StandingRow
{
    /// <summary>Quarter looked at.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>official or claimed.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Label, or veto, unlabelled, unscored.</summary>
    public string Tier { get; init; } = "";

    /// <summary>How many.</summary>
    public long Subjects { get; init; }
}
