using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Systems.Rules;

/// <summary>All rules of one version of a system, as the snapshot holds them.</summary>
public sealed record SystemRules
{
    /// <summary>The version itself.</summary>
    public required SystemRule System { get; init; }

    /// <summary>Dimensions, indicators and parts.</summary>
    public IReadOnlyList<IndicatorRule> Indicators { get; init; } = [];

    /// <summary>Clauses.</summary>
    public IReadOnlyList<ClauseRule> Clauses { get; init; } = [];

    /// <summary>Conditions of clauses.</summary>
    public IReadOnlyList<ConditionRule> Conditions { get; init; } = [];

    /// <summary>Options of clauses.</summary>
    public IReadOnlyList<OptionRule> Options { get; init; } = [];

    /// <summary>Grades of graded components.</summary>
    public IReadOnlyList<GradeRule> Grades { get; init; } = [];

    /// <summary>Requirements.</summary>
    public IReadOnlyList<RequirementRule> Requirements { get; init; } = [];

    /// <summary>Tiers, best first.</summary>
    public IReadOnlyList<TierRule> Tiers { get; init; } = [];

    /// <summary>Consequences.</summary>
    public IReadOnlyList<ActionRule> Actions { get; init; } = [];

    /// <summary>Forced tiers and lost rights.</summary>
    public IReadOnlyList<OverrideRule> Overrides { get; init; } = [];

    /// <summary>Conditions that stop the assessment.</summary>
    public IReadOnlyList<VetoRule> Vetoes { get; init; } = [];

    /// <summary>Entry types of the ledger.</summary>
    public IReadOnlyList<LedgerRule> Ledger { get; init; } = [];

    /// <summary>Interpretation choices.</summary>
    public IReadOnlyList<SettingRule> Settings { get; init; } = [];

    /// <summary>Stages, facts, gaps and issues.</summary>
    public IReadOnlyList<NoteRule> Notes { get; init; } = [];

    /// <summary>Warnings of the linter.</summary>
    public IReadOnlyList<LintRule> Lints { get; init; } = [];

    /// <summary>Profiles in the order in which they are tried.</summary>
    public IReadOnlyList<ProfileRule> Profiles { get; init; } = [];

    /// <summary>Codes of the profiles; one empty code where there are none.</summary>
    public IReadOnlyList<string> ProfileCodes => Profiles.Count > 0 ? [.. Profiles.Select(each => each.Profile)] : [""];

    /// <summary>Reads every rule of a version.</summary>
    public static SystemRules Read(MartReader marts, SystemRule version)
    {
        IReadOnlyList<T> Rows<T>(string file) => marts.Query<T>($"Pages/Systems/Rules/{file}.sql", new { system = version.SystemId, version = version.Version });
        return new SystemRules
        {
            System = version,
            Indicators = Rows<IndicatorRule>("indicators"),
            Clauses = Rows<ClauseRule>("clauses"),
            Conditions = Rows<ConditionRule>("conditions"),
            Options = Rows<OptionRule>("options"),
            Grades = Rows<GradeRule>("grades"),
            Requirements = Rows<RequirementRule>("requirements"),
            Tiers = Rows<TierRule>("tiers"),
            Actions = Rows<ActionRule>("actions"),
            Overrides = Rows<OverrideRule>("overrides"),
            Vetoes = Rows<VetoRule>("vetoes"),
            Ledger = Rows<LedgerRule>("ledger"),
            Settings = Rows<SettingRule>("settings"),
            Notes = Rows<NoteRule>("notes"),
            Lints = Rows<LintRule>("lints"),
            Profiles = Rows<ProfileRule>("profiles"),
        };
    }
}
