namespace Analytics.Dashboards.Pages.Indicators;

/// <summary>An area, a part of it, or what it has itself, on an indicator (places.sql).</summary>
public sealed class PlaceRow
{
    /// <summary>Indicator or requirement.</summary>
    public string IndicatorId { get; init; } = "";

    /// <summary>0 the whole area, 1 a part of it, 2 what belongs to the area itself.</summary>
    public int Place { get; init; }

    /// <summary>Unit.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Subjects that it applies to.</summary>
    public long SubjectsDue { get; init; }

    /// <summary>Of these, with anything known.</summary>
    public long SubjectsEvidenced { get; init; }

    /// <summary>Of these, with full points or the requirement met.</summary>
    public long SubjectsMet { get; init; }

    /// <summary>Subjects whose points are known completely.</summary>
    public long? Subjects { get; init; }

    /// <summary>Mean of their points.</summary>
    public double? MeanPoints { get; init; }

    /// <summary>Whether units stand below it.</summary>
    public bool HasParts { get; init; }

    /// <summary>Evidenced over due, 0 to 1.</summary>
    public double? EvidencedShare => SubjectsDue > 0 ? (double)SubjectsEvidenced / SubjectsDue : null;

    /// <summary>Met over due, 0 to 1.</summary>
    public double? MetShare => SubjectsDue > 0 ? (double)SubjectsMet / SubjectsDue : null;
}
