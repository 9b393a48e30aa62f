namespace Analytics.Warehouse.Systems;

/// <summary>Reads what stands above the tiers: forced labels, rights lost, and the deeds that follow.</summary>
/// <remarks>
/// <code>
/// force_tier: [{when: {measure: test_score, op: "&lt;", value: 60}, label: 不合格, quote: …}]        # the score is kept, the tier replaced
/// disqualify: [{when: {result: tier, op: "=", value: 较差}, rights: [评优, 晋升晋级], period: year, quote: …}]
/// actions: [{trigger: 优秀, deed: 表彰, quote: …}]                                  # recorded, never carried out
/// </code>
/// A condition asks a <c>measure</c> or a <c>result</c>: tier (of a right lost only), total, deducted (standard points − total) or rank.
/// The trigger of an action is a label, <c>result</c> (whoever is scored) or <c>disqualified</c>.
/// </remarks>
internal static class OverrideReader
{
    private static readonly string[] Results = ["tier", "total", "deducted", "rank"];

    public static void Read(SystemScope scope, YamlEntry root)
    {
        foreach (var forced in root.List("force_tier"))
        {
            var label = forced.RequiredText("label");
            scope.Labels.Add(label);
            Add(scope, "force_tier", forced, label, null, null);
        }

        foreach (var barred in root.List("disqualify"))
        {
            barred.Require("rights");
            var rights = barred.Joined("rights", ";");
            Add(scope, "disqualify", barred, null, rights, barred.OneOf("period", KnownCodes.Periods, "year"));
        }

        foreach (var action in root.List("actions"))
        {
            var trigger = action.RequiredText("trigger");
            if (trigger is not ("result" or "disqualified") && !scope.Labels.Contains(trigger))
            {
                action.Error($"没有等次“{trigger}”", $"there is no tier '{trigger}'");
            }

            scope.Rows.Actions.Add(new ActionRow(
                scope.SystemId, scope.Version, trigger, action.RequiredText("deed"), action.Joined("quote", "；"), scope.Interpretation(action)));
            action.Close("action");
        }
    }

    private static void Add(SystemScope scope, string kind, YamlEntry entry, string? label, string? rights, string? period)
    {
        var (quote, interpretation) = (entry.Joined("quote", "；"), scope.Interpretation(entry));
        var conditions = entry.List("when");
        if (conditions.Count != 1)
        {
            entry.Error("须有一个 when 条件", "needs one condition under when");
        }

        foreach (var condition in conditions.Take(1))
        {
            var result = condition.OneOf("result", Results);
            var measure = scope.Measure(condition, "measure");
            if (result is null == measure is null)
            {
                condition.Error("须有 measure 或 result 之一", "needs either measure or result");
            }

            condition.Require("op");
            var value = condition.Require("value");
            var figure = value?.AsNumber();
            if (kind == "force_tier" && result == "tier")
            {
                condition.Error("force_tier 不能以等次为条件，等次本身由它决定", "force_tier cannot ask for the tier, which it decides itself");
            }

            if (result == "tier" && value?.Scalar is { } tier && !scope.Labels.Contains(tier))
            {
                value.Error($"没有等次“{tier}”", $"there is no tier '{tier}'");
            }
            else if (result is "total" or "deducted" or "rank" && value is not null && figure is null)
            {
                value.Error($"应为数字，不是“{value.Scalar}”", $"must be a number, not '{value.Scalar}'");
            }

            scope.Rows.Overrides.Add(new OverrideRow(
                scope.SystemId, scope.Version, scope.Rows.Overrides.Count + 1, kind, result, measure, condition.Text("item"), condition.OneOf("op", KnownCodes.Operators, "=")!,
                result == "tier" ? null : figure, figure is null || result == "tier" ? value?.Scalar : null, label, rights, period, quote, interpretation));
            condition.Close("override_condition");
        }

        entry.Close(kind);
    }
}
