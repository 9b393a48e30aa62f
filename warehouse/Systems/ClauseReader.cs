namespace Analytics.Warehouse.Systems;

/// <summary>Reads the clauses of an indicator: a rule kind each, with its parameters.</summary>
internal static class ClauseReader
{
    private static readonly string[] Countable = ["deduct_short", "deduct_event", "bonus_each", "adjust", "credit_each", "deduct_missing"];
    private static readonly string[] Conditional = ["deduct_if", "zero_if", "full_if"];

    public static void Read(SystemScope scope, string profile, string indicatorId, YamlEntry entry, string defaultId)
    {
        entry.Require("kind");
        var kind = entry.OneOf("kind", KnownCodes.Clauses, "")!;
        var id = entry.Text("id") ?? defaultId;
        scope.Take(id, entry);
        var condition = ConditionReader.Read(scope, profile, id, kind, entry, Conditional.Contains(kind));
        if (Countable.Contains(kind))
        {
            entry.Require("measure");
        }

        var measure = scope.Measure(entry, "measure") ?? condition;
        var (whenNull, points) = WhenNull(entry, kind);
        var k = entry.Number("k");
        var (target, targetMeasure) = Target(scope, entry, kind);
        OptionReader.Read(scope, profile, id, kind, entry, k);
        if (kind is "deduct_if" or "deduct_event" or "deduct_short" or "deduct_missing" or "credit_each")
        {
            entry.Require("k");
        }

        entry.Number("max");
        entry.Text("reason");
        var step = entry.Number("step") ?? (kind == "deduct_short" ? 1 : null);
        if (step <= 0 || k < 0)
        {
            entry.Error("step 应大于0，k 不得为负", "step must be above 0 and k not negative");
        }

        scope.Rows.Clauses.Add(new ClauseRow(
            scope.SystemId, scope.Version, profile, indicatorId, id, scope.Rows.Clauses.Count + 1, kind, measure, entry.Text("item"),
            entry.OneOf(entry.Find("period") is null ? "per" : "period", KnownCodes.Periods, kind == "deduct_short" ? "year" : null), target, targetMeasure, step, k,
            entry.OneOf("partial", ["floor", "ceil", "exact"], kind == "deduct_short" ? "floor" : null), entry.Number("cap"), whenNull, points,
            entry.OneOf("skip_when", ["session_missing"]), entry.Joined("quote", "；"), entry.Joined("interpretation", ";")));
        entry.Close();
    }

    private static (decimal? Target, string? Measure) Target(SystemScope scope, YamlEntry entry, string kind)
    {
        var target = entry.Number("target");
        var measure = scope.Measure(entry, "target_measure");
        if (kind == "deduct_short" && target is null == measure is null)
        {
            entry.Error("须有 target 或 target_measure 之一", "needs either target or target_measure");
        }

        return (target, measure);
    }

    private static (string WhenNull, decimal? Points) WhenNull(YamlEntry entry, string kind)
    {
        if (entry.Find("when_null") is not { IsMapping: true } absent)
        {
            return (entry.OneOf("when_null", ["no_data", "absent", "none"], kind == "bonus_each" ? "none" : "no_data")!, null);
        }

        var points = absent.RequiredNumber("deduct");
        absent.Close();
        return ("absent", -points);
    }
}
