using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Overview;

/// <summary>The headline figures of one quarter (headline.sql); null is not known.</summary>
public sealed class HeadlineRow
{
    /// <summary>Quarter looked at.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>Subjects that the system assesses.</summary>
    public long? Subjects { get; init; }

    /// <summary>Of these, with a complete score.</summary>
    public long? Scored { get; init; }

    /// <summary>Mean of the complete scores.</summary>
    public double? MeanScore { get; init; }

    /// <summary>Mean of the points known so far, complete or not.</summary>
    public double? MeanKnown { get; init; }

    /// <summary>Share of what was due that has evidence, 0 to 1.</summary>
    public double? CoveredRatio { get; init; }

    /// <summary>Present over expected, 0 to 1.</summary>
    public double? AttendanceRate { get; init; }

    /// <summary>Handed in over expected, 0 to 1.</summary>
    public double? ReportingRate { get; init; }

    /// <summary>Findings of the quarter.</summary>
    public long Flags { get; init; }
}

/// <summary>A measure in a quarter (trend.sql).</summary>
public sealed class TrendRow
{
    /// <summary>Quarter.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>As in mart_quarterly_trend.</summary>
    public string Measure { get; init; } = "";

    /// <summary>The figure; null in a gap.</summary>
    public double? Value { get; init; }

    /// <summary>Not comparable with the quarter before.</summary>
    public bool SeriesBreak { get; init; }
}

/// <summary>The deciding scores of a quarter (spread.sql).</summary>
/// <param name="Quarter">Quarter.</param>
/// <param name="Subjects">How many have a score, 5 or more.</param>
/// <param name="Least">Lowest.</param>
/// <param name="LowerQuartile">A quarter lies below.</param>
/// <param name="Middle">The median.</param>
/// <param name="UpperQuartile">Three quarters lie below.</param>
/// <param name="Most">Highest.</param>
public sealed record SpreadRow(string Quarter, long Subjects, double Least, double LowerQuartile, double Middle, double UpperQuartile, double Most);

/// <summary>Subjects of a tier in a quarter (tiers.sql).</summary>
public sealed class TierRow
{
    /// <summary>Quarter.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>Label, or veto, unlabelled, unscored.</summary>
    public string Tier { get; init; } = "";

    /// <summary>How many.</summary>
    public long Subjects { get; init; }

    /// <summary>Of all, 0 to 1.</summary>
    public double Share { get; init; }
}

/// <summary>Coverage of an area on a dimension (coverage.sql).</summary>
public sealed class CoverageRow
{
    /// <summary>What the area is a part of.</summary>
    public string ParentId { get; init; } = "";

    /// <summary>Area.</summary>
    public string AreaUnitId { get; init; } = "";

    /// <summary>Its name.</summary>
    public string AreaName { get; init; } = "";

    /// <summary>Dimension or requirement.</summary>
    public string IndicatorId { get; init; } = "";

    /// <summary>Its name as printed.</summary>
    public string? NameZh { get; init; }

    /// <summary>Its name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>Whether requirements are counted; otherwise subjects with evidence.</summary>
    public bool IsRequirement { get; init; }

    /// <summary>Requirements times subjects, or subjects, that are due.</summary>
    public long Due { get; init; }

    /// <summary>Of these, met, or with evidence.</summary>
    public long Reached { get; init; }

    /// <summary>Reached over due, 0 to 1; null where nothing is due.</summary>
    public double? Share { get; init; }

    /// <summary>Its name in the language of the request.</summary>
    public string Name => Words.Pick(NameZh ?? IndicatorId, NameEn ?? NameZh ?? IndicatorId);
}

/// <summary>How completely an area reported (reporting.sql).</summary>
public sealed class ReportingRow
{
    /// <summary>Area.</summary>
    public string AreaUnitId { get; init; } = "";

    /// <summary>Its name.</summary>
    public string AreaName { get; init; } = "";

    /// <summary>Units times datasets expected.</summary>
    public long UnitsExpected { get; init; }

    /// <summary>Of these, handed in.</summary>
    public long UnitsReported { get; init; }

    /// <summary>Reported over expected, 0 to 1.</summary>
    public double? Completeness { get; init; }

    /// <summary>In time over expected, 0 to 1; null where no row states its time.</summary>
    public double? Timeliness { get; init; }
}
