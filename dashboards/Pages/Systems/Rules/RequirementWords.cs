using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Systems.Rules;

/// <summary>Says a requirement, tier, forced tier or veto in words.</summary>
/// <param name="words">Of the site.</param>
public sealed class RequirementWords(Words words) : RuleWords(words)
{
    /// <summary>What a requirement asks, without whom: 中心组集中学习次数每年不少于8次.</summary>
    public string Say(RequirementRule rule)
    {
        var items = Words.Pick(rule.ItemsZh ?? rule.Item ?? "", rule.ItemsEn ?? rule.Item?.Replace('_', ' ') ?? "");
        var measure = Measure(rule.MeasureZh, rule.MeasureEn, null, rule.Measure);
        return rule.Kind switch
        {
            "req_exists" => Words["say.req_exists", Named(measure, items)],
            "req_each" => Words["say.req_each", measure, items, Figure(rule.Target ?? 1, rule.Unit)],
            "req_zero" => Words["say.req_zero", Named(measure, items)],
            "req_deadline" => Words["say.req_deadline", Named(measure, items), rule.DueOn ?? ""],
            "req_rate" => Words["say.req_rate", Rate(rule, measure), Per(rule.Per), Figure(rule.Target, "%")],
            _ => Words["say.req_min", Named(measure, items), Per(rule.Per, rule.Weekday), Figure(rule.Target, rule.Unit)],
        };
    }

    /// <summary>Whom a requirement is for, and how people combine into a unit.</summary>
    /// <param name="rule">The requirement.</param>
    /// <param name="isOfPerson">Whether the system assesses persons, so that nobody is combined.</param>
    public string Whom(RequirementRule rule, bool isOfPerson)
    {
        var population = Words.Pick(rule.PopulationZh ?? "", rule.PopulationEn ?? rule.PopulationZh ?? "");
        return rule.Combine is null || isOfPerson ? population : $"{population} · {Combine(rule.Combine)}";
    }

    /// <summary>How people enter a unit's figure.</summary>
    public string Combine(string combine) => Words["combine." + combine] is { ResourceNotFound: false } word ? word.Value : combine;

    /// <summary>When a tier applies.</summary>
    public string Say(TierRule tier, SystemRule system) => tier switch
    {
        { TopN: { } top } => Words["say.top", top],
        { BottomN: { } bottom } => Words["say.bottom", bottom],
        { QuotaZh: { } quota } => Words["say.quota", Words.Pick(quota, tier.QuotaEn ?? quota)],
        { Lower: { } lower, Upper: { } upper } => $"{Figure(lower, null)}–{Figure(upper, null)}",
        { Lower: { } lower } => Compare(tier.IsInclusive == false ? ">" : ">=", lower, null, null),
        _ => Words["say.recorded", Words.Pick(system.TierMeasureZh ?? "", system.TierMeasureEn ?? "")],
    };

    /// <summary>When a forced tier or a lost right applies.</summary>
    public string When(OverrideRule rule)
    {
        var what = rule.Result is { } result ? Words["result." + result].Value : Measure(rule.MeasureZh, rule.MeasureEn, rule.Item);
        return Words["say.compare", what, Compare(rule.Op, rule.Value, rule.TextValue, rule.Unit)];
    }

    /// <summary>When the assessment stops.</summary>
    public string When(VetoRule rule) => Words["say.compare", Measure(rule.MeasureZh, rule.MeasureEn, null), Compare(rule.Op, null, rule.TextValue, null)];

    private string Rate(RequirementRule rule, string measure) => rule.Denominator switch
    {
        null => measure,
        "members" => Words["say.over", measure, Words["say.roster"].Value],
        _ => Words["say.over", measure, Words.Pick(rule.DenominatorZh ?? rule.Denominator, rule.DenominatorEn ?? rule.Denominator)],
    };

    private string Named(string measure, string items) => items.Length == 0 ? measure : Words["say.item", measure, items];
}
