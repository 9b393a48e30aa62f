namespace Analytics.Dashboards.Pages.Systems;

/// <summary>Answers to the requirements of a system in the newest quarter (met.sql).</summary>
public sealed record MetRow
{
    /// <summary>Quarter looked at.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>evidence or claim.</summary>
    public string Basis { get; init; } = "";

    /// <summary>met, not_met, pending or no_data.</summary>
    public string Status { get; init; } = "";

    /// <summary>Subjects times requirements with this answer.</summary>
    public long Results { get; init; }

    /// <summary>Subjects that owe any requirement.</summary>
    public long Subjects { get; init; }
}

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
