namespace Analytics.Warehouse.Systems;

/// <summary>One version of an assessment system as its file gives it, settings laid over it.</summary>
public sealed class AssessmentSystem
{
    internal AssessmentSystem(SystemRow row, RuleTables rules, YamlEntry definition)
    {
        Row = row;
        Rules = rules;
        Definition = definition;
    }

    /// <summary>Its slug, such as <c>dalian_outline</c>.</summary>
    public string Id => Row.SystemId;

    /// <summary>Its version, by default the year it takes effect.</summary>
    public string Version => Row.Version;

    /// <summary>Its title as printed.</summary>
    public string TitleZh => Row.TitleZh;

    /// <summary>Its title in English.</summary>
    public string TitleEn => Row.TitleEn;

    /// <summary>unit or person.</summary>
    public string SubjectType => Row.SubjectType;

    /// <summary>full, partial, quantity, tier, ledger or process.</summary>
    public string Completeness => Row.Completeness;

    /// <summary>First day in force.</summary>
    public DateOnly EffectiveFrom => Row.EffectiveFrom;

    /// <summary>Last day in force; null = still.</summary>
    public DateOnly? EffectiveTo => Row.EffectiveTo;

    /// <summary>How many indicators or parts carry points of their own, over all profiles.</summary>
    public int LeafCount => Rules.Indicators.Count(indicator => indicator.IsLeaf);

    /// <summary>How many requirements there are, over all profiles.</summary>
    public int RequirementCount => Rules.Requirements.Count;

    /// <summary>How many clauses there are, over all profiles.</summary>
    public int ClauseCount => Rules.Clauses.Count;

    internal SystemRow Row { get; }

    internal RuleTables Rules { get; }

    internal YamlEntry Definition { get; }
}
