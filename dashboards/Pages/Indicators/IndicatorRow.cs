using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Indicators;

/// <summary>How the subjects of an area stand on an indicator (indicators.sql); null is not known.</summary>
public sealed class IndicatorRow
{
    /// <summary>From this share of subjects at one end an indicator no longer tells them apart (Terwee et al. 2007: 15 %).</summary>
    public const double CrowdedEnd = 0.15;

    /// <summary>Indicator.</summary>
    public string IndicatorId { get; init; } = "";

    /// <summary>The one above it; null of a dimension.</summary>
    public string? ParentId { get; init; }

    /// <summary>dimension, indicator or part.</summary>
    public string Level { get; init; } = "";

    /// <summary>Whether its clauses carry points themselves.</summary>
    public bool IsLeaf { get; init; }

    /// <summary>Name as printed.</summary>
    public string? NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>Points that can be had; null where the text names none.</summary>
    public double? MaxPoints { get; init; }

    /// <summary>Subjects whose points are known completely.</summary>
    public long Subjects { get; init; }

    /// <summary>Subjects whose points are not.</summary>
    public long Unknown { get; init; }

    /// <summary>Mean of the known points.</summary>
    public double? MeanPoints { get; init; }

    /// <summary>Standard deviation of the known points.</summary>
    public double? Deviation { get; init; }

    /// <summary>Points had of those that could be had, 0 to 1.</summary>
    public double? MeanShare { get; init; }

    /// <summary>Subjects with everything that can be had.</summary>
    public long FullSubjects { get; init; }

    /// <summary>Subjects with nothing.</summary>
    public long EmptySubjects { get; init; }

    /// <summary>Subjects that it applies to.</summary>
    public long? SubjectsDue { get; init; }

    /// <summary>Of these, with anything known.</summary>
    public long? SubjectsEvidenced { get; init; }

    /// <summary>Mean points against the quarter before.</summary>
    public double? Change { get; init; }

    /// <summary>Mean points against the same quarter a year ago.</summary>
    public double? YearChange { get; init; }

    /// <summary>Its name in the language of the request.</summary>
    public string Name => Words.Pick(NameZh ?? IndicatorId, NameEn ?? NameZh ?? IndicatorId);

    /// <summary>Share of subjects with everything, 0 to 1; null if no points are known.</summary>
    public double? FullShare => Subjects > 0 ? (double)FullSubjects / Subjects : null;

    /// <summary>Share of subjects with nothing, 0 to 1; null if no points are known.</summary>
    public double? EmptyShare => Subjects > 0 ? (double)EmptySubjects / Subjects : null;

    /// <summary>Share of subjects that it applies to with anything known, 0 to 1.</summary>
    public double? EvidencedShare => SubjectsDue > 0 ? (double?)SubjectsEvidenced / SubjectsDue : null;
}
