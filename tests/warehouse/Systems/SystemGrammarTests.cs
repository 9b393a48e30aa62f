using Analytics.Tests.Support;
using Analytics.Warehouse.Systems;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Warehouse.Systems;

/// <summary>Every word of the grammar reaches its column.</summary>
public sealed class SystemGrammarTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DuckDBConnection connection;

    public SystemGrammarTests() => connection = warehouse.OpenForWriting();

    public void Dispose()
    {
        connection.Dispose();
        warehouse.Dispose();
    }

    [Fact]
    public void Populations_and_how_people_combine_pass_down_to_the_parts()
    {
        Load("""
            level: unit
            settings:
              INT-06: {value: worst, allowed: [worst, mean], origin: ours, note: {zh: 多人怎样合成, en: how people combine}}
            indicators:
              - id: X-1
                points: 5
                population: members
                combine_people: $INT-06
                parts:
                  - {id: X-1.a, points: 3, clauses: [{kind: deduct_short, measure: books_read, target: 3, k: 1}]}
                  - {id: X-1.b, points: 2, clamp: none, combine_people: share_meeting, clauses: [{kind: full_if, mode: any, when: [{measure: books_read, op: ">=", value: 1, population: cadres}]}]}
              - {id: X-2, points: 1, population: centre_groups, clauses: [{kind: manual}, {kind: zero_if, when: {measure: violations, op: ">", value: 0}}]}
            """);

        Assert.Equal(
            [("X-1", "members", "person", "worst", true), ("X-1.a", "members", "person", "worst", true), ("X-1.b", "members", "person", "share_meeting", false), ("X-2", "centre_groups", "unit", null, true)],
            Rows<(string, string, string, string?, bool)>("select indicator_id, population, population_scope, combine, is_clamped from dim_indicator where system_id = 'own' order by ordinal"));
        Assert.Equal(("any", "cadres"), Row<(string, string)>("select c.mode, d.population from rule_clause as c join rule_condition as d using (system_id, clause_id) where c.clause_id = 'X-1.b.1'"));
        Assert.Equal(("indicator", true, true), Row<(string, bool, bool)>("select c.scope, i.is_manual, i.start_points is null from rule_clause as c join dim_indicator as i using (system_id, indicator_id) where c.clause_id = 'X-2.2'"));
        Assert.Equal(("worst", "worst", "worst;mean", "ours", "多人怎样合成"), Row<(string, string, string, string, string)>("select value, default_value, allowed, origin, note_zh from rule_setting where system_id = 'own'"));
    }

    [Fact]
    public void Settings_of_the_folder_show_beside_the_default()
    {
        File.WriteAllText(Path.Combine(warehouse.Folder, "settings.yaml"), "own: {base: 100}\n");
        Load("""
            level: member
            completeness: ledger
            settings:
              base: {value: 80, allowed: [80, 100], origin: text, note: {zh: 基础分, en: base}}
            ledger: {base: $base, month: [base, +duty, -deduct], quarter: mean, year: sum}
            tiers: {kind: tier_rank, within: branch, top: {n: 10, label: 表彰}, bottom: {n: 3, label: 谈话}}
            actions: [{trigger: 谈话, deed: 帮扶谈话, quote: 后3名, interpretation: [INT-16]}, {trigger: result, deed: 存档}]
            """);

        Assert.Equal(("100", "80", "text"), Row<(string, string, string)>("select value, default_value, origin from rule_setting where system_id = 'own'"));
        Assert.Equal((100m, "mean", "sum", "rank", "branch", true), Row<(decimal, string, string, string, string, bool)>(
            "select ledger_base, ledger_quarter, ledger_year, tier_kind, rank_within, is_scored from dim_system where system_id = 'own'"));
        Assert.Equal([("base", 1), ("duty", 1), ("deduct", -1)], Rows<(string, int)>("select entry_type, sign from rule_ledger_entry where system_id = 'own' order by ordinal"));
        Assert.Equal([("表彰", 10, null), ("谈话", null, 3)], Rows<(string, int?, int?)>("select label, top_n, bottom_n from rule_tier where system_id = 'own' order by ordinal"));
        Assert.Equal([("result", "存档", null), ("谈话", "帮扶谈话", "后3名")], Rows<(string, string, string?)>("select label, action, quote from rule_action where system_id = 'own' order by label"));
    }

    [Fact]
    public void Items_of_a_list_are_groups_of_conditions()
    {
        Load("""
            level: unit
            indicators:
              - id: X-1
                points: 5
                clauses:
                  - kind: deduct_missing
                    measure: documents
                    k: 1
                    when_null: absent
                    items:
                      - 计划
                      - {id: register, zh: 登记}
                      - {id: notes, zh: 笔记, when: {measure: notes_words, op: ">=", value: 10000}}
                      - {id: outputs, when: [{measure: articles, op: ">=", value: 2, population: cadres}, {measure: articles, op: ">=", value: 1, population: members}]}
                  - {kind: deduct_short, measure: satisfaction_rate, item: {id: team, zh: 班子}, target: 80, step: 5, k: 1}
                  - {kind: deduct_short, measure: members_with_plan, target_measure: members, k: 0.1}
              - id: X-2
                points: 1
                clauses: [{kind: step, rows: [{when: {measure: books_read, op: ">=", value: 2}, points: 1}], uncovered: {points: 0.5}}]
            """);

        Assert.Equal(
            [(1, 1, "documents", "计划", 1m, null), (2, 1, "documents", "register", 1m, null), (3, 1, "notes_words", null, 10000m, null), (4, 1, "articles", null, 2m, "cadres"), (4, 2, "articles", null, 1m, "members")],
            Rows<(int, int, string, string?, decimal, string?)>("select group_no, condition_no, measure, item, value, population from rule_condition where clause_id = 'X-1.1' order by all"));
        Assert.Equal([(1, "计划"), (2, "register"), (3, "notes"), (4, "outputs")], Rows<(int, string)>("select ordinal, option_value from rule_option where clause_id = 'X-1.1' order by all"));
        Assert.Equal(("team", "word", "班子"), Row<(string, string, string)>("select c.item, o.attribute, o.option_zh from rule_clause as c join rule_option as o using (system_id, clause_id) where c.clause_id = 'X-1.2'"));
        Assert.Equal("members", Row<string>("select target_measure from rule_clause where clause_id = 'X-1.3'"));
        Assert.Equal(0.5m, Row<decimal>("select uncovered_points from rule_clause where clause_id = 'X-2.1'"));
    }

    [Fact]
    public void Grades_overrides_and_notes_keep_their_words()
    {
        Load("""
            level: member
            indicators:
              - id: X-1
                clauses: [{kind: tier_manual, measure: democratic_grade, allowed: [优秀, 较差]}]
              - id: X-2
                clauses: [{kind: tier_threshold, measure: test_score, rows: [{label: 良好, lower: 61, upper: 84}, {label: 及格, lower: 60, upper: 60}, {label: 差, lower: 0}]}]
            force_tier: [{when: {measure: test_score, op: "<", value: 60}, label: 不合格, quote: 不及格者, interpretation: [INT-26]}]
            disqualify: [{when: {result: tier, op: "=", value: 不合格}, rights: [评优, 晋升晋级], quote: 取消资格}]
            actions: [{trigger: 较差, deed: 批评}, {trigger: disqualified, deed: 通报}]
            process: [{stage: {zh: 自评, en: Self-assessment}, quote: 先自评}]
            facts: [{fact: 每年一次}]
            missing: [{what: {zh: 第12项分值, en: Points of item 12}, issue: ISS-11}]
            issues: [{issue: ISS-12, note: {zh: 两处不同, en: Two places differ}}]
            """);

        Assert.Equal(
            [("优秀", null, null), ("较差", null, null), ("良好", 61m, 84m), ("及格", 60m, 60m), ("差", 0m, null)],
            Rows<(string, decimal?, decimal?)>("select label, lower, upper from rule_grade where system_id = 'own' order by clause_id, ordinal"));
        Assert.Equal(
            [("force_tier", null, "test_score", 60m, null, "不合格", null), ("disqualify", "tier", null, null, "不合格", null, "评优;晋升晋级")],
            Rows<(string, string?, string?, decimal?, string?, string?, string?)>("select kind, result, measure, value, text_value, label, rights from rule_override where system_id = 'own' order by ordinal"));
        Assert.Equal(
            [("stage", null, "自评"), ("fact", null, "每年一次"), ("missing", "ISS-11", "第12项分值"), ("issue", "ISS-12", "两处不同")],
            Rows<(string, string?, string)>("select kind, reference, text_zh from rule_note where system_id = 'own' order by ordinal"));
        Assert.Equal((false, true), Row<(bool, bool)>("select is_manual, start_points is null from dim_indicator where indicator_id = 'X-2' and system_id = 'own'"));
    }

    [Fact]
    public void Weekdays_and_days_are_cadences()
    {
        Load("""
            level: unit
            requirements:
              - {id: X-r1, population: units, kind: req_cadence, measure: branch_sessions, n: 1, per: week, weekday: fri}
              - {id: X-r2, population: members, kind: req_cadence, measure: self_study_hours, n: 1, per: day, soft: true}
            """);

        Assert.Equal([("week", 5), ("day", null)], Rows<(string, int?)>("select per, weekday from dim_requirement where system_id = 'own' order by ordinal"));
    }

    [Fact]
    public void Warnings_of_the_linter_are_kept_for_the_catalogue()
    {
        Load("level: unit\nindicators: [{id: X-1, points: 5, clauses: [{kind: bonus_each, measure: suggestions, k: 1}]}]\n");

        Assert.Equal("X-1.1", Row<string>("select place from rule_lint where system_id = 'own' and rule = 'uncapped_count'"));
    }

    [Fact]
    public void Rule_tables_of_an_earlier_release_get_their_new_columns()
    {
        connection.Execute("alter table rule_clause drop column uncovered_points; alter table dim_system drop column ledger_year");

        SystemCatalogue.Load(connection, null);

        Assert.True(Row<long>("select count(ledger_year) + count(*) from dim_system") > 0);
        Assert.True(Row<long>("select count(*) from rule_clause where uncovered_points is null") > 0);
    }

    private void Load(string yaml)
    {
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(warehouse.Folder, "systems")).FullName, "own.yaml"), "id: own\n" + yaml);
        SystemCatalogue.Load(connection, warehouse.Folder);
    }

    private IEnumerable<TRow> Rows<TRow>(string sql) => connection.Query<TRow>(sql);

    private TRow Row<TRow>(string sql) => connection.QuerySingle<TRow>(sql);
}
