using static Analytics.Warehouse.Systems.SystemLint;

namespace Analytics.Warehouse.Systems;

/// <summary>Warns of rules that reward padding.</summary>
internal static class GamingWarnings
{
    /// <summary>A single event that costs at least this share of its item is a cliff.</summary>
    public const decimal CliffShare = 0.25m;

    /// <summary>A rate of fewer than this many is decided by one of them.</summary>
    public const decimal FewestOfRate = 5;

    public static IEnumerable<LintWarning> Of(LintSubject subject) =>
        UncappedCounts(subject).Concat(EarnsTwice(subject)).Concat(Cliffs(subject)).Concat(TinyDenominators(subject));

    private static IEnumerable<LintWarning> UncappedCounts(LintSubject subject)
    {
        foreach (var clause in subject.Rules.Clauses.Where(clause => clause.Kind is "bonus_each" or "credit_each" && clause.Cap is null))
        {
            yield return subject.Warn(clause.ClauseId, "uncapped_count", $"{clause.Measure} 每次加分，没有上限", $"every {clause.Measure} earns points without a cap");
        }

        var additions = subject.Rules.LedgerEntries.Where(entry => entry is { Sign: 1, EntryType: not "base" }).Select(entry => entry.EntryType).ToList();
        if (additions.Count > 0)
        {
            yield return subject.Warn("ledger", "uncapped_count", $"积分账的 {string.Join("、", additions)} 没有上限", $"{string.Join(", ", additions)} of the ledger have no cap");
        }
    }

    // Measures counted from the same records are the same activity under two names.
    private static IEnumerable<LintWarning> EarnsTwice(LintSubject subject)
    {
        string Records(string measure) => subject.Counted.Contains(measure)
            ? string.Join('|', subject.Counted[measure].Select(source => $"{source.Dataset},{subject.Chosen(measure)},{source.Statuses},{source.ValueColumn},{source.ItemColumn},{source.Least}").Order(StringComparer.Ordinal))
            : measure;
        return
            from clause in subject.Rules.Clauses
            where clause.Measure is not null && clause.Kind is "deduct_short" or "bonus_each" or "credit_each" or "adjust" && clause.K != 0
            group clause by (clause.Profile, Records: Records(clause.Measure!), clause.Item) into same
            where same.Count() > 1
            let ids = string.Join(", ", same.Select(clause => clause.ClauseId))
            select subject.Warn(same.First().ClauseId, "earns_twice", $"同一记录计入多条：{ids}", $"one record counts in several clauses: {ids}");
    }

    private static IEnumerable<LintWarning> Cliffs(LintSubject subject)
    {
        var points = subject.Rules.Indicators.ToDictionary(indicator => (indicator.Profile, indicator.IndicatorId), indicator => indicator.MaxPoints);
        foreach (var clause in subject.Rules.Clauses)
        {
            var most = points[(clause.Profile, clause.IndicatorId)];
            var full = clause.Target is null ? null : -clause.K * decimal.Floor(clause.Target.Value / (clause.Step ?? 1));
            if (clause.Kind == "full_if" || clause is { Kind: "zero_if", Scope: "indicator" } || (clause.Kind == "deduct_if" && clause.K >= CliffShare * most))
            {
                yield return subject.Warn(clause.ClauseId, "cliff", $"一次就决定 {Figure(clause.K) ?? "全部"} 分（满分 {Figure(most)}）", $"one event decides {Figure(clause.K) ?? "all"} of {Figure(most)} points");
            }
            else if (clause.WhenNullPoints < full)
            {
                yield return subject.Warn(
                    clause.ClauseId, "cliff", $"全无扣 {Figure(-clause.WhenNullPoints)} 分，写一点即只扣 {Figure(-full)} 分", $"nothing at all costs {Figure(-clause.WhenNullPoints)}, the first word brings it to {Figure(-full)}");
            }
        }

        foreach (var flag in subject.Rules.TierFlags)
        {
            yield return subject.Warn("tiers", "cliff", $"恰好 {Figure(flag.Value)} 分时等次不明", $"the text does not say which tier exactly {Figure(flag.Value)} has");
        }
    }

    // A roster is given; a count of the unit's own is not, and the fewer it holds the easier the rate.
    private static IEnumerable<LintWarning> TinyDenominators(LintSubject subject)
    {
        var required = subject.Rules.Requirements
            .Where(requirement => (requirement.Kind == "req_min" && requirement.Target >= FewestOfRate)
                || (requirement.Kind == "req_cadence" && requirement.Target * Year.Parts(requirement.Per) >= FewestOfRate))
            .Select(requirement => requirement.Measure).ToHashSet();
        foreach (var rate in subject.Rules.Requirements.Where(requirement => requirement.Kind == "req_rate"))
        {
            if (rate.Denominator is { } denominator && denominator != "members" && !required.Contains(denominator))
            {
                yield return subject.Warn(
                    rate.RequirementId, "tiny_denominator", $"{denominator} 没有最低数：只办一次也是 100%", $"nothing asks for a least number of {denominator}: one of one is 100%");
            }
            else if (rate.Denominator is null && !subject.Counted.Contains(rate.Measure))
            {
                yield return subject.Warn(
                    rate.RequirementId, "tiny_denominator", $"{rate.Measure} 只填比率，看不到基数", $"{rate.Measure} is stated as a rate, of how many is not seen");
            }
        }
    }
}
