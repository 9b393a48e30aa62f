using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Improve;

/// <summary>A subject in one system and period (subject.sql).</summary>
public sealed class AssessedRow
{
    /// <summary>Assessment system.</summary>
    public string SystemId { get; init; } = "";

    /// <summary>Its title as printed.</summary>
    public string TitleZh { get; init; } = "";

    /// <summary>Its title in English.</summary>
    public string TitleEn { get; init; } = "";

    /// <summary>Assessment period.</summary>
    public string Period { get; init; } = "";

    /// <summary>unit or person.</summary>
    public string SubjectType { get; init; } = "";

    /// <summary>unit_id or person_id.</summary>
    public string SubjectId { get; init; } = "";

    /// <summary>Unit of the subject.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Name of that unit.</summary>
    public string UnitName { get; init; } = "";

    /// <summary>Title in the language of the request.</summary>
    public string Title => Words.Pick(TitleZh, TitleEn);
}

/// <summary>Name of a measure (measures.sql).</summary>
public sealed class MeasureName
{
    /// <summary>Code.</summary>
    public string Measure { get; init; } = "";

    /// <summary>Chinese.</summary>
    public string NameZh { get; init; } = "";

    /// <summary>English.</summary>
    public string NameEn { get; init; } = "";

    /// <summary>Unit of measure.</summary>
    public string? Unit { get; init; }

    /// <summary>In the language of the request.</summary>
    public string Name => Words.Pick(NameZh, NameEn);
}

/// <summary>Name of a requirement (requirements.sql).</summary>
public sealed class RequirementName
{
    /// <summary>Requirement.</summary>
    public string RequirementId { get; init; } = "";

    /// <summary>Chinese.</summary>
    public string NameZh { get; init; } = "";

    /// <summary>English; the words of the source where it has no name.</summary>
    public string NameEn { get; init; } = "";

    /// <summary>In the language of the request.</summary>
    public string Name => Words.Pick(NameZh, NameEn);
}
