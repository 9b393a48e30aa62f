namespace Analytics.Warehouse.Systems;

/// <summary>What one system file comes to: rows of the rule tables.</summary>
internal sealed class RuleTables
{
    public List<IndicatorRow> Indicators { get; } = [];

    public List<ClauseRow> Clauses { get; } = [];

    public List<ConditionRow> Conditions { get; } = [];

    public List<OptionRow> Options { get; } = [];

    public List<RequirementRow> Requirements { get; } = [];

    public List<RequirementItemRow> RequirementItems { get; } = [];

    public List<ProfileRow> Profiles { get; } = [];

    public List<TierRow> Tiers { get; } = [];

    public List<TierFlagRow> TierFlags { get; } = [];

    public List<VetoRow> Vetoes { get; } = [];

    public List<VoteOptionRow> VoteOptions { get; } = [];

    public List<ActionRow> Actions { get; } = [];

    public List<GradeRow> Grades { get; } = [];

    public List<OverrideRow> Overrides { get; } = [];

    public List<LedgerEntryRow> LedgerEntries { get; } = [];

    public List<SettingRow> Settings { get; } = [];

    public List<NoteRow> Notes { get; } = [];
}
