using System.Globalization;
using Analytics.Warehouse.Systems;
using YamlDotNet.RepresentationModel;

namespace Analytics.Warehouse.Trials;

/// <summary>Lays changes over the parsed file of a system, before it is read; what cannot be laid becomes an error of that file.</summary>
internal static class RuleChanges
{
    /// <summary>Changes the document in place.</summary>
    /// <param name="root">The system's file.</param>
    /// <param name="chosen">Its entries of settings.yaml; a tried choice goes before them.</param>
    /// <param name="changes">What to try.</param>
    /// <returns>By which factor the standard points of a leaf change, by its id: points that people entered move with them.</returns>
    public static IReadOnlyDictionary<string, decimal> Apply(YamlEntry root, IReadOnlyList<YamlEntry> chosen, IReadOnlyList<RuleChange> changes)
    {
        var factors = new Dictionary<string, decimal>();
        var rules = Rules(root).ToDictionary(rule => rule.Id, rule => rule);
        foreach (var change in changes)
        {
            if (change.Key == "value" && root.Find("settings")?.Find(change.Rule) is { } setting)
            {
                Choose(setting, change);
                foreach (var entry in chosen)
                {
                    (entry.Node as YamlMappingNode)?.Children.Remove(new YamlScalarNode(change.Rule));
                }
            }
            else if (change.Rule == "composite" && root.Find("composite")?.Find("parts") is { Node: YamlMappingNode parts })
            {
                Weigh(root, parts, change);
            }
            else if (!rules.TryGetValue(change.Rule, out var rule))
            {
                root.Error($"没有规则 {change.Rule}", $"there is no rule {change.Rule}");
            }
            else if (rule.Entry.Find(change.Key) is not { Node: YamlScalarNode scalar } found)
            {
                rule.Entry.Error($"{change.Rule} 没有可改的 {change.Key}", $"{change.Rule} has no {change.Key} to change");
            }
            else if (change.Key == "points")
            {
                Reweigh(root, rule, found, scalar, change, factors);
            }
            else
            {
                scalar.Value = change.Value;
            }
        }

        return factors;
    }

    private static void Choose(YamlEntry setting, RuleChange change)
    {
        var allowed = setting.List("allowed").Select(choice => choice.Scalar ?? "").ToList();
        if (allowed.Count > 0 && !allowed.Contains(change.Value))
        {
            setting.Error($"“{change.Value}”不在可选值内：{string.Join("、", allowed)}", $"'{change.Value}' is not among the choices: {string.Join(", ", allowed)}");
        }
        else if ((setting.Find("value") ?? setting).Node is YamlScalarNode scalar)
        {
            scalar.Value = change.Value;
        }
    }

    // The two weights stay 1 together.
    private static void Weigh(YamlEntry root, YamlMappingNode parts, RuleChange change)
    {
        if (!decimal.TryParse(change.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var weight) || weight is < 0 or > 1 || change.Key is not ("quantified" or "vote"))
        {
            root.Error("权重应为 quantified 或 vote，取 0 到 1", "a weight is quantified or vote, 0 to 1");
            return;
        }

        foreach (var key in new[] { "quantified", "vote" })
        {
            parts.Children[new YamlScalarNode(key)] = new YamlScalarNode(Plain(key == change.Key ? weight : 1 - weight));
        }
    }

    // What contains the leaf, and the printed total, grow and shrink with it.
    private static void Reweigh(YamlEntry root, Rule rule, YamlEntry found, YamlScalarNode scalar, RuleChange change, Dictionary<string, decimal> factors)
    {
        if (!decimal.TryParse(change.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var points) || points <= 0 || found.AsNumber() is not { } before || before == 0)
        {
            found.Error("分值应为正数", "points must be above 0");
            return;
        }

        if (!rule.IsLeaf)
        {
            found.Error("请改下级的分值，上级随之变化", "change the points of its parts; these follow");
            return;
        }

        scalar.Value = Plain(points);
        if (rule.Entry.Find("clamp") is { IsList: true } && rule.Entry.Node is YamlMappingNode leaf)
        {
            leaf.Children.Remove(new YamlScalarNode("clamp"));
        }

        factors[rule.Id] = points / before;
        // One printed total cannot be that of every profile any more.
        if (root.Find("profiles") is not null && root.Node is YamlMappingNode top)
        {
            top.Children.Remove(new YamlScalarNode("stated_total"));
        }

        foreach (var above in rule.Above.Select(entry => entry.Find("points")).Append(root.Find("stated_total")))
        {
            if (above is { Node: YamlScalarNode printed } && above.AsNumber() is { } sum)
            {
                printed.Value = Plain(sum + points - before);
            }
        }
    }

    private static IEnumerable<Rule> Rules(YamlEntry root)
    {
        foreach (var top in root.Map("profiles").Select(profile => profile.Value).Prepend(root))
        {
            foreach (var requirement in top.List("requirements"))
            {
                yield return new Rule(requirement.Text("id") ?? "", requirement, [], IsLeaf: true);
            }

            foreach (var rule in top.List("dimensions").Concat(top.List("indicators")).SelectMany(entry => Below(entry, [])))
            {
                yield return rule;
            }
        }

        foreach (var tier in root.Find("tiers")?.List("rows") ?? [])
        {
            yield return new Rule("tiers." + tier.Text("label"), tier, [], IsLeaf: true);
        }

        if (root.Find("ledger") is { } ledger)
        {
            yield return new Rule("ledger", ledger, [], IsLeaf: true);
        }
    }

    private static IEnumerable<Rule> Below(YamlEntry entry, IReadOnlyList<YamlEntry> above)
    {
        var id = entry.Text("id") ?? "";
        var children = entry.List("indicators").Concat(entry.List("parts")).ToList();
        yield return new Rule(id, entry, above, children.Count == 0);
        foreach (var (clause, number) in entry.List("clauses").Select((clause, index) => (clause, index + 1)))
        {
            yield return new Rule(clause.Text("id") ?? $"{id}.{number}", clause, above, IsLeaf: true);
        }

        foreach (var requirement in entry.List("requirements"))
        {
            yield return new Rule(requirement.Text("id") ?? "", requirement, above, IsLeaf: true);
        }

        foreach (var rule in children.SelectMany(child => Below(child, [.. above, entry])))
        {
            yield return rule;
        }
    }

    private static string Plain(decimal figure) => figure.ToString("0.######", CultureInfo.InvariantCulture);

    private sealed record Rule(string Id, YamlEntry Entry, IReadOnlyList<YamlEntry> Above, bool IsLeaf);
}
