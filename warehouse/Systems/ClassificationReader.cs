namespace Analytics.Warehouse.Systems;

/// <summary>Reads what is made of the points: veto, composite, tiers and their consequences.</summary>
internal static class ClassificationReader
{
    public static void Veto(SystemScope scope, YamlEntry root)
    {
        foreach (var veto in root.List("veto"))
        {
            veto.Require("when");
            var quote = veto.Joined("quote", "；");
            veto.Joined("interpretation", ";");
            foreach (var condition in veto.List("when"))
            {
                condition.Require("measure");
                scope.Rows.Vetoes.Add(new VetoRow(
                    scope.SystemId, scope.Version, scope.Measure(condition, "measure") ?? "", condition.OneOf("op", ["=", "<>"], "=")!, condition.RequiredText("value"), quote));
                condition.Close();
            }

            veto.Close();
        }
    }

    public static (decimal? Quantified, decimal? Vote) Composite(YamlEntry root)
    {
        if (root.Find("composite") is not { } composite)
        {
            return (null, null);
        }

        composite.OneOf("kind", ["weighted"]);
        composite.Joined("quote", "；");
        composite.Joined("interpretation", ";");
        var parts = composite.Require("parts");
        var weights = (Quantified: parts?.RequiredNumber("quantified"), Vote: parts?.RequiredNumber("vote"));
        if (weights.Quantified + weights.Vote is { } sum && sum != 1)
        {
            parts!.Error("权重之和应为1", "the weights must add up to 1");
        }

        parts?.Close();
        composite.Close();
        return weights;
    }

    public static void Tiers(SystemScope scope, YamlEntry root)
    {
        var labels = new HashSet<string>();
        if (root.Find("tiers") is { } tiers)
        {
            tiers.OneOf("kind", ["tier_threshold"]);
            tiers.Joined("quote", "；");
            tiers.Joined("interpretation", ";");
            tiers.Require("rows");
            Rows(scope, tiers, labels);
            foreach (var flag in tiers.List("boundary_flag"))
            {
                if (flag.AsNumber() is { } value)
                {
                    scope.Rows.TierFlags.Add(new TierFlagRow(scope.SystemId, scope.Version, value));
                }
                else
                {
                    flag.Error("应为数字", "must be a number");
                }
            }

            tiers.Close();
        }

        foreach (var action in root.List("actions"))
        {
            var trigger = action.RequiredText("trigger");
            if (!labels.Contains(trigger))
            {
                action.Error($"没有等次“{trigger}”", $"there is no tier '{trigger}'");
            }

            scope.Rows.Actions.Add(new ActionRow(scope.SystemId, scope.Version, trigger, action.RequiredText("deed")));
            action.Joined("quote", "；");
            action.Close();
        }
    }

    private static void Rows(SystemScope scope, YamlEntry tiers, HashSet<string> labels)
    {
        TierRow? above = null;
        foreach (var row in tiers.List("rows"))
        {
            var label = row.Text("label");
            var tier = new TierRow(scope.SystemId, scope.Version, (above?.Ordinal ?? 0) + 1, label, row.RequiredNumber("lower") ?? 0, row.Flag("inclusive", otherwise: true));
            if (above is not null && tier.Lower >= above.Lower)
            {
                row.Error("等次应由高到低，下限递减", "tiers go from best to worst, each lower bound below the one before");
            }

            foreach (var action in row.List("actions"))
            {
                scope.Rows.Actions.Add(new ActionRow(scope.SystemId, scope.Version, label ?? "", action.Scalar ?? ""));
            }

            row.Joined("quote", "；");
            row.Close();
            labels.Add(label ?? "");
            scope.Rows.Tiers.Add(tier);
            above = tier;
        }

        if (above is not { Lower: 0, IsInclusive: true })
        {
            tiers.Error("最后一个等次须从0分起，否则有分数无等次（原文无名称的写 label: null）", "the last tier must begin at 0, or some scores fall into none (label: null where the text has no name)");
        }
    }
}
