using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Indicators;

/// <summary>How an indicator goes with another, or with the rest of the total (related.sql).</summary>
public sealed class RelatedRow
{
    /// <summary>This indicator.</summary>
    public string ThisId { get; init; } = "";

    /// <summary>The other; empty for the rest of the total.</summary>
    public string IndicatorId { get; init; } = "";

    /// <summary>Its name as printed.</summary>
    public string? NameZh { get; init; }

    /// <summary>Its name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>Pearson's correlation, -1 to 1.</summary>
    public double R { get; init; }

    /// <summary>Subjects that it was taken over, at least ten.</summary>
    public long Subjects { get; init; }

    /// <summary>Its name in the language of the request.</summary>
    public string Name => Words.Pick(NameZh ?? IndicatorId, NameEn ?? NameZh ?? IndicatorId);
}
