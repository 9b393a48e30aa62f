namespace Analytics.Warehouse.Systems;

/// <summary>
/// Finds Chinese words of a measure that mean two items. Claims name no system, so such a word is read as one of them for everybody:
/// among the versions of one system that would change what an old claim meant and is a mistake, among systems it is warned of.
/// </summary>
internal static class WordCheck
{
    /// <summary>Reports the clashes among versions of one system.</summary>
    public static void Run(IReadOnlyList<AssessmentSystem> systems)
    {
        foreach (var versions in systems.GroupBy(system => system.Id))
        {
            foreach (var clash in Clashes([.. versions]))
            {
                clash.System.Definition.Error(clash.Zh, clash.En);
            }
        }
    }

    /// <summary>Warns of the clashes among systems.</summary>
    public static IEnumerable<LintWarning> Warnings(IReadOnlyList<AssessmentSystem> systems) =>
        Clashes(systems).Select(clash => new LintWarning(clash.System.Id, clash.System.Version, clash.Item, "word_clash", clash.Zh, clash.En));

    private static IEnumerable<(AssessmentSystem System, string Item, string Zh, string En)> Clashes(IReadOnlyList<AssessmentSystem> systems)
    {
        var known = new Dictionary<(string Measure, string Word), (string Item, AssessmentSystem System)>();
        foreach (var system in systems)
        {
            foreach (var (measure, item, word) in Words(system.Rules).Distinct())
            {
                if (!known.TryAdd((measure, word), (item, system)) && known[(measure, word)] is var before && before.Item != item)
                {
                    yield return (
                        system, item,
                        $"{measure} 的“{word}”在这里是 {item}，在 {before.System.Definition.File} 中是 {before.Item}：填报不分体系，须用同一编号",
                        $"'{word}' of {measure} is {item} here and {before.Item} in {before.System.Definition.File}: claims name no system, so the code must be the same");
                }
            }
        }
    }

    private static IEnumerable<(string Measure, string Item, string Word)> Words(RuleTables rules)
    {
        var clauses = rules.Clauses.GroupBy(clause => (clause.Profile, clause.ClauseId)).ToDictionary(same => same.Key, same => same.First());
        var options =
            from option in rules.Options
            where option.OptionZh is not null && option.Attribute is "item" or "word"
            where clauses.ContainsKey((option.Profile, option.ClauseId))
            let clause = clauses[(option.Profile, option.ClauseId)]
            from measure in rules.Conditions
                .Where(condition => condition.Profile == option.Profile && condition.ClauseId == option.ClauseId && condition.Item == option.OptionValue)
                .Select(condition => condition.Measure).DefaultIfEmpty(clause.Measure ?? "").Distinct()
            select (measure, option.OptionValue, option.OptionZh!);
        var measures = rules.Requirements.GroupBy(requirement => requirement.RequirementId).ToDictionary(same => same.Key, same => same.First().Measure);
        var required =
            from item in rules.RequirementItems
            where item.ItemZh is not null
            select (measures[item.RequirementId], item.Item, item.ItemZh!);
        return options.Concat(required);
    }
}
