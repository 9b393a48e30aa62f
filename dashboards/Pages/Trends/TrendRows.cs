using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Trends;

/// <summary>An area in a quarter (measure.sql, tier.sql, indicator.sql).</summary>
public sealed class AreaQuarter
{
    /// <summary>Area.</summary>
    public string AreaUnitId { get; init; } = "";

    /// <summary>Its name.</summary>
    public string AreaName { get; init; } = "";

    /// <summary>Quarter.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>Over the area as it was then; null in a gap.</summary>
    public double? Value { get; init; }

    /// <summary>Over the area as it is today; null in a gap, and where only the other is kept.</summary>
    public double? RestatedValue { get; init; }

    /// <summary>Units or subjects that it was taken over.</summary>
    public long? Subjects { get; init; }

    /// <summary>Not comparable with the quarter before.</summary>
    public bool SeriesBreak { get; init; }
}

/// <summary>A tier, an indicator or a requirement that can be drawn (measures.sql).</summary>
public sealed class MeasureChoice
{
    /// <summary><c>tier:LABEL</c>, <c>points:INDICATOR</c> or <c>met:REQUIREMENT</c>.</summary>
    public string Measure { get; init; } = "";

    /// <summary>Name as printed.</summary>
    public string? NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>1 tiers, 2 indicators, 3 requirements.</summary>
    public int Part { get; init; }

    /// <summary>Its id without the kind.</summary>
    public string Item => Measure[(Measure.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>Its name in the language of the request.</summary>
    public string Name => Words.Pick(NameZh ?? Item, NameEn ?? NameZh ?? Item);
}
