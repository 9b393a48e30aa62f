namespace Analytics.Dashboards.Pages.Indicators;

/// <summary>A subject on an indicator or requirement (subjects.sql).</summary>
public sealed class SubjectRow
{
    /// <summary>Indicator or requirement.</summary>
    public string IndicatorId { get; init; } = "";

    /// <summary>unit or person.</summary>
    public string SubjectType { get; init; } = "";

    /// <summary>Its id.</summary>
    public string SubjectId { get; init; } = "";

    /// <summary>The unit, or the person's.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Name of the unit.</summary>
    public string UnitName { get; init; } = "";

    /// <summary>Points; null if not known completely, and of a requirement.</summary>
    public double? Points { get; init; }

    /// <summary>Points that can be had.</summary>
    public double? MaxPoints { get; init; }

    /// <summary>As in the mart.</summary>
    public string Status { get; init; } = "";

    /// <summary>What was observed, of a requirement.</summary>
    public double? Observed { get; init; }

    /// <summary>What is asked for, of a requirement.</summary>
    public double? Target { get; init; }

    /// <summary>Sub-periods met.</summary>
    public long? Met { get; init; }

    /// <summary>Sub-periods due.</summary>
    public long? Due { get; init; }

    /// <summary>Subjects in all, of which a page reads the first.</summary>
    public long AllSubjects { get; init; }
}
