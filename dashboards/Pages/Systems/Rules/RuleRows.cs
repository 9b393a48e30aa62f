using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Systems.Rules;

/// <summary>One version of a system (versions.sql).</summary>
public sealed record SystemRule
{
    /// <summary>Id and version of its file.</summary>
    public string SystemId { get; init; } = "";

    /// <inheritdoc cref="SystemId" />
    public string Version { get; init; } = "";

    /// <summary>Title as printed, and in English.</summary>
    public string TitleZh { get; init; } = "";

    /// <inheritdoc cref="TitleZh" />
    public string TitleEn { get; init; } = "";

    /// <summary>unit or person.</summary>
    public string SubjectType { get; init; } = "";

    /// <summary>unit, committee, centre_group, branch, member.</summary>
    public string Level { get; init; } = "";

    /// <summary>full, partial, quantity, tier, ledger, process.</summary>
    public string Completeness { get; init; } = "";

    /// <summary>Total printed; null if none.</summary>
    public decimal? StatedTotal { get; init; }

    /// <summary>Weights of the composite; null if there is none.</summary>
    public decimal? QuantifiedWeight { get; init; }

    /// <inheritdoc cref="QuantifiedWeight" />
    public decimal? VoteWeight { get; init; }

    /// <summary>First and last day in force, ISO; null = still.</summary>
    public string? EffectiveFrom { get; init; }

    /// <inheritdoc cref="EffectiveFrom" />
    public string? EffectiveTo { get; init; }

    /// <summary>Document and lines.</summary>
    public string? Source { get; init; }

    /// <summary>threshold, manual, rank, quota; null = no tiers.</summary>
    public string? TierKind { get; init; }

    /// <summary>Name of the measure that records a manual tier.</summary>
    public string? TierMeasureZh { get; init; }

    /// <inheritdoc cref="TierMeasureZh" />
    public string? TierMeasureEn { get; init; }

    /// <summary>branch or system.</summary>
    public string? RankWithin { get; init; }

    /// <summary>Points a ledger starts from.</summary>
    public decimal? LedgerBase { get; init; }

    /// <summary>mean or sum of the months; null = no ledger.</summary>
    public string? LedgerQuarter { get; init; }

    /// <inheritdoc cref="LedgerQuarter" />
    public string? LedgerYear { get; init; }

    /// <summary>Title in the language of the request.</summary>
    public string Title => Words.Pick(TitleZh, TitleEn);
}

/// <summary>A dimension, indicator or part (indicators.sql).</summary>
public sealed record IndicatorRule
{
    /// <summary>Profile, empty if none.</summary>
    public string Profile { get; init; } = "";

    /// <summary>Id, and that of the level above.</summary>
    public string IndicatorId { get; init; } = "";

    /// <inheritdoc cref="IndicatorId" />
    public string? ParentId { get; init; }

    /// <summary>dimension, indicator, part.</summary>
    public string Level { get; init; } = "";

    /// <summary>Name as printed, and in English.</summary>
    public string? NameZh { get; init; }

    /// <inheritdoc cref="NameZh" />
    public string? NameEn { get; init; }

    /// <summary>Standard points; null if not printed.</summary>
    public decimal? MaxPoints { get; init; }

    /// <summary>Carries its own points.</summary>
    public bool IsLeaf { get; init; }

    /// <summary>Points that the text does not show.</summary>
    public decimal? UnseenPoints { get; init; }

    /// <summary>Original phrase.</summary>
    public string? Quote { get; init; }

    /// <summary>Choices used, joined by ;.</summary>
    public string? Interpretation { get; init; }

    /// <summary>Whom it is for; null = everybody.</summary>
    public string? PopulationZh { get; init; }

    /// <inheritdoc cref="PopulationZh" />
    public string? PopulationEn { get; init; }

    /// <summary>How people combine into it.</summary>
    public string? Combine { get; init; }

    /// <summary>Kept within 0 and the standard points; false lets it go below.</summary>
    public bool? IsClamped { get; init; }

    /// <summary>Name in the language of the request.</summary>
    public string Name => Words.Pick(NameZh ?? IndicatorId, NameEn ?? NameZh ?? IndicatorId);
}

/// <summary>A clause (clauses.sql).</summary>
public sealed record ClauseRule
{
    /// <summary>Profile, empty if none.</summary>
    public string Profile { get; init; } = "";

    /// <summary>The leaf it acts on, and its own id.</summary>
    public string IndicatorId { get; init; } = "";

    /// <inheritdoc cref="IndicatorId" />
    public string ClauseId { get; init; } = "";

    /// <summary>Rule kind.</summary>
    public string Kind { get; init; } = "";

    /// <summary>all or any.</summary>
    public string? Mode { get; init; }

