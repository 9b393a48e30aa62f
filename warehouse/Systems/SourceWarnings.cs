namespace Analytics.Warehouse.Systems;

/// <summary>Warns of rules that no record can bear out, and of rules whose words are missing.</summary>
internal static class SourceWarnings
{
    public static IEnumerable<LintWarning> Of(LintSubject subject) => WithoutEvidence(subject).Concat(WithoutQuote(subject)).Concat(WithoutMissing(subject));

    private static IEnumerable<LintWarning> WithoutEvidence(LintSubject subject)
    {
        var clauses = subject.Rules.Clauses.Select(clause => (Place: clause.ClauseId, clause.Measure))
            .Concat(subject.Rules.Clauses.Select(clause => (Place: clause.ClauseId, Measure: clause.TargetMeasure)));
        var conditions = subject.Rules.Conditions.Select(condition => (Place: condition.ClauseId, (string?)condition.Measure));
        var requirements = subject.Rules.Requirements.Select(requirement => (Place: requirement.RequirementId, (string?)requirement.Measure))
            .Concat(subject.Rules.Requirements.Select(requirement => (Place: requirement.RequirementId, Measure: requirement.Denominator)));
        return
            from rule in clauses.Concat(conditions).Concat(requirements)
            where rule.Item2 is not (null or "" or "members") && !subject.Counted.Contains(rule.Item2)
            group rule.Place by rule.Item2 into places
            select subject.Warn(
                string.Join(", ", places.Distinct()), "no_evidence", $"{places.Key} 只有填报，没有数据集可以佐证", $"{places.Key} is only ever stated, no dataset can evidence it");
    }

    private static IEnumerable<LintWarning> WithoutQuote(LintSubject subject)
    {
        var quoted = subject.Rules.Indicators.Where(indicator => indicator.Quote is not null).Select(indicator => (indicator.Profile, indicator.IndicatorId)).ToHashSet();
        var clauses = subject.Rules.Clauses
            .Where(clause => clause.Kind is not ("manual" or "unspecified") && clause.Quote is null && !quoted.Contains((clause.Profile, clause.IndicatorId))).Select(clause => clause.ClauseId);
        var requirements = subject.Rules.Requirements.Where(requirement => requirement.Quote is null).Select(requirement => requirement.RequirementId);
        var overrides = subject.Rules.Overrides.Where(rule => rule.Quote is null).Select(rule => rule.Kind);
        return clauses.Concat(requirements).Concat(overrides).Select(place => subject.Warn(place, "no_quote", "没有原文", "the words of the source are missing"));
    }

    private static IEnumerable<LintWarning> WithoutMissing(LintSubject subject)
    {
        if (subject.System.Completeness == "partial" && subject.Rules.Notes.All(note => note.Kind != "missing"))
        {
            yield return subject.Warn("missing", "no_missing", "原文不全，却没有写明缺什么", "the text is partial, but what it does not show is not said");
        }
    }
}
