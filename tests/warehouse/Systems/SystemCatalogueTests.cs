using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Systems;
using Dapper;

namespace Analytics.Tests.Warehouse.Systems;

public sealed class SystemCatalogueTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public void Loading_twice_leaves_the_same_rows()
    {
        using var connection = warehouse.OpenForWriting();
        SystemCatalogue.Load(connection, warehouse.Folder);
        var once = connection.QuerySingle<(long, long)>("select (select count(*) from dim_indicator), (select count(*) from rule_measure_source)");

        SystemCatalogue.Load(connection, warehouse.Folder);

        var twice = connection.QuerySingle<(long, long)>("select (select count(*) from dim_indicator), (select count(*) from rule_measure_source)");
        Assert.Equal(once, twice);
        Assert.True(once.Item1 > 0 && once.Item2 > 0);
    }

    [Fact]
    public void Every_column_gets_the_value_of_its_own_name()
    {
        using var connection = warehouse.OpenForWriting();

        SystemCatalogue.Load(connection, null);

        var requirement = connection.QuerySingle<(string, string, string, string, decimal, string)>(
            "select indicator_id, kind, population, measure, target, per from dim_requirement where requirement_id = 'JL-r4'");
        Assert.Equal(("JL-4", "req_min", "members", "research_articles", 1m, "year"), requirement);
    }

    [Fact]
    public void Tiers_of_kh_jili_begin_at_90_75_and_0()
    {
        using var connection = warehouse.OpenForWriting();

        SystemCatalogue.Load(connection, null);

        var tiers = connection.Query<(string, decimal, bool)>("select label, lower, is_inclusive from rule_tier where system_id = 'kh_jili' order by ordinal");
        Assert.Equal([("优秀", 90m, true), ("合格", 75m, true), ("不合格", 0m, true)], tiers);
    }

    [Fact]
    public void All_mistakes_of_all_files_are_reported_at_once_with_their_lines()
    {
        var folder = Directory.CreateDirectory(Path.Combine(warehouse.Folder, "systems")).FullName;
        File.WriteAllText(Path.Combine(folder, "bad.yaml"), """
            id: bad
            title: 坏
            level: planet
            completeness: full
            stated_total: 10
            indicators:
              - id: B-1
                name: 一
                points: 4
                clauses: [{kind: deduct_short, measure: nonsense, target: 1, k: 1}]
              - id: B-1
                name: 二
                points: 5
                clauses: [{kind: manual, colour: red}]
            """);
        File.WriteAllText(Path.Combine(folder, "broken.yaml"), "a: [1");
        File.WriteAllText(Path.Combine(warehouse.Folder, "settings.yaml"), "kh_jily: {INT-03: ceil}\nretention: {snapshots: 12}\n");

        var errors = Assert.Throws<SystemFileException>(() => SystemCatalogue.Read(warehouse.Folder)).Errors;

        var places = errors.Select(error => (error.File, error.Line, error.Path)).ToList();
        Assert.Contains(("systems/bad.yaml", 3, "level"), places);
        Assert.Contains(("systems/bad.yaml", 10, "indicators[0].clauses[0].measure"), places);
        Assert.Contains(("systems/bad.yaml", 11, "indicators[1]"), places);
        Assert.Contains(("systems/bad.yaml", 14, "indicators[1].clauses[0].colour"), places);
        Assert.Contains(("systems/bad.yaml", 5, "stated_total"), places);
        Assert.Contains(places, place => place.File == "systems/broken.yaml");
        Assert.Contains(("settings.yaml", 1, "kh_jily"), places);
        Assert.All(errors, error => Assert.Matches("^.+:[0-9]+: .*: .+ / .+$", error.ToString()));
    }

    [Fact]
    public void The_Dalian_outline_has_32_indicators_worth_100_and_50_requirements()
    {
        using var connection = warehouse.OpenForWriting();

        SystemCatalogue.Load(connection, null);

        Assert.Equal((32L, 100m), connection.QuerySingle<(long, decimal)>(
            "select count(*), sum(max_points) from dim_indicator where system_id = 'dalian_outline' and is_leaf"));
        Assert.Equal(50L, connection.QuerySingle<long>("select count(*) from dim_requirement where system_id = 'dalian_outline'"));
        Assert.Equal(18L, connection.QuerySingle<long>("select count(*) from dim_requirement where system_id = 'zhen_nine'"));
    }

    [Fact]
    public void Both_profiles_of_dx_chengtou_have_four_items_worth_100_and_32_clause_lines()
    {
        using var connection = warehouse.OpenForWriting();

        SystemCatalogue.Load(connection, null);

        Assert.Equal([("leader", 4L, 100m), ("ordinary", 4L, 100m)], connection.Query<(string, long, decimal)>(
            "select profile, count(*), sum(max_points) from dim_indicator where system_id = 'dx_chengtou' group by profile order by profile"));
        // A line such as CL-1.1 that says two things is two clauses, CL-1.1.a and CL-1.1.b.
        Assert.Equal(32L, connection.QuerySingle<long>(
            "select count(distinct regexp_replace(clause_id, '\\.[a-z]$', '')) from rule_clause where system_id = 'dx_chengtou'"));
        Assert.Equal((0.8m, 0.2m), connection.QuerySingle<(decimal, decimal)>(
            "select quantified_weight, vote_weight from dim_system where system_id = 'dx_chengtou'"));
        Assert.Equal(8L, connection.QuerySingle<long>("select count(*) from dim_requirement where system_id = 'dx_chengtou'"));
    }

    [Fact]
    public void Settings_change_the_rules_of_their_system()
    {
        File.WriteAllText(Path.Combine(warehouse.Folder, "settings.yaml"), "dx_chengtou: {INT-03: ceil, INT-13: adds, INT-02: at_most}\n");
        using var connection = warehouse.OpenForWriting();

        SystemCatalogue.Load(connection, warehouse.Folder);

        Assert.Equal("ceil", connection.QuerySingle<string>("select partial from rule_clause where clause_id = 'CO-1.2'"));
        Assert.Equal(5m, connection.QuerySingle<decimal>("select k from rule_clause where clause_id = 'CO-2.1.b'"));
        Assert.False(connection.QuerySingle<bool>("select is_inclusive from rule_tier where system_id = 'dx_chengtou' and lower = 60"));
        SystemCatalogue.Load(connection, null);
        Assert.Equal("floor", connection.QuerySingle<string>("select partial from rule_clause where clause_id = 'CO-1.2'"));
    }

    [Fact]
    public void Every_system_may_leave_contradicted_records_out_without_naming_the_setting()
    {
        File.WriteAllText(Path.Combine(warehouse.Folder, "settings.yaml"), "dx_chengtou: {exclude_contradicted: true}\nkh_jili: {exclude_contradicted: false}\n");
        using var connection = warehouse.OpenForWriting();

        SystemCatalogue.Load(connection, warehouse.Folder);

        Assert.Equal(
            [("dx_chengtou", "true", "false"), ("kh_jili", "false", "false")],
            connection.Query<(string, string, string)>("select system_id, value, default_value from rule_setting where setting = 'exclude_contradicted' order by 1"));
        File.WriteAllText(Path.Combine(warehouse.Folder, "settings.yaml"), "dx_chengtou:\n  exclude_contradicted: sometimes\n");
        var errors = Assert.Throws<SystemFileException>(() => SystemCatalogue.Read(warehouse.Folder)).Errors;
        Assert.Equal([("settings.yaml", 2, "dx_chengtou.exclude_contradicted")], errors.Select(error => (error.File, error.Line, error.Path)));
    }

    [Fact]
    public void A_setting_that_is_none_of_the_choices_is_an_error_in_the_settings()
    {
        File.WriteAllText(Path.Combine(warehouse.Folder, "settings.yaml"), "dx_chengtou:\n  INT-03: round\n  INT-99: x\n");

        var errors = Assert.Throws<SystemFileException>(() => SystemCatalogue.Read(warehouse.Folder)).Errors;

        Assert.Equal([("settings.yaml", 2, "dx_chengtou.INT-03"), ("settings.yaml", 3, "dx_chengtou.INT-99")], errors.Select(error => (error.File, error.Line, error.Path)));
    }

    [Fact]
    public void A_folder_adds_systems_but_may_not_define_a_version_again()
    {
        var folder = Directory.CreateDirectory(Path.Combine(warehouse.Folder, "systems")).FullName;
        const string Own = """
            id: kh_jili
            version: "{0}"
            effective_from: {0}-01-01
            title: 新办法
            level: member
            completeness: tier
            indicators: [{id: X-1, name: 一, points: 100, clauses: [{kind: manual}]}]
            """;
        File.WriteAllText(Path.Combine(folder, "own.yaml"), Own.Replace("{0}", "2026", StringComparison.Ordinal));

        Assert.Equal(["2013", "2026"], SystemCatalogue.Read(warehouse.Folder).Systems.Where(system => system.Id == "kh_jili").Select(system => system.Version));

        File.WriteAllText(Path.Combine(folder, "own.yaml"), Own.Replace("{0}", "2013", StringComparison.Ordinal));
        Assert.Contains("kh_jili.yaml, systems/own.yaml", Assert.Throws<SystemFileException>(() => SystemCatalogue.Read(warehouse.Folder)).Message);
    }

    [Fact]
    public void A_setting_without_effect_is_an_error()
    {
        var folder = Directory.CreateDirectory(Path.Combine(warehouse.Folder, "systems")).FullName;
        File.WriteAllText(Path.Combine(folder, "own.yaml"), """
            id: own
            title: 新办法
            level: unit
            completeness: full
            settings:
              INT-03: {value: floor, allowed: [floor, ceil]}
            indicators: [{id: X-1, name: 一, points: 5, clauses: [{kind: manual}]}]
            """);

        var error = Assert.Single(Assert.Throws<SystemFileException>(() => SystemCatalogue.Read(warehouse.Folder)).Errors);

        Assert.Equal(("systems/own.yaml", 6, "settings.INT-03"), (error.File, error.Line, error.Path));
    }

    [Fact]
    public void The_shape_of_the_rule_reference_is_read_as_it_stands()
    {
        using var connection = warehouse.OpenForWriting();
        var folder = Directory.CreateDirectory(Path.Combine(warehouse.Folder, "systems")).FullName;
        File.WriteAllText(Path.Combine(folder, "yy_erlei.yaml"), """
            id: yy_erlei
            source: {seed: "000", lines: [498, 536], title: "学习型党组织-考核认定细则(二类)"}
            level: unit
            completeness: partial
            stated_total: null
            dimensions:
              - id: zuzhi_lingdao
                name: 组织领导有力
                points: 9
                unseen_points: 6
                indicators:
                  - id: EL-2.4
                    points: 2
                    population: leadership_members
                    combine_people: worst
                    clauses:
                      - {kind: zero_if, when: {measure: notes_words, period: year, op: "<", value: 15000}}
                      - {kind: deduct_short, measure: books_read, period: year, target: 3, step: 1, k: 0.5, partial: floor}
                    quote: ["读书少一本扣0.5分,笔记达不到要求不得分"]
                  - id: EL-2.3.a
                    points: 1
                    clauses:
                      - kind: step
                        rows:
                          - {when: [{measure: research_trips, op: ">=", value: 2}, {measure: research_reports, op: ">=", value: 1}], points: 1}
                          - {when: [{measure: research_reports, op: "=", value: 0}], points: 0}
                        uncovered: {points: 0, flag: uncovered_case}
            requirements:
              - {id: EL-r9, population: centre_groups, kind: req_min, measure: centre_group_days, target: 7, period: year}
            """);

        SystemCatalogue.Load(connection, warehouse.Folder);

        Assert.Equal(("year", 3m, 0.5m), connection.QuerySingle<(string, decimal, decimal)>("select per, target, k from rule_clause where system_id = 'yy_erlei' and clause_id = 'EL-2.4.2'"));
        Assert.Equal([(1, 1, 1m), (1, 2, 1m), (2, 1, 0m)], connection.Query<(int, int, decimal)>(
            "select group_no, condition_no, points from rule_condition where system_id = 'yy_erlei' and clause_id = 'EL-2.3.a.1' order by all"));
        Assert.Equal(0m, connection.QuerySingle<decimal>("select start_points from dim_indicator where system_id = 'yy_erlei' and indicator_id = 'EL-2.3.a'"));
        Assert.Equal(6m, connection.QuerySingle<decimal>("select unseen_points from dim_indicator where system_id = 'yy_erlei' and indicator_id = 'zuzhi_lingdao'"));
        Assert.Equal("学习型党组织-考核认定细则(二类)", connection.QuerySingle<string>("select title_zh from dim_system where system_id = 'yy_erlei'"));
    }

    [Fact]
    public void The_example_of_the_documentation_is_a_system()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "assessment-systems.md"));
        var folder = Directory.CreateDirectory(Path.Combine(warehouse.Folder, "systems")).FullName;
        File.WriteAllText(Path.Combine(folder, "own.yaml"), text.Split("```yaml\n")[1].Split("```")[0]);

        var system = SystemCatalogue.Read(warehouse.Folder).Systems.Single(system => system.Id == "town_reading");

        Assert.Equal(("2026", 2, 1), (system.Version, system.LeafCount, system.RequirementCount));
    }

    [Fact]
    public void Settings_of_comments_only_change_nothing()
    {
        File.WriteAllText(Path.Combine(warehouse.Folder, "settings.yaml"), "# nothing yet\n");

        Assert.NotEmpty(SystemCatalogue.Read(warehouse.Folder).Systems);
    }

    [Fact]
    public void Losing_a_line_of_a_system_is_read_or_reported_but_never_breaks_the_reader()
    {
        var lines = SqlFile.Read(typeof(SystemCatalogue).Assembly, "Systems/dx_chengtou.yaml").Replace("id: dx_chengtou", "id: own", StringComparison.Ordinal).Split('\n');
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(warehouse.Folder, "systems")).FullName, "own.yaml");
        for (var lost = 0; lost < lines.Length; lost += 5)
        {
            File.WriteAllLines(path, lines.Where((_, index) => index != lost));

            var failure = Record.Exception(() => SystemCatalogue.Read(warehouse.Folder));

            Assert.True(failure is null or SystemFileException, $"without line {lost + 1}: {failure}");
        }
    }
}