    /// <summary>indicator or review.</summary>
    public string? Scope { get; init; }

    /// <summary>Code of the measure.</summary>
    public string? Measure { get; init; }

    /// <summary>Its name, Chinese and English, and its unit.</summary>
    public string? MeasureZh { get; init; }

    /// <inheritdoc cref="MeasureZh" />
    public string? MeasureEn { get; init; }

    /// <inheritdoc cref="MeasureZh" />
    public string? Unit { get; init; }

    /// <summary>List item; null = all.</summary>
    public string? Item { get; init; }

    /// <summary>Period or sub-period; null = the year.</summary>
    public string? Per { get; init; }

    /// <summary>Target as a figure, or as another measure with its names.</summary>
    public decimal? Target { get; init; }

    /// <inheritdoc cref="Target" />
    public string? TargetMeasure { get; init; }

    /// <inheritdoc cref="Target" />
    public string? TargetZh { get; init; }

    /// <inheritdoc cref="Target" />
    public string? TargetEn { get; init; }

    /// <summary>Size of a step, points a step, most points.</summary>
    public decimal? Step { get; init; }

    /// <inheritdoc cref="Step" />
    public decimal? K { get; init; }

    /// <inheritdoc cref="Step" />
    public decimal? Cap { get; init; }

    /// <summary>floor, ceil or exact.</summary>
    public string? Partial { get; init; }

    /// <summary>What silence means: no_data, absent or none.</summary>
    public string? WhenNull { get; init; }

    /// <summary>Effect when there is nothing.</summary>
    public decimal? WhenNullPoints { get; init; }

    /// <summary>Points of a case that the table does not list.</summary>
    public decimal? UncoveredPoints { get; init; }

    /// <summary>Original phrase.</summary>
    public string? Quote { get; init; }

    /// <summary>Choices used, joined by ;.</summary>
    public string? Interpretation { get; init; }
}

/// <summary>A condition of a clause (conditions.sql).</summary>
public sealed record ConditionRule
{
    /// <summary>Clause, with its profile.</summary>
    public string Profile { get; init; } = "";

    /// <inheritdoc cref="Profile" />
    public string ClauseId { get; init; } = "";

    /// <summary>Row of a table or item of a list.</summary>
    public int GroupNo { get; init; }

    /// <summary>Code of the measure, names and unit.</summary>
    public string? Measure { get; init; }

    /// <inheritdoc cref="Measure" />
    public string? MeasureZh { get; init; }

    /// <inheritdoc cref="Measure" />
    public string? MeasureEn { get; init; }

    /// <inheritdoc cref="Measure" />
    public string? Unit { get; init; }

    /// <summary>List item; null = all.</summary>
    public string? Item { get; init; }

    /// <summary>=, &lt;&gt;, &lt;, &lt;=, &gt;, &gt;=.</summary>
    public string Op { get; init; } = "";

    /// <summary>Figure or category compared.</summary>
    public decimal? Value { get; init; }

    /// <inheritdoc cref="Value" />
    public string? TextValue { get; init; }

    /// <summary>Points of the row of a step table.</summary>
    public decimal? Points { get; init; }

    /// <summary>Asked of this population only.</summary>
    public string? PopulationZh { get; init; }

    /// <inheritdoc cref="PopulationZh" />
    public string? PopulationEn { get; init; }
}

/// <summary>An option of a clause (options.sql).</summary>
public sealed record OptionRule
{
    /// <summary>Clause, with its profile.</summary>
    public string Profile { get; init; } = "";

    /// <inheritdoc cref="Profile" />
    public string ClauseId { get; init; } = "";

    /// <summary>Place in the list.</summary>
    public int Ordinal { get; init; }

    /// <summary>item, role or value.</summary>
    public string Attribute { get; init; } = "";

    /// <summary>Code, and its Chinese word.</summary>
    public string OptionValue { get; init; } = "";

    /// <inheritdoc cref="OptionValue" />
    public string? OptionZh { get; init; }

    /// <summary>Only for this role.</summary>
    public string? Role { get; init; }

    /// <summary>Signed points.</summary>
    public decimal? Points { get; init; }
}

/// <summary>A grade of a graded component (grades.sql).</summary>
public sealed record GradeRule
{
    /// <summary>Clause, with its profile.</summary>
    public string Profile { get; init; } = "";

    /// <inheritdoc cref="Profile" />
    public string ClauseId { get; init; } = "";

    /// <summary>Label as printed.</summary>
    public string Label { get; init; } = "";

    /// <summary>Bounds; null for a label that people record.</summary>
    public decimal? Lower { get; init; }

    /// <inheritdoc cref="Lower" />
    public decimal? Upper { get; init; }
}
