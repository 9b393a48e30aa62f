namespace Analytics.Warehouse.Systems;

/// <summary>Reads what a clause lists: items that must be there, points by attribute, points by category.</summary>
internal static class OptionReader
{
    public static void Read(SystemScope scope, string profile, string clauseId, string kind, YamlEntry entry, decimal? k)
    {
        var words = entry.Map("words").ToDictionary(pair => pair.Key, pair => pair.Value.Scalar);
        var number = 0;
        void Add(string attribute, string value, string word, string? role, decimal? points) =>
            scope.Rows.Options.Add(new OptionRow(
                scope.SystemId, scope.Version, profile, clauseId, ++number, attribute, value, words.GetValueOrDefault(word) ?? word, role, points));

        if (kind == "deduct_missing")
        {
            entry.Require("items");
            foreach (var listed in entry.List("items"))
            {
                var (id, zh) = Item(scope, profile, clauseId, entry, listed, number + 1);
                Add("item", id, zh ?? id, null, null);
            }
        }

        if (kind == "bonus_each")
        {
            Bonus(entry, k, Add);
        }

        if (kind == "adjust")
        {
            entry.Require("map");
            foreach (var (value, points) in entry.Map("map"))
            {
                foreach (var (role, signed) in points.IsMapping ? points.Pairs() : [("", points)])
                {
                    Add("value", value, value, role.Length == 0 ? null : Role(role, signed), Points(signed));
                }
            }
        }
    }

    // What makes an item present stands in the conditions, one group an item.
    private static (string Id, string? Zh) Item(SystemScope scope, string profile, string clauseId, YamlEntry clause, YamlEntry listed, int group)
    {
        if (listed.Find("when") is null)
        {
            var plain = SystemScope.Item(listed);
            var measure = clause.Text("measure");
            if (measure is null)
            {
                listed.Error("没有 when 的项须由条款的 measure 查核", "an item without when needs the measure of the clause");
            }

            scope.Rows.Conditions.Add(new ConditionRow(scope.SystemId, scope.Version, profile, clauseId, group, 1, measure ?? "", plain.Id, ">=", 1, null, null, null));
            return plain;
        }

        var item = (listed.RequiredText("id"), listed.Text("zh"));
        ConditionReader.Group(scope, profile, clauseId, listed, group, null);
        listed.Close("list_item");
        return item;
    }

    private static void Bonus(YamlEntry entry, decimal? k, Action<string, string, string, string?, decimal?> add)
    {
        if (entry.Find("by") is not { } by)
        {
            if (k is null)
            {
                entry.Error("须有 k 或 by", "needs either k or by");
            }

            return;
        }

        var isRole = by.RequiredText("attr") == "role";
        by.Require("map");
        foreach (var (value, points) in by.Map("map"))
        {
            add(isRole ? "role" : "item", isRole ? Role(value, points) : value, value, null, Points(points));
        }

        by.Close("by");
    }

    private static string Role(string word, YamlEntry entry)
    {
        if (KnownCodes.Roles.TryGetValue(word, out var role))
        {
            return role;
        }

        entry.Error($"不认识的角色“{word}”", $"unknown role '{word}'");
        return word;
    }

    private static decimal? Points(YamlEntry entry)
    {
        if (entry.AsNumber() is not { } points)
        {
            entry.Error("应为带符号的分值", "must be signed points");
            return null;
        }

        return points;
    }
}
