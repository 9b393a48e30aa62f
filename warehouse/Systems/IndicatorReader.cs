namespace Analytics.Warehouse.Systems;

/// <summary>Reads dimensions, indicators and parts, and checks that their points add up.</summary>
/// <remarks>
/// <code>
/// dimensions:
///   - id: DL-4
///     name: {zh: 学习要求, en: Study requirements}
///     points: 20                        # must be the sum of the indicators, plus
///     unseen_points: 6                  # what the text does not show
///     indicators:
///       - id: DL-4.2
///         name: {zh: 党委中心组学习, en: …}
///         points: 8                     # null where none are printed: then the clause is manual, unspecified or a grade
///         population: website_owners    # who it is about; a subject outside is not_applicable, its points unknown (INT-09)
///         combine_people: worst         # required where the population is people and the subjects are units, no default (INT-06):
///                                       # each_scored | worst | mean | sum_shortfall | share_meeting; parts take both from above
///         clamp: none                   # allows less than 0 and more than the points; default [0, points] (INT-04)
///         start: additive               # or deductive; default additive with full_if, credit_each or step
///         clauses: [{kind: manual}]     # scored by people
///         requirements: [ … ]           # they hang on this indicator
///         quote: …
///         parts: [ … ]                  # optional, same shape as an indicator, then without clauses of its own
/// </code>
/// </remarks>
internal static class IndicatorReader
{
    private static readonly string[] Levels = ["dimension", "indicator", "part"];

    /// <summary>Reads what stands at the top of a system or a profile.</summary>
    public static void ReadTop(SystemScope scope, string profile, YamlEntry entry, string officialBasis, decimal? statedTotal)
    {
        var dimensions = entry.List("dimensions");
        var indicators = entry.List("indicators");
        if (dimensions.Count > 0 && indicators.Count > 0)
        {
            entry.Error("dimensions 与 indicators 只能有一个", "takes either dimensions or indicators");
        }

        var points = dimensions.Select(child => Read(scope, profile, child, null, 0, officialBasis, Who.Everybody))
            .Concat(indicators.Select(child => Read(scope, profile, child, null, 1, officialBasis, Who.Everybody))).ToList();
        if (points.Count > 0)
        {
            Add(entry, points, statedTotal, 0, "stated_total");
        }

        foreach (var requirement in entry.List("requirements"))
        {
            RequirementReader.Read(scope, profile, null, requirement);
        }
    }

    private static decimal? Read(SystemScope scope, string profile, YamlEntry entry, string? parent, int level, string officialBasis, Who above)
    {
        var id = entry.RequiredText("id");
        scope.Take(id, entry);
        var name = entry.Words("name");
        var points = entry.Number("points");
        var unseen = entry.Number("unseen_points");
        var basis = entry.OneOf("official_basis", ["evidence", "review"], officialBasis)!;
        var children = level == 2 ? [] : entry.List(level == 0 ? "indicators" : "parts");
        var clauses = entry.List("clauses");
        var start = Start(entry, clauses, points);
        var who = People(scope, entry, above, children.Count == 0);
        var isClamped = IsClamped(entry, points);
        var kinds = clauses.Select(clause => clause.Text("kind")).ToList();
        var isManual = kinds.Contains("manual") || kinds.All(kind => kind == "unspecified");
        scope.Rows.Indicators.Add(new IndicatorRow(
            scope.SystemId, scope.Version, profile, id, Levels[level], parent, scope.Rows.Indicators.Count + 1, name?.Zh ?? id, name?.En ?? id, points,
            children.Count == 0 ? start : null, children.Count == 0, children.Count == 0 && isManual, basis, unseen, entry.Joined("quote", "；"), scope.Interpretation(entry),
            who.Population, who.Scope, who.Combine, isClamped));
        if (children.Count > 0 && clauses.Count > 0)
        {
            entry.Error("有下级时不能有 clauses", "clauses belong to the lowest level");
        }

        if (children.Count == 0 && clauses.Count == 0)
        {
            entry.Error("缺少 clauses", "clauses are required");
        }

        var below = children.Select(child => Read(scope, profile, child, id, level + 1, basis, who)).ToList();
        if (below.Count > 0)
        {
            Add(entry, below, points, unseen ?? 0, "points");
        }

        for (var index = 0; index < clauses.Count; index++)
        {
            ClauseReader.Read(scope, profile, id, clauses[index], $"{id}.{index + 1}");
        }

        foreach (var requirement in entry.List("requirements"))
        {
            RequirementReader.Read(scope, profile, id, requirement);
        }

        entry.Close(Levels[level]);
        return points;
    }

