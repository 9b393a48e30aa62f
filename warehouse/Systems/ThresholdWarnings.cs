using static Analytics.Warehouse.Systems.SystemLint;

namespace Analytics.Warehouse.Systems;

/// <summary>Warns of bounds that nobody can reach or nobody can miss, and of soft wording that costs points.</summary>
internal static class ThresholdWarnings
{
    public static IEnumerable<LintWarning> Of(LintSubject subject) =>
        Tiers(subject).Concat(Grades(subject)).Concat(Requirements(subject)).Concat(Deductions(subject)).Concat(SoftWithPoints(subject));

    private static IEnumerable<LintWarning> Tiers(LintSubject subject)
    {
        var row = subject.System.Row;
        var most = row.TierMeasure is { } measure ? subject.Measures.GetValueOrDefault(measure)?.MaxValue : MostPoints(subject);
        foreach (var tier in subject.Rules.Tiers.Where(tier => row.LedgerYear is null && (tier.Lower > most || (tier.Lower == most && !tier.IsInclusive))))
        {
            yield return Unreachable(subject, "tiers", tier.Label, tier.Lower, most);
        }
    }

    // The most that any profile can total, composite included; null where points are unknown.
    private static decimal? MostPoints(LintSubject subject)
    {
        var tops = subject.Rules.Indicators.Where(indicator => indicator.ParentId is null).GroupBy(indicator => indicator.Profile).ToList();
        if (tops.Count == 0 || tops.Any(top => top.Any(indicator => indicator.MaxPoints is null || !indicator.IsClamped)))
        {
            return null;
        }

        var points = tops.Max(top => top.Sum(indicator => indicator.MaxPoints));
        var row = subject.System.Row;
        return row.QuantifiedWeight is null ? points : (points * row.QuantifiedWeight) + (100 * row.VoteWeight);
    }

    private static IEnumerable<LintWarning> Grades(LintSubject subject) =>
        from grade in subject.Rules.Grades
        join clause in subject.Rules.Clauses on (grade.Profile, grade.ClauseId) equals (clause.Profile, clause.ClauseId)
        let most = subject.Measures.GetValueOrDefault(clause.Measure ?? "")?.MaxValue
        where grade.Lower > most || (grade.Lower == most && !grade.IsInclusive)
        select Unreachable(subject, grade.ClauseId, grade.Label, grade.Lower, most);

    private static IEnumerable<LintWarning> Requirements(LintSubject subject)
    {
        foreach (var requirement in subject.Rules.Requirements.Where(requirement => requirement.Kind is "req_min" or "req_cadence" or "req_rate"))
        {
            var most = Most(subject, requirement.Measure, requirement.Kind == "req_rate");
            if (requirement.Target > most)
            {
                yield return Unreachable(subject, requirement.RequirementId, requirement.NameZh, requirement.Target, most);
            }
            else if (requirement.Target <= 0)
            {
                yield return AlwaysMet(subject, requirement.RequirementId, requirement.Target);
            }
        }
    }

    private static IEnumerable<LintWarning> Deductions(LintSubject subject)
    {
        foreach (var clause in subject.Rules.Clauses.Where(clause => clause is { Kind: "deduct_short", Target: not null, Measure: not null }))
        {
            var most = Most(subject, clause.Measure!, isRate: false);
            if (clause.Target > most)
            {
                yield return Unreachable(subject, clause.ClauseId, clause.Measure, clause.Target, most);
            }
            else if (clause.Target <= 0)
            {
                yield return AlwaysMet(subject, clause.ClauseId, clause.Target);
            }
        }
    }

    private static decimal? Most(LintSubject subject, string measure, bool isRate) =>
        isRate || subject.IsRate(measure) ? 100 : subject.Measures.GetValueOrDefault(measure)?.MaxValue;

    private static IEnumerable<LintWarning> SoftWithPoints(LintSubject subject) =>
        from requirement in subject.Rules.Requirements
        where requirement.IsSoft && requirement.IndicatorId is not null
        join clause in subject.Rules.Clauses on (requirement.Profile, requirement.IndicatorId, requirement.Measure) equals (clause.Profile, clause.IndicatorId, clause.Measure)
        where clause.Kind is not ("manual" or "unspecified" or "bonus_each")
        select subject.Warn(
            requirement.RequirementId, "soft_with_points", $"软性措辞的要求却在 {clause.ClauseId} 中计分", $"softly worded, yet {clause.ClauseId} counts it for points");

    private static LintWarning Unreachable(LintSubject subject, string place, string? label, decimal? bound, decimal? most) =>
        subject.Warn(place, "unreachable", $"“{label}”要 {Figure(bound)}，最多只能有 {Figure(most)}", $"'{label}' asks for {Figure(bound)}, the most there can be is {Figure(most)}");

    private static LintWarning AlwaysMet(LintSubject subject, string place, decimal? bound) =>
        subject.Warn(place, "always_met", $"下限为 {Figure(bound)}，人人达到", $"the bound is {Figure(bound)}: everybody meets it");
}
