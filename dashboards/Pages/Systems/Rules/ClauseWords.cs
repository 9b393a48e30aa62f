using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Localization;

namespace Analytics.Dashboards.Pages.Systems.Rules;

/// <summary>Says a clause in words, from its rule row: 全年不到12次，每少1次扣2分.</summary>
/// <param name="rules">The version that the clauses belong to.</param>
/// <param name="words">Of the site.</param>
public sealed class ClauseWords(SystemRules rules, Words words) : RuleWords(words)
{
    private static readonly string[] Deductions = ["deduct_short", "deduct_event", "deduct_if", "deduct_missing", "zero_if"];

    /// <summary>One clause in one sentence.</summary>
    public string Say(ClauseRule clause)
    {
        var sentence = Core(clause);
        if (clause.Cap is { } cap)
        {
            sentence += Words["say.cap", FigureText.Exact(cap)];
        }

        if (clause.WhenNullPoints is { } nothing)
        {
            sentence += Words["say.nothing", FigureText.Exact(-nothing)];
        }
        else if (Deductions.Contains(clause.Kind) && clause.WhenNull is not null)
        {
            sentence += Words["say.when-null." + clause.WhenNull];
        }

        return sentence;
    }

    private string Core(ClauseRule clause)
    {
        var measure = Measure(clause.MeasureZh, clause.MeasureEn, ItemWord(clause), clause.Measure);
        var k = FigureText.Exact(clause.K);
        return clause.Kind switch
        {
            "manual" => Words["say.manual", FigureText.Exact(rules.Indicators.FirstOrDefault(each => each.IndicatorId == clause.IndicatorId && each.Profile == clause.Profile)?.MaxPoints)],
            "deduct_short" => Words["say.deduct_short", measure, clause.Per is null or "year" ? Words["per.whole-year"].Value : Per(clause.Per), Target(clause), Figure(clause.Step ?? 1, clause.Unit), k] + Partial(clause),
            "deduct_event" => Words["say.deduct_event", measure, Figure(1, clause.Unit), k],
            "deduct_if" => Words["say.deduct_if", Conditions(Of(clause), clause.Mode == "any"), k],
            "full_if" => Words["say.full_if", Conditions(Of(clause), clause.Mode == "any")],
            "zero_if" => Words[clause.Scope == "review" ? "say.zero_if.review" : "say.zero_if", Conditions(Of(clause), clause.Mode == "any")],
            "deduct_missing" => Words["say.deduct_missing", k, List(Options(clause).Select(option => Item(clause, option)))],
            "credit_each" => Words["say.credit_each", measure, Figure(1, clause.Unit), k],
            "bonus_each" when Options(clause).Any() => Words["say.bonus_by", measure, List(Options(clause).Select(Pair))],
            "bonus_each" => Words["say.credit_each", measure, Figure(1, clause.Unit), k],
            "adjust" => Words["say.adjust", measure, List(Options(clause).Select(Pair))],
            "step" => Words["say.step", string.Join(Words["say.row"], Of(clause).GroupBy(each => each.GroupNo).Select(Row))] + Words["say.uncovered", FigureText.Exact(clause.UncoveredPoints ?? 0)],
            "tier_manual" => Words["say.tier_manual", List(Grades(clause).Select(grade => grade.Label))],
            "tier_threshold" => Words["say.tier_threshold", measure, List(Grades(clause).Select(Grade))],
            "unspecified" => Words["say.unspecified"],
            _ => clause.Kind,
        };
    }

    private IEnumerable<ConditionRule> Of(ClauseRule clause) => rules.Conditions.Where(each => each.ClauseId == clause.ClauseId && each.Profile == clause.Profile);

    private IEnumerable<OptionRule> Options(ClauseRule clause) => rules.Options.Where(each => each.ClauseId == clause.ClauseId && each.Profile == clause.Profile);

    private IEnumerable<GradeRule> Grades(ClauseRule clause) => rules.Grades.Where(each => each.ClauseId == clause.ClauseId && each.Profile == clause.Profile);

    private string Target(ClauseRule clause) => clause.TargetMeasure switch
    {
        null => Figure(clause.Target, clause.Unit),
        "members" => Words["say.roster"],
        _ => Words["say.target", Words.Pick(clause.TargetZh ?? clause.TargetMeasure, clause.TargetEn ?? clause.TargetZh ?? clause.TargetMeasure)],
    };

    // Whole things have no parts, so nothing needs saying of them.
    private string Partial(ClauseRule clause) =>
        clause.Partial is { } partial && (clause.Step != 1 || clause.Unit is "天" or "学时" or "小时" or "%") ? Words["say.partial." + partial] : "";

    private string? ItemWord(ClauseRule clause) => clause.Item is null ? null
        : Words.IsChinese ? Options(clause).FirstOrDefault(each => each.OptionValue == clause.Item)?.OptionZh ?? clause.Item : clause.Item;

    private string Item(ClauseRule clause, OptionRule option)
    {
        var name = Words.Pick(option.OptionZh ?? option.OptionValue, Cited(option.OptionValue.Replace('_', ' ')));
        var asked = Of(clause).Where(each => each.GroupNo == option.Ordinal).ToList();
        var isPlain = asked.Count == 0 || (asked.Count == 1 && asked[0].Item == option.OptionValue && asked[0] is { Op: ">=", Value: 1, PopulationZh: null });
        return isPlain ? name : Words["say.item-when", name, Conditions(asked, isAny: false)];
    }

    private string Row(IGrouping<int, ConditionRule> row) => Words["say.step.row", Conditions(row, isAny: false), FigureText.Exact(row.First().Points)];

    private string Pair(OptionRule option)
    {
        var name = option.Attribute == "role" ? Role(option.OptionValue) : Words.Pick(option.OptionZh ?? option.OptionValue, Cited(option.OptionValue));
        return $"{(option.Role is null ? name : $"{name} · {Role(option.Role)}")} {FigureText.Change((double?)option.Points)}";
    }

    private string Grade(GradeRule grade) => grade.Upper is { } upper
        ? $"{Label(grade.Label)} {FigureText.Exact(grade.Lower)}–{FigureText.Exact(upper)}"
        : $"{Label(grade.Label)} {Compare(">=", grade.Lower, null, null)}";
}