    // Additive clauses start at 0, all others at the standard points; what people enter starts nowhere.
    private static decimal? Start(YamlEntry entry, IReadOnlyList<YamlEntry> clauses, decimal? points)
    {
        var kinds = clauses.Select(clause => clause.Text("kind")).ToList();
        var start = entry.OneOf("start", ["deductive", "additive"], kinds.Any(kind => kind is "credit_each" or "full_if" or "step") ? "additive" : "deductive");
        if (kinds.Contains("manual") && kinds.Any(kind => kind is not ("manual" or "unspecified" or "zero_if")))
        {
            entry.Error("manual 只能与 zero_if 同用", "manual goes only with zero_if");
        }

        if (kinds.Any(kind => kind is not null && KnownCodes.Grades.Contains(kind)) && (kinds.Count > 1 || points is not null))
        {
            entry.Error("只评等次的指标没有 points，也没有其他条款", "a graded component has neither points nor other clauses");
        }

        if (kinds.Contains("manual") || kinds.All(kind => kind == "unspecified" || KnownCodes.Grades.Contains(kind ?? "")))
        {
            return null;
        }

        if (points is null)
        {
            entry.Error("有计分条款就须有 points", "counted clauses need points");
        }

        return start == "additive" ? 0 : points;
    }

    private static Who People(SystemScope scope, YamlEntry entry, Who above, bool isLeaf)
    {
        var population = scope.Population(entry) ?? above.Population;
        var combine = entry.OneOf("combine_people", KnownCodes.Combinations) ?? above.Combine;
        var reach = population is null ? null : scope.Populations.GetValueOrDefault(population);
        var isOfPeople = reach == "person" && scope.SubjectType == "unit";
        if (isOfPeople && isLeaf && combine is null)
        {
            entry.Error(
                $"对象 {population} 是人，考核对象是单位：须写 combine_people（INT-06，没有默认值）",
                $"{population} are people and the subjects are units: combine_people is required (INT-06, no default)");
        }
        else if (!isOfPeople && (population is null || reach is not null) && isLeaf && entry.Find("combine_people") is { } stray)
        {
            stray.Error("combine_people 只用于考核单位、对象是人的指标", "combine_people goes only where the subjects are units and the population is people");
        }

        return new Who(population, reach, isOfPeople ? combine : null);
    }

    private static bool IsClamped(YamlEntry entry, decimal? points)
    {
        if (entry.Find("clamp") is not { } clamp)
        {
            return true;
        }

        if (!clamp.IsList)
        {
            return entry.OneOf("clamp", ["none", "points"]) != "none";
        }

        if (!clamp.Each().Select(bound => bound.AsNumber()).SequenceEqual([0, points]))
        {
            clamp.Error($"clamp 应为 none 或 [0, {points:0.####}]", $"clamp must be none or [0, {points:0.####}]");
        }

        return true;
    }

    private static void Add(YamlEntry entry, List<decimal?> parts, decimal? printed, decimal unseen, string key)
    {
        var sum = parts.Sum() + unseen;
        // What is not printed may make up what is missing, but never what is too much.
        if (printed is not null && (sum > printed || (sum < printed && parts.All(part => part is not null))))
        {
            (entry.Find(key) ?? entry).Error(
                $"下级分值合计 {sum:0.####}，不等于 {printed:0.####}；原文缺失的部分请写 unseen_points",
                $"the parts add up to {sum:0.####}, not {printed:0.####}; state what the text does not show as unseen_points");
        }
    }

    /// <summary>Who an indicator is about; what stands above holds for the parts.</summary>
    private sealed record Who(string? Population, string? Scope, string? Combine)
    {
        public static readonly Who Everybody = new(null, null, null);
    }
}
