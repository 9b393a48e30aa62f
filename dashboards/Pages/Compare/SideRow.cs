using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Compare;

/// <summary>A chosen unit on an indicator (sides.sql).</summary>
public sealed class SideRow
{
    /// <summary>Unit.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Its name.</summary>
    public string UnitName { get; init; } = "";

    /// <summary>Indicator.</summary>
    public string IndicatorId { get; init; } = "";

    /// <summary>The one above it; null of a dimension.</summary>
    public string? ParentId { get; init; }

    /// <summary>Name as printed.</summary>
    public string? NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>Points that can be had.</summary>
    public double? MaxPoints { get; init; }

    /// <summary>Points; null if not known completely.</summary>
    public double? Points { get; init; }

    /// <summary>As in the mart.</summary>
    public string Status { get; init; } = "";

    /// <summary>Median of the first unit's peers; null under five.</summary>
    public double? PeerMedian { get; init; }

    /// <summary>The indicator's name in the language of the request.</summary>
    public string Name => Words.Pick(NameZh ?? IndicatorId, NameEn ?? NameZh ?? IndicatorId);

    /// <summary>better or worse than the peers by a tenth of what can be had, or more; else null.</summary>
    public string? Tone => (Points - PeerMedian) / MaxPoints is { } gap && Math.Abs(gap) >= 0.1 ? gap > 0 ? "good" : "bad" : null;
}
