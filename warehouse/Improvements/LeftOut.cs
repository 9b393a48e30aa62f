namespace Analytics.Warehouse.Improvements;

/// <summary>A session that counts for nothing here because a hard contradiction names it (left_out.sql).</summary>
public sealed class LeftOut
{
    /// <summary>Session.</summary>
    public string SessionId { get; init; } = "";

    /// <summary>Unit that held it.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Day it was held.</summary>
    public DateTime HeldOn { get; init; }

    /// <summary>Detector that found the contradiction.</summary>
    public string Detector { get; init; } = "";

    /// <summary>What contradicts.</summary>
    public string SummaryZh { get; init; } = "";

    /// <summary>The same in English.</summary>
    public string SummaryEn { get; init; } = "";
}
