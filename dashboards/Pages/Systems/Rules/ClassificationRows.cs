using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Systems.Rules;

/// <summary>A requirement (requirements.sql).</summary>
public sealed record RequirementRule
{
    /// <summary>Profile, empty if none.</summary>
    public string Profile { get; init; } = "";

    /// <summary>Id, and the indicator it hangs on; null = the system.</summary>
    public string RequirementId { get; init; } = "";

    /// <inheritdoc cref="RequirementId" />
    public string? IndicatorId { get; init; }

    /// <summary>Rule kind.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Who must meet it.</summary>
    public string? PopulationZh { get; init; }

    /// <inheritdoc cref="PopulationZh" />
    public string? PopulationEn { get; init; }

    /// <summary>How people combine.</summary>
    public string? Combine { get; init; }

    /// <summary>Code of the measure, names and unit.</summary>
    public string? Measure { get; init; }

    /// <inheritdoc cref="Measure" />
    public string? MeasureZh { get; init; }

    /// <inheritdoc cref="Measure" />
    public string? MeasureEn { get; init; }

    /// <inheritdoc cref="Measure" />
    public string? Unit { get; init; }

    /// <summary>Denominator of a rate.</summary>
    public string? Denominator { get; init; }

    /// <inheritdoc cref="Denominator" />
    public string? DenominatorZh { get; init; }

    /// <inheritdoc cref="Denominator" />
    public string? DenominatorEn { get; init; }

    /// <summary>The item, or all items in words.</summary>
    public string? Item { get; init; }

    /// <inheritdoc cref="Item" />
    public string? ItemsZh { get; init; }

    /// <inheritdoc cref="Item" />
    public string? ItemsEn { get; init; }

    /// <summary>Lower bound.</summary>
    public decimal? Target { get; init; }

    /// <summary>Period or sub-period.</summary>
    public string? Per { get; init; }

    /// <summary>1 = Monday; null = any day.</summary>
    public int? Weekday { get; init; }

    /// <summary>MM-DD of a deadline.</summary>
    public string? DueOn { get; init; }

    /// <summary>Worded 一般, 争取, 鼓励.</summary>
    public bool? IsSoft { get; init; }

    /// <summary>Short name.</summary>
    public string? NameZh { get; init; }

    /// <inheritdoc cref="NameZh" />
    public string? NameEn { get; init; }

    /// <summary>Original phrase.</summary>
    public string? Quote { get; init; }

    /// <summary>Choices used, joined by ;.</summary>
    public string? Interpretation { get; init; }

    /// <summary>Name in the language of the request.</summary>
    public string Name => Words.Pick(NameZh ?? RequirementId, NameEn ?? NameZh ?? RequirementId);
}

/// <summary>A tier (tiers.sql).</summary>
public sealed record TierRule
{
    /// <summary>1 = best.</summary>
    public int Ordinal { get; init; }

    /// <summary>As printed; null where the text names none.</summary>
    public string? Label { get; init; }

    /// <summary>Bounds of a threshold.</summary>
    public decimal? Lower { get; init; }

    /// <inheritdoc cref="Lower" />
    public decimal? Upper { get; init; }

    /// <summary>The lower bound itself belongs to the tier.</summary>
    public bool? IsInclusive { get; init; }

    /// <summary>The first or last so many by rank.</summary>
    public int? TopN { get; init; }

    /// <inheritdoc cref="TopN" />
    public int? BottomN { get; init; }

    /// <summary>Measure that states a quota.</summary>
    public string? QuotaZh { get; init; }

    /// <inheritdoc cref="QuotaZh" />
    public string? QuotaEn { get; init; }
}

/// <summary>A consequence (actions.sql).</summary>
public sealed record ActionRule
{
    /// <summary>What triggers it.</summary>
    public string? Label { get; init; }

    /// <summary>The deed, as the text words it.</summary>
    public string Action { get; init; } = "";

    /// <summary>Original phrase.</summary>
    public string? Quote { get; init; }
}

