using static Analytics.Warehouse.Systems.SystemLint;

namespace Analytics.Warehouse.Systems;

/// <summary>Warns of points that the text does not show, and of clauses that cannot give or take what the item is worth.</summary>
internal static class PointsWarnings
{
    public static IEnumerable<LintWarning> Of(LintSubject subject) => NotShown(subject).Concat(Total(subject)).Concat(subject.Leaves.SelectMany(leaf => Range(subject, leaf)));

    private static IEnumerable<LintWarning> NotShown(LintSubject subject)
    {
        foreach (var indicator in subject.Rules.Indicators)
        {
            var below = subject.Rules.Indicators.Where(child => child.Profile == indicator.Profile && child.ParentId == indicator.IndicatorId).ToList();
            var shown = below.Sum(child => child.MaxPoints ?? 0);
            if (indicator.UnseenPoints > 0)
            {
                yield return NotShown(subject, indicator.IndicatorId, shown, indicator.MaxPoints);
            }
            else if (indicator.MaxPoints is { } printed && below.Any(child => child.MaxPoints is null) && shown != printed)
            {
                yield return NotShown(subject, indicator.IndicatorId, shown, printed);
            }
        }
    }

    private static IEnumerable<LintWarning> Total(LintSubject subject) =>
        from top in subject.Rules.Indicators.Where(indicator => indicator.ParentId is null).GroupBy(indicator => indicator.Profile)
        where subject.System.Row.StatedTotal is not null && top.Any(indicator => indicator.MaxPoints is null)
        select NotShown(subject, "stated_total", top.Sum(indicator => indicator.MaxPoints ?? 0), subject.System.Row.StatedTotal);

    private static LintWarning NotShown(LintSubject subject, string place, decimal shown, decimal? printed) =>
        subject.Warn(place, "points_not_shown", $"原文只显示 {Figure(printed)} 分中的 {Figure(shown)} 分", $"the text shows only {Figure(shown)} of {Figure(printed)} points");

    private static IEnumerable<LintWarning> Range(LintSubject subject, IndicatorRow leaf)
    {
        var clauses = subject.ClausesOf(leaf).ToList();
        if (leaf is not { IsManual: false, MaxPoints: { } most, StartPoints: { } start } || clauses.Any(clause => clause.Kind == "unspecified"))
        {
            yield break;
        }

        var losses = clauses.Select(clause => Most(subject, clause, most)).ToList();
        var worst = losses.Sum();
        if (start > 0 && losses.All(loss => loss is not null) && worst < most)
        {
            yield return subject.Warn(
                leaf.IndicatorId, "never_zero", $"最多扣 {Figure(worst)} 分，满分 {Figure(most)}：人人至少得 {Figure(most - worst)} 分", $"at worst {Figure(worst)} of {Figure(most)} points are lost: everybody keeps {Figure(most - worst)}");
        }
        else if (start > 0 && leaf.IsClamped && losses.All(loss => loss is not null) && clauses.All(clause => clause.Kind != "zero_if") && worst > most)
        {
            yield return subject.Warn(
                leaf.IndicatorId, "exceeds_points", $"各条合计可扣 {Figure(worst)} 分，超过满分 {Figure(most)}：超出部分不起作用", $"the clauses may take {Figure(worst)} of {Figure(most)} points: what is beyond has no effect");
        }

        var gains = clauses.Select(clause => Gain(subject, clause, most)).ToList();
        if (start == 0 && gains.All(gain => gain is not null) && gains.Sum() < most)
        {
            yield return subject.Warn(leaf.IndicatorId, "never_full", $"各条合计最多得 {Figure(gains.Sum())} 分，得不到满分 {Figure(most)}", $"the clauses give at most {Figure(gains.Sum())} of {Figure(most)} points");
        }
    }

    /// <summary>The most a clause can take; null where nothing bounds it.</summary>
    private static decimal? Most(LintSubject subject, ClauseRow clause, decimal points) => clause.Kind switch
    {
        "deduct_if" => clause.K,
        "deduct_missing" => clause.K * subject.Rules.Options.Count(option => option.Profile == clause.Profile && option.ClauseId == clause.ClauseId && option.Attribute == "item"),
        "deduct_short" when clause.Target is null || Year.Parts(clause.Per) is null => null,
        "deduct_short" => Math.Max(clause.K * Year.Parts(clause.Per) * Steps(clause) ?? 0, -clause.WhenNullPoints ?? 0),
        "zero_if" => clause.Scope == "indicator" ? points : 0,
        "adjust" => -subject.Rules.Options.Where(option => option.Profile == clause.Profile && option.ClauseId == clause.ClauseId).Min(option => Math.Min(option.Points ?? 0, 0)),
        "bonus_each" or "credit_each" or "full_if" or "step" => 0,
        _ => null,
    };

    private static decimal Steps(ClauseRow clause)
    {
        var steps = (clause.Target ?? 0) / (clause.Step ?? 1);
        return clause.Partial switch { "ceil" => decimal.Ceiling(steps), "exact" => steps, _ => decimal.Floor(steps) };
    }

    /// <summary>The most a clause can give; null where nothing bounds it.</summary>
    private static decimal? Gain(LintSubject subject, ClauseRow clause, decimal points) => clause.Kind switch
    {
        "full_if" => points,
        "step" => subject.Rules.Conditions.Where(condition => condition.Profile == clause.Profile && condition.ClauseId == clause.ClauseId)
            .Select(condition => condition.Points ?? 0).Append(clause.UncoveredPoints ?? 0).Max(),
        "credit_each" or "bonus_each" => clause.Cap,
        "adjust" => null,
        _ => 0,
    };
}
