namespace Analytics.Warehouse.Systems;

// One record a table of Schema/systems, its properties in the order of the columns.
internal sealed record SystemRow(
    string SystemId, string Version, string TitleZh, string TitleEn, string SubjectType, string Level, string Completeness, decimal? StatedTotal,
    bool IsScored, decimal? QuantifiedWeight, decimal? VoteWeight, DateOnly EffectiveFrom, DateOnly? EffectiveTo, string? Source, string ContentSha256,
    string? TierKind, string? TierMeasure, string? RankWithin, decimal? LedgerBase, string? LedgerQuarter, string? LedgerYear);

internal sealed record IndicatorRow(
    string SystemId, string Version, string Profile, string IndicatorId, string Level, string? ParentId, int Ordinal, string NameZh, string NameEn, decimal? MaxPoints,
    decimal? StartPoints, bool IsLeaf, bool IsManual, string OfficialBasis, decimal? UnseenPoints, string? Quote, string? Interpretation,
    string? Population, string? PopulationScope, string? Combine, bool IsClamped);

internal sealed record RequirementRow(
    string SystemId, string Version, string Profile, string RequirementId, string? IndicatorId, int Ordinal, string Kind, string Population, string PopulationScope, string? Combine,
    string Measure, string? Denominator, string? Item, decimal? Target, string Per, string? DueOn, bool IsSoft, string NameZh, string NameEn, string? Quote, string? Interpretation,
    int? Weekday);

internal sealed record RequirementItemRow(string SystemId, string Version, string RequirementId, int Ordinal, string Item, string? ItemZh);

internal sealed record ClauseRow(
    string SystemId, string Version, string Profile, string IndicatorId, string ClauseId, int Ordinal, string Kind, string? Measure, string? Item, string? Per, decimal? Target,
    string? TargetMeasure, decimal? Step, decimal? K, string? Partial, decimal? Cap, string WhenNull, decimal? WhenNullPoints, string? SkipWhen, string? Quote, string? Interpretation,
    string? Mode, string? Scope, decimal? UncoveredPoints);

internal sealed record ConditionRow(
    string SystemId, string Version, string Profile, string ClauseId, int GroupNo, int ConditionNo, string Measure, string? Item, string Op, decimal? Value, string? TextValue, decimal? Points,
    string? Population);

internal sealed record GradeRow(
    string SystemId, string Version, string Profile, string ClauseId, int Ordinal, string Label, decimal? Lower, decimal? Upper, bool IsInclusive);

internal sealed record OptionRow(
    string SystemId, string Version, string Profile, string ClauseId, int Ordinal, string Attribute, string OptionValue, string? OptionZh, string? Role, decimal? Points);

internal sealed record ProfileRow(string SystemId, string Version, string Profile, int Ordinal, string? Role);

internal sealed record TierRow(
    string SystemId, string Version, int Ordinal, string? Label, decimal? Lower, bool IsInclusive, decimal? Upper = null, int? TopN = null, int? BottomN = null,
    string? QuotaMeasure = null);

internal sealed record TierFlagRow(string SystemId, string Version, decimal Value);

internal sealed record VetoRow(string SystemId, string Version, string Measure, string Op, string TextValue, string? Quote);

internal sealed record VoteOptionRow(string SystemId, string Version, string? Question, string OptionName, decimal Points);

internal sealed record ActionRow(string SystemId, string Version, string Label, string Action, string? Quote, string? Interpretation);

internal sealed record OverrideRow(
    string SystemId, string Version, int Ordinal, string Kind, string? Result, string? Measure, string? Item, string Op, decimal? Value, string? TextValue, string? Label,
    string? Rights, string? Period, string? Quote, string? Interpretation);

internal sealed record LedgerEntryRow(string SystemId, string Version, int Ordinal, string EntryType, int Sign);

internal sealed record SettingRow(
    string SystemId, string Version, string Setting, string Value, string DefaultValue, string Allowed, string Origin, string? NoteZh, string? NoteEn);

internal sealed record NoteRow(string SystemId, string Version, int Ordinal, string Kind, string? Reference, string TextZh, string TextEn, string? Quote);

internal sealed record LintRow(string SystemId, string Version, int Ordinal, string Place, string Rule, string Zh, string En);

internal sealed record MeasureRow(
    string Measure, string Unit, string Aggregate, string? Dataset, string NameZh, string NameEn, string DefinitionZh, string DefinitionEn,
    decimal? MinValue, decimal? MaxValue);

internal sealed record MeasureSourceRow(
    string Measure, string Dataset, string SubjectType, string? Statuses, string ValueColumn, string? WeightColumn, string? ItemColumn, string? LeastColumn, decimal? Least);

internal sealed record MeasureFilterRow(string Measure, string ColumnName, string Code);

internal sealed record PopulationRow(string Population, string Scope, string Attribute, string? Value, string NameZh, string NameEn, bool IsExcluded);
