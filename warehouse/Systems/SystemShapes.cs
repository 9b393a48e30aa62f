namespace Analytics.Warehouse.Systems;

/// <summary>The table of keys of a system file: one shape a kind of mapping.</summary>
internal static class SystemShapes
{
    private static readonly Key Quote = Texts("quote");
    private static readonly Key Interpretation = Texts("interpretation");
    private static readonly Key When = List("when", "condition").Must;
    private static readonly Key Mode = Codes("mode", ["all", "any"]);
    private static readonly Key WhenNull = new("when_null", new KeyType("when_null"));
    private static readonly Key Item = new("item", new KeyType("item"));
    private static readonly Key Measure = Text("measure");
    private static readonly Key K = Number("k");
    private static readonly Key Period = Codes("period", KnownCodes.Periods);
    private static readonly Key Basis = Codes("official_basis", ["evidence", "review"]);
    private static readonly string[] Clauses = [.. KnownCodes.Clauses.Select(kind => "clause_" + kind)];
    private static readonly string[] Requirements = [.. KnownCodes.Requirements.Select(kind => "requirement_" + kind)];

    private static readonly IReadOnlyList<Key> Structure =
        [List("dimensions", "dimension"), List("indicators", "indicator"), List("requirements", Requirements), Basis];

    private static readonly IReadOnlyList<Key> Scored =
    [
        Text("id").Must, Words("name"), Number("points"), Number("unseen_points"), Basis, Text("population"), Codes("combine_people", KnownCodes.Combinations),
        new("clamp", new KeyType("clamp")), Codes("start", ["deductive", "additive"]), List("clauses", Clauses), List("requirements", Requirements), Quote, Interpretation,
    ];

