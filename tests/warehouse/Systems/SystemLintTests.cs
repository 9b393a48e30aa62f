using Analytics.Tests.Support;
using Analytics.Warehouse.Systems;

namespace Analytics.Tests.Warehouse.Systems;

/// <summary>One small system a warning, with its counterpart that is not warned of.</summary>
public sealed class SystemLintTests : IDisposable
{
    private const string Unit = "id: own\ntitle: 办法\nlevel: unit\n";

    private readonly TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Theory]
    // easy to game
    [InlineData("{kind: credit_each, measure: branch_sessions, k: 1}", "uncapped_count", "X-1.1", "every branch_sessions earns points without a cap")]
    [InlineData("{kind: deduct_short, measure: seminar_or_exchange, target: 5, k: 1}, {kind: deduct_short, measure: reading_exchange, target: 5, k: 1}", "earns_twice", "X-1.1", "one record counts in several clauses: X-1.1, X-1.2")]
    [InlineData("{kind: full_if, when: {measure: branch_sessions, op: \">\", value: 0}}", "cliff", "X-1.1", "one event decides all of 5 points")]
    [InlineData("{kind: zero_if, when: {measure: branch_sessions, op: \"=\", value: 0}}", "cliff", "X-1.1", "one event decides all of 5 points")]
    [InlineData("{kind: deduct_if, when: {measure: branch_sessions, op: \"=\", value: 0}, k: 2}", "cliff", "X-1.1", "one event decides 2 of 5 points")]
    [InlineData("{kind: deduct_short, measure: branch_sessions, target: 2, k: 1, when_null: {deduct: 5}}", "cliff", "X-1.1", "nothing at all costs 5, the first word brings it to 2")]
    // points
    [InlineData("{kind: deduct_short, measure: branch_sessions, target: 4, k: 1}", "never_zero", "X-1", "at worst 4 of 5 points are lost: everybody keeps 1")]
    [InlineData("{kind: deduct_missing, measure: documents, items: [计划, 总结], k: 2}", "never_zero", "X-1", "at worst 4 of 5 points are lost")]
    [InlineData("{kind: deduct_short, measure: branch_sessions, per: month, target: 1, k: 1}", "exceeds_points", "X-1", "the clauses may take 12 of 5 points")]
    [InlineData("{kind: credit_each, measure: branch_sessions, k: 1, cap: 4}", "never_full", "X-1", "the clauses give at most 4 of 5 points")]
    [InlineData("{kind: step, rows: [{when: {measure: branch_sessions, op: \">\", value: 0}, points: 3}]}", "never_full", "X-1", "the clauses give at most 3 of 5 points")]
    // thresholds
    [InlineData("{kind: deduct_short, measure: attendance_rate, target: 105, k: 1}", "unreachable", "X-1.1", "asks for 105, the most there can be is 100")]
    [InlineData("{kind: deduct_short, measure: branch_sessions, target: 0, k: 1}", "always_met", "X-1.1", "the bound is 0: everybody meets it")]
    // source
    [InlineData("{kind: deduct_event, measure: unfinished_tasks, k: 1}", "no_evidence", "X-1.1", "unfinished_tasks is only ever stated")]
    [InlineData("{kind: deduct_event, measure: branch_sessions, k: 1}", "no_quote", "X-1.1", "the words of the source are missing")]
    public void A_clause_is_warned_of(string clauses, string rule, string place, string words)
    {
        var warning = Assert.Single(Warnings($"{Unit}indicators: [{{id: X-1, points: 5, clauses: [{clauses}]}}]"), warning => warning.Rule == rule);

        Assert.Equal(place, warning.Place);
        Assert.Contains(words, warning.En, StringComparison.Ordinal);
        Assert.Matches("[\u4e00-\u9fff]", warning.Zh);
    }

    [Theory]
    [InlineData("requirements: [{id: X-r1, population: units, kind: req_rate, numerator: minutes_submitted, denominator: centre_group_sessions, target: 100}]", "tiny_denominator", "X-r1")]
    [InlineData("requirements: [{id: X-r1, population: units, kind: req_rate, measure: goal_completion, target: 80}]", "tiny_denominator", "X-r1")]
    [InlineData("requirements: [{id: X-r1, population: units, kind: req_rate, measure: attendance_rate, target: 101}]", "unreachable", "X-r1")]
    [InlineData("requirements: [{id: X-r1, population: units, kind: req_min, measure: branch_sessions, target: 0}]", "always_met", "X-r1")]
    [InlineData("indicators: [{id: X-1, points: 5, clauses: [{kind: deduct_short, measure: branch_sessions, target: 5, k: 1}], requirements: [{id: X-r1, population: units, kind: req_min, measure: branch_sessions, target: 5, soft: true}]}]", "soft_with_points", "X-r1")]
    [InlineData("stated_total: 80\nindicators: [{id: X-1, points: 80, clauses: [{kind: manual}]}]\ntiers: {rows: [{label: 优, lower: 90}, {label: 差, lower: 0}]}", "unreachable", "tiers")]
    [InlineData("dimensions: [{id: D, points: 9, unseen_points: 4, indicators: [{id: X-1, points: 5, clauses: [{kind: manual}]}]}]", "points_not_shown", "D")]
    [InlineData("dimensions: [{id: D, points: 9, indicators: [{id: X-1, points: 5, clauses: [{kind: manual}]}, {id: X-2, clauses: [{kind: unspecified}]}]}]", "points_not_shown", "D")]
    [InlineData("stated_total: 100\nindicators: [{id: X-1, points: 5, clauses: [{kind: manual}]}, {id: X-2, clauses: [{kind: unspecified}]}]", "points_not_shown", "stated_total")]
    [InlineData("ledger: {month: [+duty, +bonus, -deduct], quarter: sum, year: sum}", "uncapped_count", "ledger")]
    [InlineData("completeness: partial", "no_missing", "missing")]
    [InlineData("indicators: [{id: X-1, points: 100, clauses: [{kind: manual}]}]\nforce_tier: [{when: {result: total, op: \"<\", value: 60}, label: 差}]", "no_quote", "force_tier")]
    public void A_system_is_warned_of(string body, string rule, string place) =>
        Assert.Contains(Warnings(Unit + body), warning => warning.Rule == rule && warning.Place == place);

    [Theory]
    [InlineData("requirements:\n  - {id: X-r1, population: units, kind: req_rate, numerator: centre_group_sessions, denominator: branch_sessions, target: 100, quote: 全}\n  - {id: X-r2, population: units, kind: req_cadence, measure: branch_sessions, n: 1, per: month, quote: 每月}")]
    [InlineData("requirements: [{id: X-r1, population: units, kind: req_rate, numerator: sessions_attended, denominator: members, target: 100, quote: 全}]")]
    [InlineData("indicators: [{id: X-1, points: 6, quote: 少一次扣一分, clauses: [{kind: deduct_short, measure: branch_sessions, target: 6, k: 1}]}]")]
    [InlineData("indicators: [{id: X-1, points: 6, clauses: [{kind: credit_each, measure: branch_sessions, k: 1, cap: 6, quote: 一次一分}]}]\ntiers: {rows: [{label: 优, lower: 6}, {label: 差, lower: 0}]}")]
    [InlineData("indicators: [{id: X-1, points: 6, clauses: [{kind: manual}, {kind: zero_if, scope: review, when: {measure: branch_sessions, op: \"=\", value: 0}, quote: 无记录}]}]")]
    public void A_sound_system_is_not_warned_of(string body) => Assert.Empty(Warnings(Unit + body));

    [Fact]
    public void Visible_points_beyond_the_printed_ones_are_a_mistake_even_where_some_are_missing()
    {
        Write(Unit + "stated_total: 10\nindicators: [{id: X-1, points: 11, clauses: [{kind: manual}]}, {id: X-2, clauses: [{kind: unspecified}]}]");

        var error = Assert.Single(Assert.Throws<SystemFileException>(() => SystemCatalogue.Read(warehouse.Folder)).Errors);

        Assert.Equal((4, "stated_total"), (error.Line, error.Path));
    }

    private List<LintWarning> Warnings(string yaml)
    {
        Write(yaml);
        return [.. SystemLint.Check(SystemCatalogue.Read(warehouse.Folder)).Where(warning => warning.SystemId == "own")];
    }

    private void Write(string yaml) =>
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(warehouse.Folder, "systems")).FullName, "own.yaml"), yaml);
}
