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

    private static string Query(Looked looked, string? area, string? quarter) =>
        $"system={Uri.EscapeDataString(looked.System?.SystemId ?? "")}&area={Uri.EscapeDataString(area ?? looked.Area?.UnitId ?? "")}&quarter={Uri.EscapeDataString(quarter ?? looked.Quarter)}&basis={looked.Basis}";
}
