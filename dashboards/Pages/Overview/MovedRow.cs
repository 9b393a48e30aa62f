using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Overview;

/// <summary>An area or a unit whose score moved since the quarter before, and what moved it (areas_moved.sql, units_moved.sql).</summary>
public sealed class MovedRow
{
    /// <summary>Of an area: what it is a part of.</summary>
    public string ParentId { get; init; } = "";

    /// <summary>Area or unit.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Of an area: subjects that the mean is taken over.</summary>
    public long? Subjects { get; init; }

    /// <summary>Score of a unit, mean score of an area.</summary>
    public double? Now { get; init; }

    /// <summary>Against the quarter before; null if there is nothing to compare.</summary>
    public double? Change { get; init; }

    /// <summary>Of an area: against the same quarter a year ago.</summary>
    public double? YearChange { get; init; }

    /// <summary>Of a unit: places climbed among its peers since the quarter before.</summary>
    public long? Places { get; init; }

    /// <summary>Of a unit: place among its peers.</summary>
    public long? Rank { get; init; }

    /// <summary>Of a unit: peers with a score.</summary>
    public long? Peers { get; init; }

    /// <summary>The indicator that moved most in the same direction; null if none did.</summary>
    public string? IndicatorId { get; init; }

    /// <summary>Its name as printed.</summary>
    public string? NameZh { get; init; }

    /// <summary>Its name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>By how many points it moved.</summary>
    public double? IndicatorChange { get; init; }

    /// <summary>The indicator's name in the language of the request; null if none moved so.</summary>
    public string? Indicator => IndicatorId is null ? null : Words.Pick(NameZh ?? IndicatorId, NameEn ?? NameZh ?? IndicatorId);
}
