using Analytics.Tests.Support;
using Analytics.Warehouse.Systems;

namespace Analytics.Tests.Warehouse.Systems;

/// <summary>One broken file a rule: the reader names the line, the place and the rule, in both languages.</summary>
public sealed class SystemMistakesTests : IDisposable
{
    private const string Unit = "id: own\ntitle: 办法\nlevel: unit\n";
    private const string Leaf = Unit + "indicators:\n  - id: X-1\n    points: 5\n";
    private const string Manual = Unit + "indicators: [{id: X-1, points: 100, clauses: [{kind: manual}]}]\n";
    private const string Empty = "\n    clauses: [{kind: manual}]\n";

    private readonly TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Theory]
    // populations and people
    [InlineData(Leaf + "    population: martians" + Empty, 7, "indicators[0].population", "populations.yaml 中没有 martians", "populations.yaml has no martians")]
    [InlineData(Leaf + "    population: members" + Empty, 5, "indicators[0]", "须写 combine_people", "combine_people is required (INT-06, no default)")]
    [InlineData(Leaf + "    population: members\n    combine_people: median" + Empty, 8, "indicators[0].combine_people", "不认识“median”", "'median' is not known")]
    [InlineData(Leaf + "    combine_people: worst" + Empty, 7, "indicators[0].combine_people", "combine_people 只用于", "combine_people goes only where")]
    [InlineData(Leaf + "    population: centre_groups\n    combine_people: worst" + Empty, 8, "indicators[0].combine_people", "combine_people 只用于", "combine_people goes only where")]
    [InlineData(Leaf + "    clauses: [{kind: full_if, when: {measure: books_read, op: \">=\", value: 1, population: martians}}]", 7, "indicators[0].clauses[0].when.population", "没有 martians", "has no martians")]
    // points
    [InlineData(Leaf + "    clamp: [0, 4]" + Empty, 7, "indicators[0].clamp", "clamp 应为 none 或 [0, 5]", "clamp must be none or [0, 5]")]
    [InlineData(Leaf + "    clauses: [{kind: manual}, {kind: deduct_event, measure: violations, k: 1}]", 5, "indicators[0]", "manual 只能与 zero_if 同用", "manual goes only with zero_if")]
    [InlineData(Leaf + "    clauses: [{kind: tier_manual, measure: democratic_grade, allowed: [好]}]", 5, "indicators[0]", "只评等次的指标没有 points", "a graded component has neither points")]
    [InlineData(Leaf + "    clauses: [{kind: deduct_event, measure: violations}]", 7, "indicators[0].clauses[0]", "缺少 k", "k is required")]
    [InlineData(Leaf + "    clauses: [{kind: deduct_event, measure: violations, k: 1, cap: 3}]", 7, "indicators[0].clauses[0].cap", "不认识的键 cap，此处可用：kind", "unknown key cap; allowed here: kind")]
    [InlineData(Leaf + "    clauses: [{kind: deduct_missing, items: [计划], k: 1}]", 7, "indicators[0].clauses[0].items[0]", "没有 when 的项须由条款的 measure 查核", "an item without when needs the measure")]
    [InlineData(Leaf + "    clauses: [{kind: zero_if, when: {measure: violations, op: \">\", value: 0}, scope: system}]", 7, "indicators[0].clauses[0].scope", "不认识“system”", "'system' is not known")]
    [InlineData(Leaf + "    clauses: [{kind: full_if, mode: some, when: {measure: violations, op: \">\", value: 0}}]", 7, "indicators[0].clauses[0].mode", "不认识“some”", "'some' is not known")]
    [InlineData(Leaf + "    parts: [{id: X-1.a, points: 5, parts: [], clauses: [{kind: manual}]}]", 7, "indicators[0].parts[0].parts", "不认识的键 parts", "unknown key parts")]
    [InlineData(Leaf + "    clauses: [{kind: deduct_short, measure: books_read, target: 1, k: 1, per: year, period: quarter}]", 7, "indicators[0].clauses[0].period", "per 与 period 只写一个", "takes either per or period")]
    // grades and tiers
    [InlineData(Unit + "indicators:\n  - id: X-1\n    clauses:\n      - kind: tier_threshold\n        measure: test_score\n        rows: [{label: 良, lower: 60}, {label: 优, lower: 85}, {label: 差, lower: 0}]", 9, "indicators[0].clauses[0].rows[1]", "等次应由高到低", "tiers go from best to worst")]
    [InlineData(Manual + "tiers:\n  rows:\n    - {label: 优, lower: 90}\n    - {label: 良, lower: 95}\n    - {label: 差, lower: 0}", 8, "tiers.rows[1]", "等次应由高到低", "tiers go from best to worst")]
    [InlineData(Manual + "tiers:\n  rows:\n    - {label: 优, lower: 90, upper: 80}\n    - {label: 差, lower: 0}", 7, "tiers.rows[0].upper", "上限 80 低于下限 90", "the upper bound 80 is below the lower bound 90")]
    [InlineData(Manual + "tiers:\n  rows:\n    - {label: 优, lower: 90}\n    - {label: 差, lower: 0, upper: 90}", 8, "tiers.rows[1].upper", "上限 90 与上一等次的下限 90 重叠", "the upper bound 90 overlaps the tier above")]
    [InlineData(Manual + "tiers: {rows: [{label: 优, lower: 90}]}", 5, "tiers", "最后一个等次须从0分起", "the last tier must begin at 0")]
    [InlineData(Manual + "tiers: {kind: tier_manual, measure: stars, allowed: [五星, 五星]}", 5, "tiers.allowed", "等次重复", "a label stands twice")]
    [InlineData(Manual + "tiers: {kind: tier_rank, within: branch}", 5, "tiers", "须有 top 或 bottom", "needs top or bottom")]
    [InlineData(Manual + "tiers: {kind: tier_rank, within: branch, top: {n: 0, label: 表彰}}", 5, "tiers.top.n", "n 应为正整数", "n must be a whole number above 0")]
    [InlineData(Manual + "tiers: {kind: tier_rank, within: town, top: {n: 3, label: 表彰}}", 5, "tiers.within", "不认识“town”", "'town' is not known")]
    [InlineData(Manual + "tiers: {kind: tier_quota, within: branch, label: 优秀}", 5, "tiers", "缺少 quota_measure", "quota_measure is required")]
    // overrides and consequences
    [InlineData(Manual + "force_tier: [{when: {measure: test_score, op: \"<\", value: 60}}]", 5, "force_tier[0]", "缺少 label", "label is required")]
    [InlineData(Manual + "force_tier: [{when: {op: \"<\", value: 60}, label: 不合格}]", 5, "force_tier[0].when", "须有 measure 或 result 之一", "needs either measure or result")]
    [InlineData(Manual + "disqualify: [{when: {result: total, op: \"<\", value: 60}}]", 5, "disqualify[0]", "缺少 rights", "rights is required")]
    [InlineData(Manual + "disqualify: [{when: {result: tier, op: \"=\", value: 较差}, rights: 评优}]", 5, "disqualify[0].when.value", "没有等次“较差”", "there is no tier '较差'")]
    [InlineData(Manual + "disqualify: [{when: {result: rank, op: \"=\", value: 较差}, rights: 评优}]", 5, "disqualify[0].when.value", "应为数字，不是“较差”", "must be a number, not '较差'")]
    [InlineData(Manual + "disqualify: [{when: [{result: total, op: \"<\", value: 60}, {result: rank, op: \">\", value: 9}], rights: 评优}]", 5, "disqualify[0]", "须有一个 when 条件", "needs one condition under when")]
    [InlineData(Manual + "actions: [{trigger: 优秀, deed: 表彰}]", 5, "actions[0]", "没有等次“优秀”", "there is no tier '优秀'")]
    // ledgers
    [InlineData(Manual + "ledger:\n  base: 80\n  month: [base, +merit]\n  quarter: mean\n  year: mean", 7, "ledger.month[1]", "不认识的积分类型“+merit”", "unknown entry type '+merit'; allowed: base, duty")]
    [InlineData(Manual + "ledger:\n  month: [+duty, +duty]\n  quarter: mean\n  year: mean", 6, "ledger.month[1]", "积分类型 duty 重复", "the entry type duty stands twice")]
    [InlineData(Manual + "ledger:\n  base: 80\n  month: [+duty, base]\n  quarter: mean\n  year: mean", 7, "ledger.month[1]", "base 须在最前", "base comes first")]
    [InlineData(Manual + "ledger:\n  month: [base, +duty]\n  quarter: mean\n  year: mean", 6, "ledger.month[0]", "没有 base 的分值", "base has no points")]
    [InlineData(Manual + "ledger:\n  base: 80\n  month: [+duty]\n  quarter: mean\n  year: mean", 6, "ledger", "month 须从 base 起", "month must begin with base")]
    [InlineData(Manual + "ledger:\n  base_entry_replaces: false\n  month: [+duty]\n  quarter: mean\n  year: mean", 6, "ledger.base_entry_replaces", "总是代替基础分", "always replaces the base")]
    [InlineData(Manual + "ledger:\n  month: [+duty]\n  quarter: median\n  year: mean", 7, "ledger.quarter", "不认识“median”", "'median' is not known; allowed: mean, sum")]
    // requirements
    [InlineData(Unit + "requirements:\n  - {id: X-r1, population: units, kind: req_cadence, measure: branch_sessions, n: 1, per: day}", 5, "requirements[0].per", "每天的要求须为 soft: true", "a requirement a day must be soft: true")]
    [InlineData(Unit + "requirements:\n  - {id: X-r1, population: units, kind: req_cadence, measure: branch_sessions, n: 1, per: month, weekday: mon}", 5, "requirements[0].weekday", "weekday 只用于 per: week", "weekday goes only with per: week")]
    [InlineData(Unit + "requirements:\n  - {id: X-r1, population: units, kind: req_min, measure: branch_sessions, n: 1}", 5, "requirements[0].n", "不认识的键 n", "unknown key n; allowed here: id")]
    [InlineData(Unit + "requirements:\n  - {id: X-r1, population: units, kind: req_rate, measure: attendance_rate, numerator: branch_sessions, target: 1}", 5, "requirements[0].numerator", "measure 与 numerator 只写一个", "takes either measure or numerator")]
    // settings, choices, notes
    [InlineData(Manual + "settings:\n  INT-03: {value: floor, allowed: [floor, ceil]}", 6, "settings.INT-03", "没有规则用到设置 INT-03", "no rule uses the setting INT-03")]
    [InlineData(Leaf + "    clamp: $INT-04" + Empty + "settings:\n  INT-04: {value: never, allowed: [none, points]}", 10, "settings.INT-04.value", "“never”不在可选值内", "'never' is not among the choices")]
    [InlineData(Leaf + "    clamp: $INT-04" + Empty, 7, "indicators[0].clamp", "settings 中没有 INT-04", "settings has no INT-04")]
    [InlineData(Leaf + "    clamp: $INT-04" + Empty + "settings:\n  INT-04: {value: none, allowed: [none, points], origin: theirs}", 10, "settings.INT-04.origin", "不认识“theirs”", "'theirs' is not known; allowed: text, ours")]
    [InlineData(Leaf + "    interpretation: [INT-05, INT-77]" + Empty, 7, "indicators[0].interpretation[1]", "没有解释选项 INT-77", "there is no interpretation INT-77")]
    [InlineData(Manual + "missing: [{issue: ISS-11}]", 5, "missing[0]", "缺少 what", "what is required")]
    [InlineData(Manual + "issues: [{note: 矛盾}]", 5, "issues[0]", "缺少 issue", "issue is required")]
    [InlineData(Manual + "process: [{stage: {zh: 自评}}]", 5, "process[0].stage", "缺少 en", "en is required")]
    public void A_broken_rule_is_named_with_its_line(string yaml, int line, string path, string zh, string en)
    {
        var errors = Errors(yaml);

        Assert.Contains(errors, error =>
            error.File == "systems/own.yaml" && error.Line == line && error.Path == path
            && error.Zh.Contains(zh, StringComparison.Ordinal) && error.En.Contains(en, StringComparison.Ordinal));
    }

    [Fact]
    public void A_range_of_a_measure_is_two_numbers_in_order()
    {
        var errors = Errors("measures:\n  grit:\n    {unit: 分, name: 韧性, definition: 韧性, range: [100, 0]}\n");

        var error = Assert.Single(errors);
        Assert.Equal((3, "measures.grit.range", "range must be two numbers: [least, most]"), (error.Line, error.Path, error.En));
    }

    [Fact]
    public void Several_mistakes_of_one_file_come_together_in_the_order_of_the_reader()
    {
        var errors = Errors(Leaf + "    population: martians\n    clamp: [0, 4]\n    clauses: [{kind: deduct_event, measure: nonsense, k: 1}]\ntiers: {kind: tier_rank, within: branch}\n");

        Assert.Equal(
            ["indicators[0].population", "indicators[0].clamp", "indicators[0].clauses[0].measure", "tiers"],
            errors.Select(error => error.Path));
    }

    private IReadOnlyList<SystemError> Errors(string yaml)
    {
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(warehouse.Folder, "systems")).FullName, "own.yaml"), yaml);
        return Assert.Throws<SystemFileException>(() => SystemCatalogue.Read(warehouse.Folder)).Errors;
    }
}
