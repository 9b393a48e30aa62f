using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;
using Dapper;

namespace Analytics.Tests.Warehouse.Closings;

/// <summary>A closed quarter keeps its results until leadership lets a change in.</summary>
public sealed class ClosingTests : IDisposable
{
    private const string Rules = """
        id: own
        effective_from: 2024-01-01
        title: {zh: 办法, en: Rules}
        level: unit
        stated_total: 10
        indicators:
          - {id: X-1, points: 10, clauses: [{id: X-1.a, kind: deduct_short, measure: special_study_meetings, target: 4, step: 1, k: 2, when_null: absent}]}
        requirements:
          - {id: X-r1, kind: req_min, population: units, measure: special_study_meetings, target: 4}
        tiers: {rows: [{label: 优秀, lower: 10}, {label: 合格, lower: 0}]}
        """;

    private static readonly string[] Kept =
        ["mart_indicator_result", "mart_requirement_result", "mart_score", "mart_indicator_coverage", "mart_indicator_points", "mart_tier_distribution", "mart_unit_comparison"];

    private static readonly WarehouseImage Published = new(warehouse => new ClosingTests(warehouse).Fill());

    private readonly TemporaryWarehouse warehouse;

    public ClosingTests()
        : this(new TemporaryWarehouse())
    {
    }

    private ClosingTests(TemporaryWarehouse warehouse) => this.warehouse = warehouse;

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public void Late_figures_leave_a_closed_quarter_as_it_was_and_show_what_would_change()
    {
        Town();
        Run("close", "2025Q4", "--by", "局长");
        var closed = Rows("2025Q4");

        Claim("late", "unit,U2,2025,special_study_meetings,4");
        Run("refresh", Inbox);

        Assert.Equal(closed, Rows("2025Q4"));
        Assert.Equal(("优秀", "合格"), Query<(string, string)>("select tier, closed_tier from mart_restatement where part = 'score' and subject_id = 'U2' and basis = 'claimed'").Single());
        Assert.Equal((10m, 6m), Query<(decimal, decimal)>("select points, closed_points from mart_restatement where part = 'indicator' and item_id = 'X-1' and subject_id = 'U2' and basis = 'claim'").Single());
        Assert.Equal(("met", "not_met"), Query<(string, string)>("select status, closed_status from mart_restatement where part = 'requirement' and subject_id = 'U2' and basis = 'claim'").Single());
        // The other unit falls behind without having changed.
        Assert.Equal((1L, 2L), Query<(long, long)>("select closed_rank, rank from mart_restatement where part = 'score' and subject_id = 'U3' and basis = 'claimed'").Single());
        Assert.Equal(("pending", 1L, 1L, 1L), Query<(string, long, long, long)>("select status, subjects, tiers, ranks from mart_closing").Single());
    }

    [Fact]
    public void Another_rule_does_not_reach_a_closed_quarter_either()
    {
        Town();
        Run("close", "2025Q4", "--by", "局长");
        var closed = Rows("2025Q4");

        File.WriteAllText(Path.Combine(warehouse.Folder, "systems", "own.yaml"), Rules.Replace("k: 2", "k: 1", StringComparison.Ordinal));
        Run("build");
        Run("publish");

        Assert.Equal(closed, Rows("2025Q4"));
        Assert.Equal((8m, 6m), Query<(decimal, decimal)>("select points, closed_points from mart_restatement where part = 'score' and subject_id = 'U2' and basis = 'claimed'").Single());
        Assert.Equal("pending", Query<string>("select status from mart_closing").Single());
    }

    [Fact]
    public void Accepting_lets_the_change_in_and_keeps_the_new_results()
    {
        Town();
        Run("close", "2025Q4", "--by", "局长");
        Claim("late", "unit,U2,2025,special_study_meetings,4");
        Run("refresh", Inbox);

        Run("restate", "2025Q4", "--accept", "--by", "局长", "--reason", "补报属实", "--seen", Digest());

        Assert.Equal("优秀", Query<string>("select tier from mart_score where subject_id = 'U2' and basis = 'claimed' and as_of = '2025Q4'").Single());
        Assert.Equal(("unchanged", "accepted", "补报属实", "局长"), Query<(string, string, string, string)>("select status, decision, reason, restated_by from mart_closing").Single());
        var restated = Rows("2025Q4");
        Claim("later", "unit,U3,2025,special_study_meetings,4");
        Run("refresh", Inbox);
        Assert.Equal(restated, Rows("2025Q4"));
    }

