using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Measures;

/// <summary>A measure that systems ask for (measures.sql).</summary>
public sealed record MeasureRow
{
    /// <summary>Its code.</summary>
    public string Measure { get; init; } = "";

    /// <summary>Name, and what is counted and how, in both languages.</summary>
    public string NameZh { get; init; } = "";

    /// <inheritdoc cref="NameZh" />
    public string NameEn { get; init; } = "";

    /// <inheritdoc cref="NameZh" />
    public string? DefinitionZh { get; init; }

    /// <inheritdoc cref="NameZh" />
    public string? DefinitionEn { get; init; }

    /// <summary>Its unit; figures of different units are never compared.</summary>
    public string? Unit { get; init; }

    /// <summary>Dataset that shows it; null when only claims do.</summary>
    public string? Dataset { get; init; }

    /// <summary>Systems that ask for it.</summary>
    public long Systems { get; init; }

    /// <summary>Requirements and clauses on it.</summary>
    public long Requirements { get; init; }

    /// <inheritdoc cref="Requirements" />
    public long Clauses { get; init; }

    /// <summary>Name in the language of the request.</summary>
    public string Name => Words.Pick(NameZh, NameEn);
}

/// <summary>How many subjects reach a requirement (reached.sql).</summary>
public sealed record ReachedRow
{
    /// <summary>System and requirement.</summary>
    public string SystemId { get; init; } = "";

    /// <inheritdoc cref="SystemId" />
    public string RuleId { get; init; } = "";

    /// <summary>evidence or claim.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Subjects whom it concerns.</summary>
    public long Asked { get; init; }

    /// <summary>Of these, how many reach it, miss it, have time left, say nothing.</summary>
    public long Met { get; init; }

    /// <inheritdoc cref="Met" />
    public long NotMet { get; init; }

    /// <inheritdoc cref="Met" />
    public long Pending { get; init; }

    /// <inheritdoc cref="Met" />
    public long NoData { get; init; }
}

/// <summary>One unit's figure of a measure (facts.sql).</summary>
public sealed record FactRow
{
    /// <summary>Unit, and its name.</summary>
    public string UnitId { get; init; } = "";

    /// <inheritdoc cref="UnitId" />
    public string Name { get; init; } = "";

    /// <summary>By records; null if unknown.</summary>
    public decimal? Evidence { get; init; }

    /// <summary>As stated; null if not stated.</summary>
    public decimal? Claim { get; init; }
}