    /// <summary>Every shape, the whole file first.</summary>
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("system", "考核体系 / an assessment system",
            [Text("id").Must, Text("version"), Date("effective_from"), Date("effective_to"), Words("title"), new("source", new KeyType("source", null, "source")),
            Codes("level", KnownCodes.Levels).Must, Codes("completeness", KnownCodes.Completeness), Number("stated_total"), Map("settings", "setting"), .. Structure, Map("profiles", "profile"),
            List("veto", "veto"), One("composite", "composite"), One("tiers", "tiers_tier_threshold", "tiers_tier_manual", "tiers_tier_rank", "tiers_tier_quota"),
            List("force_tier", "force_tier"), List("disqualify", "disqualify"), List("actions", "action"), One("ledger", "ledger"),
            List("process", "stage"), List("facts", "fact"), List("missing", "missing"), List("issues", "issue")]),
        new("source", "文件出处 / where the text comes from", Text("seed"), Texts("lines"), Text("title"), Quote),
        new("setting", "可由 settings.yaml 更改的选项 / a choice that settings.yaml may change", Value("value").Must, Texts("allowed"), Codes("origin", ["text", "ours"]), Words("note")),
        new("profile", "按角色的评分表 / rules for some roles", [Words("name"), One("select", "select").Must, .. Structure]),
        new("select", "适用的角色，空为其余 / roles it applies to, empty = everybody else", Texts("role_any")),
        new("dimension", "部分 / a dimension", [.. Scored, List("indicators", "indicator")]),
        new("indicator", "指标 / an indicator", [.. Scored, List("parts", "part")]),
        new("part", "指标的组成部分 / a part of an indicator", Scored),
        Clause("manual", "人工评分 / points entered by people", Number("max")),
        Clause("full_if", "符合得满分，否则0分 / full points if it holds, else none", When, Mode, WhenNull),
        Clause("deduct_if", "符合扣 k 分 / minus k if it holds", When, Mode, K.Must, WhenNull),
        Clause("deduct_missing", "每缺一项扣 k 分 / minus k an item absent", Measure, new("items", new KeyType("list_items", null, "list_item"), true), K.Must, WhenNull),
        Clause("deduct_short", "每少一步扣 k 分 / minus k a step short",
            Measure.Must, Item, Number("target"), Text("target_measure"), Codes("per", KnownCodes.Periods), Period, Number("step"), K.Must,
            Codes("partial", ["floor", "ceil", "exact"]), WhenNull, Codes("skip_when", ["session_missing"])),
        Clause("deduct_event", "每次扣 k 分 / minus k an event", Measure.Must, Item, K.Must, WhenNull),
        Clause("credit_each", "每次得 k 分，至 cap / plus k each, up to cap", Measure.Must, Item, K.Must, Number("cap"), WhenNull),
        Clause("step", "首个符合的行定分 / points of the first row that holds", List("rows", "step_row").Must, One("uncovered", "uncovered"), WhenNull),
        Clause("zero_if", "符合则不得分 / no points if it holds", When, Mode, Codes("scope", ["indicator", "review"]), WhenNull),
        Clause("bonus_each", "每次加分 / a bonus each", Measure.Must, Item, K, One("by", "by"), new("words", new KeyType("word_map")), Number("cap"), WhenNull),
        Clause("adjust", "按类别加减分 / signed points by category", Measure.Must, Item, new("map", new KeyType("points_map"), true), new("words", new KeyType("word_map")), WhenNull),
        Clause("unspecified", "原文没有给出规则 / the text gives no rule", Measure, Text("reason")),
        Clause("tier_manual", "人工评定等次 / a label recorded by people", Measure.Must, Texts("allowed").Must),
        Clause("tier_threshold", "按分数评定等次 / a label by threshold", Measure.Must, List("rows", "grade_row").Must),
        new("condition", "条件 / a condition",
            Measure.Must, Item, Codes("op", KnownCodes.Operators).Must, Value("value").Must, Period, Text("population")),
        new("list_item", "应有的一项 / an item that must be there", Text("id").Must, Text("zh"), List("when", "condition")),
        new("item", "清单项 / an item of a list", Text("id").Must, Text("zh")),
        new("step_row", "分档的一行 / a row of a step table", When, Number("points").Must),
        new("uncovered", "没有一行符合时 / where no row holds", Number("points"), Codes("flag", ["uncovered_case"])),
        new("by", "按属性加分 / points by an attribute", Text("attr").Must, new("map", new KeyType("points_map"), true)),
        new("deduct", "没有时的扣分 / what absence costs", Number("deduct").Must),
        new("grade_row", "等次的一行 / a row of grades", Text("label").Must, Number("lower").Must, Number("upper"), Flag("inclusive")),
        Requirement("req_min", "不少于 / at least", Measure.Must, Item, Number("target").Must, Period),
        Requirement("req_cadence", "每期不少于 / at least n in every sub-period", Measure.Must, Item, Number("n").Must, Codes("per", KnownCodes.Cadences).Must, Codes("weekday", KnownCodes.Weekdays)),
        Requirement("req_rate", "比率不低于 / a rate of at least", Measure, Text("numerator"), Text("denominator"), Item, Number("target").Must, Period),
        Requirement("req_exists", "应有 / must exist", Measure.Must, Item, Number("target"), Period),
        Requirement("req_each", "每项都有 / every item", Measure.Must, Items(), Number("min"), Period),
        Requirement("req_zero", "不得发生 / must not happen", Measure.Must, Item, Period),
        Requirement("req_deadline", "按期报送 / by a date", Measure.Must, Items(), Text("due").Must, Period),
        new("veto", "一票否决 / ends the assessment", List("when", "veto_condition").Must, Quote, Interpretation),
        new("veto_condition", "否决的条件 / condition of a veto", Measure.Must, Codes("op", ["=", "<>"]), Value("value").Must),
        new("composite", "加权合成 / weighted composite", Codes("kind", ["weighted"]), One("parts", "weights").Must, One("ballot", "ballot"), Quote, Interpretation),
        new("ballot", "民主测评票如何折成0至100分 / what each option of a ballot is worth, 0 to 100",
            Codes("question", KnownCodes.BallotQuestions), new("options", new KeyType("points_map"), true), new("words", new KeyType("word_map")), Interpretation),
        new("weights", "权重，合计为1 / weights, together 1", Number("quantified").Must, Number("vote").Must),
        new("tiers_tier_threshold", "按分数分等次 / tiers by threshold",
            Codes("kind", ["tier_threshold"]), Measure, List("rows", "tier_row").Must, new("boundary_flag", new KeyType("numbers")), Quote, Interpretation),
        new("tiers_tier_manual", "人工评定等次 / tiers recorded by people", Codes("kind", ["tier_manual"]).Must, Measure.Must, Texts("allowed").Must, Quote, Interpretation),
        new("tiers_tier_rank", "按名次 / tiers by rank",
            Codes("kind", ["tier_rank"]).Must, Codes("within", ["branch", "system"]).Must, One("top", "cut"), One("bottom", "cut"), Quote, Interpretation),
        new("tiers_tier_quota", "按名额 / tiers by quota",
            Codes("kind", ["tier_quota"]).Must, Codes("within", ["branch", "system"]).Must, Text("label").Must, Text("quota_measure").Must, Quote, Interpretation),
        new("tier_row", "等次的一行 / a row of tiers", Text("label"), Number("lower").Must, Number("upper"), Flag("inclusive"), Texts("actions"), Quote),
        new("cut", "前几名或后几名 / the first or last n", Number("n").Must, Text("label").Must, Quote),
        new("force_tier", "不论得分直接定等次 / a label whatever the score", List("when", "override_condition").Must, Text("label").Must, Quote, Interpretation),
        new("disqualify", "取消资格 / rights lost", List("when", "override_condition").Must, Texts("rights").Must, Period, Quote, Interpretation),
        new("override_condition", "measure 或 result 的条件 / a condition on a measure or a result",
            Measure, Codes("result", ["tier", "total", "deducted", "rank"]), Text("item"), Codes("op", KnownCodes.Operators).Must, Value("value").Must),
        new("action", "相应处理，只记录 / what follows, only recorded", Text("trigger").Must, Text("deed").Must, Quote, Interpretation),
        new("ledger", "积分账 / points ledger",
            Number("base"), Flag("base_entry_replaces"), Texts("month").Must, Codes("quarter", ["mean", "sum"]).Must, Codes("year", ["mean", "sum"]).Must, Quote, Interpretation),
        new("stage", "流程的一步 / a stage of the process", Words("stage").Must, Quote),
        new("fact", "原文所述 / what the text states", Words("fact").Must, Quote),
        new("missing", "原文缺失 / what the text does not show", Words("what").Must, Text("issue"), Quote),
        new("issue", "原文的矛盾或缺口 / an inconsistency of the text", Text("issue").Must, Words("note").Must, Quote),
    ];

    private static readonly Dictionary<string, Shape> ByName = All.ToDictionary(shape => shape.Name);

    /// <summary>The shape of that name; null where a wrong kind leaves it open.</summary>
    public static Shape? Find(string name) => ByName.GetValueOrDefault(name);

    private static Shape Clause(string kind, string about, params IReadOnlyList<Key> keys) =>
        new("clause_" + kind, about, [Codes("kind", [kind]).Must, Text("id"), .. keys, Quote, Interpretation]);

    private static Shape Requirement(string kind, string about, params IReadOnlyList<Key> keys) =>
        new("requirement_" + kind, about,
            [Text("id").Must, Codes("kind", [kind]).Must, Words("name"), Text("population").Must, Codes("combine_people", KnownCodes.RequirementCombinations), Flag("soft"), .. keys, Quote, Interpretation]);

    private static Key Text(string name) => new(name, new KeyType("text"));

    private static Key Texts(string name) => new(name, new KeyType("texts"));

    private static Key Words(string name) => new(name, new KeyType("words"));

    private static Key Number(string name) => new(name, new KeyType("number"));

    private static Key Value(string name) => new(name, new KeyType("value"));

    private static Key Flag(string name) => new(name, new KeyType("flag"));

    private static Key Date(string name) => new(name, new KeyType("date"));

    private static Key Items() => new("items", new KeyType("items"), true);

    private static Key Codes(string name, IReadOnlyList<string> codes) => new(name, new KeyType("codes", codes));

    private static Key One(string name, params IReadOnlyList<string> shapes) => new(name, new KeyType("shape", null, shapes));

    private static Key List(string name, params IReadOnlyList<string> shapes) => new(name, new KeyType("list", null, shapes));

    private static Key Map(string name, string shape) => new(name, new KeyType("map", null, shape));
}