    [Fact]
    public void Refused_changes_are_not_asked_about_again_but_others_are()
    {
        Town();
        Run("close", "2025Q4", "--by", "局长");
        var closed = Rows("2025Q4");
        Claim("late", "unit,U2,2025,special_study_meetings,4");
        Run("refresh", Inbox);

        Run("restate", "2025Q4", "--refuse", "--by", "局长", "--reason", "超过期限");
        Assert.Equal(("refused", "超过期限"), Query<(string, string)>("select status, reason from mart_closing").Single());
        Run("build");
        Run("publish");
        Assert.Equal("refused", Query<string>("select status from mart_closing").Single());
        Assert.Equal(closed, Rows("2025Q4"));

        Claim("later", "unit,U3,2025,special_study_meetings,4");
        Run("refresh", Inbox);
        Assert.Equal(("pending", 2L), Query<(string, long)>("select status, subjects from mart_closing").Single());
    }

    [Fact]
    public void What_cannot_be_closed_or_restated_says_why()
    {
        Town();
        Fails("应写作 2026Q3", "close", "2025年", "--by", "局长");
        Fails("季度尚未结束", "close", "2999Q1", "--by", "局长");
        Fails("没有结果可封账", "close", "2019Q1", "--by", "局长");
        Fails("尚未封账", "restate", "2025Q4", "--accept", "--by", "局长", "--reason", "无");
        Run("close", "2025Q4", "--by", "局长");
        Fails("已经封账", "close", "2025Q4", "--by", "局长");
        Fails("没有待重述的变化", "restate", "2025Q4", "--refuse", "--by", "局长", "--reason", "无");
        Claim("late", "unit,U2,2025,special_study_meetings,4");
        Run("load", Inbox);
        Fails("请先运行 build", "close", "2025Q3", "--by", "局长");
        Run("refresh", Inbox);
        Fails("请重新查看", "restate", "2025Q4", "--accept", "--by", "局长", "--reason", "无", "--seen", "0");
        Fails("选一个", "restate", "2025Q4", "--by", "局长", "--reason", "无");
    }

    private string Inbox => Path.Combine(warehouse.Folder, "inbox");

    private void Town() => Published.CopyTo(warehouse);

    private void Fill()
    {
        Directory.CreateDirectory(Inbox);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(warehouse.Folder, "systems")).FullName, "own.yaml"), Rules);
        File.WriteAllText(Path.Combine(Inbox, "units.csv"), "unit_id,parent_id,name,level,valid_from\nU1,,市委,city,2020-01-01\nU2,U1,一支部,branch,2020-01-01\nU3,U1,二支部,branch,2020-01-01\n");
        File.WriteAllText(Path.Combine(Inbox, "enrolments.csv"), "system_id,subject_type,subject_id,period\nown,unit,U2,2025\nown,unit,U3,2025\n");
        Claim("first", "unit,U2,2025Q1,special_study_meetings,2", "unit,U3,2025Q1,special_study_meetings,1", "unit,U3,2025Q4,special_study_meetings,2");
        Run("refresh", Inbox);
    }

    private void Claim(string name, params string[] lines) =>
        File.WriteAllText(Path.Combine(Inbox, $"claims_{name}.csv"), "subject_type,subject_id,period,measure,value\n" + string.Join('\n', lines) + "\n");

    private void Run(params string[] args)
    {
        var (exitCode, output, error) = CommandLine.Run(warehouse.Folder, args);
        Assert.True(exitCode == 0, output + error);
    }

    private void Fails(string message, params string[] args)
    {
        var (exitCode, _, error) = CommandLine.Run(warehouse.Folder, args);
        Assert.Equal(2, exitCode);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    private string Digest() => Query<string>("select digest from mart_closing").Single();

    private List<string> Rows(string quarter) => [.. Kept.SelectMany(mart => Query<string>(
        $"select '{mart} ' || to_json(t)::varchar from {mart} as t where as_of = '{quarter}' order by 1"))];

    private List<T> Query<T>(string sql)
    {
        using var connection = new WarehouseFolder(warehouse.Folder).OpenCurrent();
        return [.. connection.Query<T>(sql)];
    }
}
