namespace Analytics.Dashboards.Pages.Overview;

/// <summary>Addresses of pages that keep what is looked at.</summary>
public static class Addresses
{
    /// <summary>The league table of what is looked at.</summary>
    /// <param name="looked">What is looked at.</param>
    /// <param name="area">Another area; null keeps it.</param>
    /// <param name="quarter">Another quarter; null keeps it.</param>
    /// <param name="tier">Only the units of this tier; null for all.</param>
    public static string Units(Looked looked, string? area = null, string? quarter = null, string? tier = null) =>
        "units?" + Query(looked, area, quarter) + (tier is null ? "" : "&tier=" + Uri.EscapeDataString(tier));

    /// <summary>The page of one unit.</summary>
    public static string Unit(Looked looked, string unitId) => $"units/{Uri.EscapeDataString(unitId)}?" + Query(looked, null, null);

    /// <summary>The overview of what is looked at.</summary>
    /// <param name="looked">What is looked at.</param>
    /// <param name="area">Another area; null keeps it.</param>
    /// <param name="quarter">Another quarter; null keeps it.</param>
    public static string Overview(Looked looked, string? area = null, string? quarter = null) => "?" + Query(looked, area, quarter);

    /// <summary>The page of one indicator, dimension or requirement.</summary>
    /// <param name="looked">What is looked at.</param>
    /// <param name="indicatorId">The indicator.</param>
    /// <param name="area">Another area; null keeps it.</param>
    public static string Indicator(Looked looked, string indicatorId, string? area = null) => $"indicators/{Uri.EscapeDataString(indicatorId)}?" + Query(looked, area, null);

    /// <summary>All indicators of what is looked at.</summary>
    public static string Indicators(Looked looked) => "indicators?" + Query(looked, null, null);

    /// <summary>Units of what is looked at against each other.</summary>
    public static string Compare(Looked looked) => "compare?" + Query(looked, null, null);

    /// <summary>A measure over the quarters.</summary>
    /// <param name="looked">What is looked at.</param>
    /// <param name="measure">Its code on the page of trends.</param>
    public static string Trend(Looked looked, string measure) => "trends?" + Query(looked, null, null) + "&measure=" + Uri.EscapeDataString(measure);

    private static string Query(Looked looked, string? area, string? quarter) =>
        $"system={Uri.EscapeDataString(looked.System?.SystemId ?? "")}&area={Uri.EscapeDataString(area ?? looked.Area?.UnitId ?? "")}&quarter={Uri.EscapeDataString(quarter ?? looked.Quarter)}&basis={looked.Basis}";
}
