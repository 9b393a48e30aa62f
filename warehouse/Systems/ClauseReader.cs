namespace Analytics.Warehouse.Systems;

/// <summary>Reads the clauses of an indicator: a rule kind each, with its parameters.</summary>
/// <remarks>
/// <code>
/// {kind: manual}                                                            # 0..points, entered; beside it only zero_if
/// {kind: unspecified, reason: …}                                            # the text gives no rule
/// {kind: full_if, when: [{measure: m, op: ">=", value: 1}, …], mode: all}   # P if it holds, else 0; mode: all (default) | any
/// {kind: deduct_if, when: {measure: m, op: "=", value: 0}, mode: all, k: 2}
/// {kind: zero_if, when: …, scope: indicator}                                # the leaf is 0; scope: review = only a flag for reviewers (INT-23)
/// {kind: deduct_short, measure: m, target: 12 | target_measure: m2 | target_measure: members, item: {id: team, zh: 班子}, per: year, step: 1, k: 1, partial: floor, skip_when: session_missing}
/// {kind: deduct_event, measure: m, k: 3}
/// {kind: deduct_missing, measure: m, items: [计划, {id: register, zh: 登记}, {id: notes, zh: 笔记, when: {measure: notes_words, op: ">=", value: 10000}}], k: 1, when_null: absent}
///                                                                           # a plain item is there from 1 on; with when: if all its conditions hold
/// {kind: credit_each, measure: m, k: 1, cap: 2}
/// {kind: step, rows: [{when: […], points: 1}], uncovered: {points: 0}}      # first row that holds; none: flag uncovered_case (INT-22)
/// {kind: bonus_each, measure: m, k: 3, cap: 6}                              # or, instead of k:
/// {kind: bonus_each, measure: m, by: {attr: role, map: {支部书记: 2, 支部委员: 1}}}   # attr role: of the person; any other: claims.item
/// {kind: adjust, measure: m, map: {優秀: 3, 前三名: {支部书记: 5, 支部委员: 3}}, words: {優秀: 优秀}}   # words: another spelling in files
/// when_null: no_data (default: unknown) | absent (the rule names absence: 0) | none (no effect; default of bonus_each) | {deduct: 3} (absent costs 3)
/// per may be written period: year | half_year | quarter | two_month | month | week | session      op: = | &lt;&gt; | &lt; | &lt;= | &gt; | &gt;=
/// </code>
/// <c>id</c> is given or becomes INDICATOR.n; <c>quote</c> and <c>interpretation</c> go on every clause.
/// </remarks>
internal static class ClauseReader
{
    private static readonly string[] Countable = ["deduct_short", "deduct_event", "bonus_each", "adjust", "credit_each"];

    public static void Read(SystemScope scope, string profile, string indicatorId, YamlEntry entry, string defaultId)
    {
        entry.Require("kind");
        var kind = entry.OneOf("kind", KnownCodes.Clauses, "")!;
        var id = entry.Text("id") ?? defaultId;
        scope.Take(id, entry);
        var condition = ConditionReader.Read(scope, profile, id, kind, entry);
        if (Countable.Contains(kind))
        {
            entry.Require("measure");
        }

        var measure = scope.Measure(entry, "measure") ?? condition;
        var (whenNull, points) = WhenNull(entry, kind);
        var k = entry.Number("k");
        var (target, targetMeasure) = Target(scope, entry, kind);
        var item = scope.Item(profile, id, entry);
        OptionReader.Read(scope, profile, id, kind, entry, k);
        if (KnownCodes.Grades.Contains(kind))
        {
            GradeReader.Read(scope, profile, id, kind, entry);
        }

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
            scope.SystemId, scope.Version, profile, indicatorId, id, scope.Rows.Clauses.Count + 1, kind, measure, item,
            Per(entry, kind), target, targetMeasure, step, k,
            entry.OneOf("partial", ["floor", "ceil", "exact"], kind == "deduct_short" ? "floor" : null), entry.Number("cap"), whenNull, points,
            entry.OneOf("skip_when", ["session_missing"]), entry.Joined("quote", "；"), scope.Interpretation(entry),
            Mode(entry, kind), kind == "zero_if" ? entry.OneOf("scope", ["indicator", "review"], "indicator") : null, Uncovered(entry, kind)));
        entry.Close("clause_" + kind);
    }

    private static (decimal? Target, string? Measure) Target(SystemScope scope, YamlEntry entry, string kind)
    {
        var target = entry.Number("target");
        var measure = entry.Text("target_measure") is "members" ? "members" : scope.Measure(entry, "target_measure");
        if (kind == "deduct_short" && target is null == measure is null)
        {
            entry.Error("须有 target 或 target_measure 之一", "needs either target or target_measure");
        }

        return (target, measure);
    }

    private static string? Per(YamlEntry entry, string kind)
    {
        if (entry.Find("per") is not null && entry.Find("period") is { } twice)
        {
            twice.Error("per 与 period 只写一个", "takes either per or period");
        }

        return entry.OneOf(entry.Find("period") is null ? "per" : "period", KnownCodes.Periods, kind == "deduct_short" ? "year" : null);
    }

    private static string? Mode(YamlEntry entry, string kind) =>
        KnownCodes.Conditional.Contains(kind) ? entry.OneOf("mode", ["all", "any"], "all") : null;

    private static decimal? Uncovered(YamlEntry entry, string kind)
    {
        if (kind != "step")
        {
            return null;
        }

        if (entry.Find("uncovered") is not { } uncovered)
        {
            return 0;
        }

        var points = uncovered.Number("points") ?? 0;
        uncovered.OneOf("flag", ["uncovered_case"]);
        uncovered.Close("uncovered");
        return points;
    }

    private static (string WhenNull, decimal? Points) WhenNull(YamlEntry entry, string kind)
    {
        if (entry.Find("when_null") is not { IsMapping: true } absent)
        {
            return (entry.OneOf("when_null", ["no_data", "absent", "none"], kind == "bonus_each" ? "none" : "no_data")!, null);
        }

        var points = absent.RequiredNumber("deduct");
        absent.Close("deduct");
        return ("absent", -points);
    }
}
