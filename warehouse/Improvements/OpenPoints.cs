namespace Analytics.Warehouse.Improvements;

/// <summary>Points that no figure of the subject moves (open_points.sql).</summary>
public sealed class OpenPoints
{
    internal string SubjectId { get; init; } = "";

    /// <summary>Indicator.</summary>
    public string IndicatorId { get; init; } = "";

    /// <summary>Its name as printed.</summary>
    public string NameZh { get; init; } = "";

    /// <summary>Its name in English.</summary>
    public string NameEn { get; init; } = "";

    /// <summary>Points still to be had there.</summary>
    public decimal Points { get; init; }

    /// <summary>judged: people score it; unknown: a figure of it is not known.</summary>
    public string Why { get; init; } = "";
}