/// <summary>A forced tier or lost right (overrides.sql).</summary>
public sealed record OverrideRule
{
    /// <summary>force_tier or disqualify.</summary>
    public string Kind { get; init; } = "";

    /// <summary>tier, total, deducted or rank; null where a measure is asked.</summary>
    public string? Result { get; init; }

    /// <summary>Names and unit of the measure.</summary>
    public string? MeasureZh { get; init; }

    /// <inheritdoc cref="MeasureZh" />
    public string? MeasureEn { get; init; }

    /// <inheritdoc cref="MeasureZh" />
    public string? Unit { get; init; }

    /// <summary>Item of the measure.</summary>
    public string? Item { get; init; }

    /// <summary>Operator.</summary>
    public string Op { get; init; } = "";

    /// <summary>Figure or category compared.</summary>
    public decimal? Value { get; init; }

    /// <inheritdoc cref="Value" />
    public string? TextValue { get; init; }

    /// <summary>Tier that replaces.</summary>
    public string? Label { get; init; }

    /// <summary>Rights lost, joined by ;.</summary>
    public string? Rights { get; init; }

    /// <summary>For how long.</summary>
    public string? Period { get; init; }

    /// <summary>Original phrase.</summary>
    public string? Quote { get; init; }
}

/// <summary>A condition that stops the assessment (vetoes.sql).</summary>
public sealed record VetoRule
{
    /// <summary>Names of the measure.</summary>
    public string? MeasureZh { get; init; }

    /// <inheritdoc cref="MeasureZh" />
    public string? MeasureEn { get; init; }

    /// <summary>Operator and category.</summary>
    public string Op { get; init; } = "";

    /// <inheritdoc cref="Op" />
    public string? TextValue { get; init; }

    /// <summary>Original phrase.</summary>
    public string? Quote { get; init; }
}

/// <summary>An entry type of a ledger (ledger.sql).</summary>
public sealed record LedgerRule
{
    /// <summary>base, duty, contribution, bonus, deduct, appraisal.</summary>
    public string EntryType { get; init; } = "";

    /// <summary>1 adds, -1 takes.</summary>
    public int Sign { get; init; }
}

/// <summary>An interpretation choice (settings.sql).</summary>
public sealed record SettingRule
{
    /// <summary>INT-nn or a plain name.</summary>
    public string Setting { get; init; } = "";

    /// <summary>Value in force, and the default.</summary>
    public string? Value { get; init; }

    /// <inheritdoc cref="Value" />
    public string? DefaultValue { get; init; }

    /// <summary>All values allowed, joined by ;.</summary>
    public string? Allowed { get; init; }

    /// <summary>text or ours.</summary>
    public string? Origin { get; init; }

    /// <summary>What it is about.</summary>
    public string? NoteZh { get; init; }

    /// <inheritdoc cref="NoteZh" />
    public string? NoteEn { get; init; }
}

/// <summary>A stage, fact, gap or issue (notes.sql).</summary>
public sealed record NoteRule
{
    /// <summary>stage, fact, missing or issue.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Such as ISS-11.</summary>
    public string? Reference { get; init; }

    /// <summary>Text in both languages.</summary>
    public string? TextZh { get; init; }

    /// <inheritdoc cref="TextZh" />
    public string? TextEn { get; init; }

    /// <summary>Original phrase.</summary>
    public string? Quote { get; init; }
}

/// <summary>A warning of the linter (lints.sql).</summary>
public sealed record LintRule
{
    /// <summary>Clause, requirement or part of the file.</summary>
    public string? Place { get; init; }

    /// <summary>Code of the rule.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Message in both languages.</summary>
    public string Zh { get; init; } = "";

    /// <inheritdoc cref="Zh" />
    public string En { get; init; } = "";
}

/// <summary>A profile (profiles.sql).</summary>
public sealed record ProfileRule
{
    /// <summary>Code.</summary>
    public string Profile { get; init; } = "";

    /// <summary>Roles that select it, joined by ;; null = anybody left.</summary>
    public string? Roles { get; init; }
}
