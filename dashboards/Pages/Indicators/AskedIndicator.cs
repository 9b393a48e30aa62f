using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Pages.Overview;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Indicators;

/// <summary>The indicator or requirement that a page is about (indicator.sql).</summary>
public sealed class AskedIndicator
{
    /// <summary>Its id.</summary>
    public string IndicatorId { get; init; } = "";

    /// <summary>Name as printed.</summary>
    public string? NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>dimension, indicator, part, or the requirement's kind.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What it belongs to; null of a dimension.</summary>
    public string? ParentId { get; init; }

    /// <summary>Name of that as printed.</summary>
    public string? ParentNameZh { get; init; }

    /// <summary>Name of that in English.</summary>
    public string? ParentNameEn { get; init; }

    /// <summary>Points that can be had.</summary>
    public double? MaxPoints { get; init; }

    /// <summary>The phrase of the source.</summary>
    public string? Quote { get; init; }

    /// <summary>Whether it is a requirement, which is met or not and carries no points.</summary>
    public bool IsRequirement { get; init; }

    /// <summary>Whether nothing stands below it.</summary>
    public bool IsLeaf { get; init; }

    /// <summary>Its name in the language of the request.</summary>
    public string Name => Words.Pick(NameZh ?? IndicatorId, NameEn ?? NameZh ?? IndicatorId);

    /// <summary>Name of what it belongs to.</summary>
    public string? ParentName => ParentId is null ? null : Words.Pick(ParentNameZh ?? ParentId, ParentNameEn ?? ParentNameZh ?? ParentId);

    /// <summary>Reads it.</summary>
    /// <param name="marts">Within the reader's scope.</param>
    /// <param name="looked">System and area.</param>
    /// <param name="indicator">Its id.</param>
    /// <returns>Null if the system has none of that id, or nothing of it may be seen.</returns>
    public static AskedIndicator? Of(MartReader marts, Looked looked, string indicator) =>
        marts.Query<AskedIndicator>("Pages/Indicators/indicator.sql", new { system = looked.System!.SystemId, area = looked.Area!.UnitId, indicator }) is [var asked, ..] ? asked : null;
}
