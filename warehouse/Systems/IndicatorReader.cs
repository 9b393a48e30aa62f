namespace Analytics.Warehouse.Systems;

/// <summary>Reads dimensions, indicators and parts, and checks that their points add up.</summary>
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

        var points = dimensions.Select(child => Read(scope, profile, child, null, 0, officialBasis))
            .Concat(indicators.Select(child => Read(scope, profile, child, null, 1, officialBasis))).ToList();
        if (points.Count > 0)
        {
            Add(entry, points, statedTotal, 0, "stated_total");
        }

        foreach (var requirement in entry.List("requirements"))
        {
            RequirementReader.Read(scope, profile, null, requirement);
        }
    }

    private static decimal? Read(SystemScope scope, string profile, YamlEntry entry, string? parent, int level, string officialBasis)
    {
        var id = entry.RequiredText("id");
        scope.Take(id, entry);
        var name = entry.Words("name");
        var points = entry.Number("points");
        var unseen = entry.Number("unseen_points");
        var basis = entry.OneOf("official_basis", ["evidence", "review"], officialBasis)!;
        var children = entry.List(level == 0 ? "indicators" : "parts");
        var clauses = entry.List("clauses");
        var start = Start(entry, clauses, points);
        entry.Find("clamp");
        entry.Text("population");
        entry.OneOf("combine_people", KnownCodes.Combinations);
        var isManual = clauses.All(clause => clause.Text("kind") is "manual" or "unspecified");
        scope.Rows.Indicators.Add(new IndicatorRow(
            scope.SystemId, scope.Version, profile, id, Levels[level], parent, scope.Rows.Indicators.Count + 1, name?.Zh ?? id, name?.En ?? id, points,
            children.Count == 0 ? start : null, children.Count == 0, children.Count == 0 && isManual, basis, unseen, entry.Joined("quote", "；"), entry.Joined("interpretation", ";")));
        if (children.Count > 0 && clauses.Count > 0)
        {
            entry.Error("有下级时不能有 clauses", "clauses belong to the lowest level");
        }

        if (children.Count == 0 && clauses.Count == 0)
        {
            entry.Error("缺少 clauses", "clauses are required");
        }

        var below = children.Select(child => Read(scope, profile, child, id, level + 1, basis)).ToList();
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

        entry.Close();
        return points;
    }

    // Additive clauses start at 0, all others at the standard points; what people enter starts nowhere.
    private static decimal? Start(YamlEntry entry, IReadOnlyList<YamlEntry> clauses, decimal? points)
    {
        var kinds = clauses.Select(clause => clause.Text("kind")).ToList();
        var start = entry.OneOf("start", ["deductive", "additive"], kinds.Any(kind => kind is "credit_each" or "full_if" or "step") ? "additive" : "deductive");
        if (kinds.All(kind => kind is "manual" or "unspecified"))
        {
            return null;
        }

        if (points is null)
        {
            entry.Error("有计分条款就须有 points", "counted clauses need points");
        }

        return start == "additive" ? 0 : points;
    }

    private static void Add(YamlEntry entry, List<decimal?> parts, decimal? printed, decimal unseen, string key)
    {
        var sum = parts.Sum() + unseen;
        if (printed is not null && parts.All(part => part is not null) && sum != printed)
        {
            (entry.Find(key) ?? entry).Error(
                $"下级分值合计 {sum:0.####}，不等于 {printed:0.####}；原文缺失的部分请写 unseen_points",
                $"the parts add up to {sum:0.####}, not {printed:0.####}; state what the text does not show as unseen_points");
        }
    }
}
