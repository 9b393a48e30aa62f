using System.Globalization;

namespace Analytics.Warehouse.Systems;

/// <summary>Looks for rules that invite padding: the system stays valid, its authors should know.</summary>
public static class SystemLint
{
    /// <summary>A single event that costs at least this share of its item is a cliff.</summary>
    public const decimal CliffShare = 0.25m;

    /// <summary>Warns of every system in the catalogue.</summary>
    /// <param name="catalogue">Systems with their measures.</param>
    /// <returns>Warnings in order of system, then of the file.</returns>
    public static IReadOnlyList<LintWarning> Check(SystemCatalogue catalogue)
    {
        var counted = catalogue.Measures.Sources.ToLookup(source => source.Measure);
        return [.. catalogue.Systems.SelectMany(system => UncappedCounts(system).Concat(EarnsTwice(system, counted)).Concat(Cliffs(system)).Concat(WithoutEvidence(system, counted)).Concat(WithoutQuote(system)))];
    }

    private static IEnumerable<LintWarning> UncappedCounts(AssessmentSystem system) =>
        from clause in system.Rules.Clauses
        where clause.Kind is "bonus_each" or "credit_each" && clause.Cap is null
        select Warn(system, clause.ClauseId, "uncapped_count", $"{clause.Measure} 每次加分，没有上限", $"every {clause.Measure} earns points without a cap");

    // Measures counted from the same records are the same activity under two names.
    private static IEnumerable<LintWarning> EarnsTwice(AssessmentSystem system, ILookup<string, MeasureSourceRow> counted)
    {
        string Records(string measure) => counted.Contains(measure)
            ? string.Join('|', counted[measure].Select(source => $"{source.Dataset},{source.SessionType},{source.Statuses},{source.ValueColumn}"))
            : measure;
        return
            from clause in system.Rules.Clauses
            where clause.Measure is not null && clause.Kind is "deduct_short" or "bonus_each" or "credit_each" or "adjust" && clause.K != 0
            group clause by (clause.Profile, Records: Records(clause.Measure!)) into same
            where same.Count() > 1
            let ids = string.Join(", ", same.Select(clause => clause.ClauseId))
            select Warn(system, same.First().ClauseId, "earns_twice", $"同一记录计入多条：{ids}", $"one record counts in several clauses: {ids}");
    }

    private static IEnumerable<LintWarning> Cliffs(AssessmentSystem system)
    {
        var points = system.Rules.Indicators.ToDictionary(indicator => (indicator.Profile, indicator.IndicatorId), indicator => indicator.MaxPoints);
        foreach (var clause in system.Rules.Clauses)
        {
            var most = points[(clause.Profile, clause.IndicatorId)];
            var full = clause.Target is null ? null : -clause.K * decimal.Floor(clause.Target.Value / (clause.Step ?? 1));
            if (clause.Kind is "full_if" or "zero_if" || (clause.Kind == "deduct_if" && clause.K >= CliffShare * most))
            {
                yield return Warn(system, clause.ClauseId, "cliff", $"一次就决定 {Figure(clause.K) ?? "全部"} 分（满分 {Figure(most)}）", $"one event decides {Figure(clause.K) ?? "all"} of {Figure(most)} points");
            }
            else if (clause.WhenNullPoints < full)
            {
                yield return Warn(
                    system, clause.ClauseId, "cliff", $"全无扣 {-clause.WhenNullPoints:0.##} 分，写一点即只扣 {-full:0.##} 分", $"nothing at all costs {Figure(-clause.WhenNullPoints)}, the first word brings it to {Figure(-full)}");
            }
        }

        foreach (var flag in system.Rules.TierFlags)
        {
            yield return Warn(system, "tiers", "cliff", $"恰好 {flag.Value:0.##} 分时等次不明", $"the text does not say which tier exactly {Figure(flag.Value)} has");
        }
    }

    private static IEnumerable<LintWarning> WithoutEvidence(AssessmentSystem system, ILookup<string, MeasureSourceRow> counted)
    {
        var clauses = system.Rules.Clauses.Where(clause => clause.Measure is not null).Select(clause => (Place: clause.ClauseId, clause.Measure));
        var requirements = system.Rules.Requirements.Select(requirement => (Place: requirement.RequirementId, (string?)requirement.Measure));
        return
            from rule in clauses.Concat(requirements)
            where !counted.Contains(rule.Item2!)
            group rule.Place by rule.Item2 into places
            select Warn(system, string.Join(", ", places), "no_evidence", $"{places.Key} 只有填报，没有数据集可以佐证", $"{places.Key} is only ever stated, no dataset can evidence it");
    }

    private static IEnumerable<LintWarning> WithoutQuote(AssessmentSystem system)
    {
        var clauses = system.Rules.Clauses.Where(clause => clause.Kind != "manual" && clause.Quote is null).Select(clause => clause.ClauseId);
        var requirements = system.Rules.Requirements.Where(requirement => requirement.Quote is null).Select(requirement => requirement.RequirementId);
        return clauses.Concat(requirements).Select(place => Warn(system, place, "no_quote", "没有原文", "the words of the source are missing"));
    }

    private static LintWarning Warn(AssessmentSystem system, string place, string rule, string zh, string en) => new(system.Id, system.Version, place, rule, zh, en);

    private static string? Figure(decimal? figure) => figure?.ToString("0.##", CultureInfo.InvariantCulture);
}
