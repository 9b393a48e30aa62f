using System.Globalization;

namespace Analytics.Dashboards.Localization;

/// <summary>Instants as the clock on the wall shows them.</summary>
public static class LocalTime
{
    /// <summary>Day, hour and minute, such as <c>2026-11-21 09:30</c>, in every language.</summary>
    /// <param name="utc">UTC; null shows nothing.</param>
    /// <param name="zone">The site's time zone.</param>
    public static string Show(DateTime? utc, TimeZoneInfo zone) => utc is { } at
        ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        : "";
}
