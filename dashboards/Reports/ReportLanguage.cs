using System.Globalization;

namespace Analytics.Dashboards.Reports;

/// <summary>The language of a report, whoever asks for it, until disposed.</summary>
public sealed class ReportLanguage : IDisposable
{
    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo words = CultureInfo.CurrentUICulture;

    /// <summary>Begins.</summary>
    /// <param name="culture">zh-CN or en.</param>
    public ReportLanguage(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
    }

    /// <summary>Ends.</summary>
    public void Dispose()
    {
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = words;
    }
}
