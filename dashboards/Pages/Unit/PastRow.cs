namespace Analytics.Dashboards.Pages.Unit;

/// <summary>A unit as it stood for a time, or one that went into it (past.sql).</summary>
public sealed class PastRow
{
    /// <summary><c>self</c>, or <c>merged</c> for a unit that went into this one.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Name in that time.</summary>
    public string Name { get; init; } = "";

    /// <summary>Level in that time.</summary>
    public string Level { get; init; } = "";

    /// <summary>First day.</summary>
    public DateTime? ValidFrom { get; init; }

    /// <summary>Last day; null if it goes on.</summary>
    public DateTime? ValidTo { get; init; }

    /// <summary>Unit above it then, by its name of today.</summary>
    public string? ParentName { get; init; }

    /// <summary>Unit that took over from it; null if none did.</summary>
    public string? SuccessorName { get; init; }
}
