namespace Analytics.Dashboards.Pages.Unit;

/// <summary>A requirement at the end of a quarter.</summary>
public sealed class RequirementQuarter
{
    /// <summary>Requirement.</summary>
    public string RequirementId { get; init; } = "";

    /// <summary>Quarter at whose end it was looked at.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>met, not_met, pending, no_data or not_applicable.</summary>
    public string Status { get; init; } = "";

    /// <summary>Sub-periods of the year met by then; null where it has none.</summary>
    public long? SubPeriodsMet { get; init; }

    /// <summary>Sub-periods of the year due by then; null where it has none.</summary>
    public long? SubPeriodsDue { get; init; }
}
