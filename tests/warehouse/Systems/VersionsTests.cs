using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Tests.Warehouse.Systems;

/// <summary>A system changes three times; every year keeps the rules that were in force at its end.</summary>
public sealed class VersionsTests : IDisposable
{
    private const string Rules = """
        id: own
        effective_from: {0}-01-01
        title: {zh: 办法, en: Rules}
        level: unit
        """;

    private const string First = """
        stated_total: 20
        settings:
          INT-03: {value: floor, allowed: [floor, ceil]}
        indicators:
          - {id: X-1, points: 10, clauses: [{id: X-1.a, kind: deduct_short, measure: special_study_meetings, target: 11, step: 3, k: 1, partial: $INT-03, when_null: absent}]}
          - {id: X-2, points: 5, clauses: [{kind: manual}]}
          - {id: X-3, points: 5, clauses: [{kind: deduct_event, measure: violations, k: 1}]}
        requirements:
          - {id: X-r1, kind: req_min, population: units, measure: special_study_meetings, target: 4}
          - {id: X-r2, kind: req_each, population: units, measure: documents, items: [{id: plan_doc, zh: 计划}, {id: report_doc, zh: 报告}]}
        tiers: {rows: [{label: 优秀, lower: 18}, {label: 合格, lower: 0}]}
        """;

    // Other points for the same clause and the same indicator; other bounds.
    private const string Second = """
        stated_total: 20
        settings:
          INT-03: {value: floor, allowed: [floor, ceil]}
        indicators:
          - {id: X-1, points: 12, clauses: [{id: X-1.a, kind: deduct_short, measure: special_study_meetings, target: 11, step: 3, k: 3, partial: $INT-03, when_null: absent}]}
          - {id: X-2, points: 3, clauses: [{kind: manual}]}
          - {id: X-3, points: 5, clauses: [{kind: deduct_event, measure: violations, k: 2}]}
        requirements:
          - {id: X-r1, kind: req_min, population: units, measure: special_study_meetings, target: 8}
          - {id: X-r2, kind: req_each, population: units, measure: documents, items: [{id: plan_doc, zh: 计划}]}
        tiers: {rows: [{label: 优秀, lower: 15}, {label: 合格, lower: 0}]}
        """;

    // The same ids with another kind, an indicator gone and another added, no tiers.
    private const string Third = """
        stated_total: 20
        indicators:
          - {id: X-1, points: 15, clauses: [{id: X-1.a, kind: deduct_if, when: {measure: special_study_meetings, op: "<", value: 10}, k: 7}]}
          - {id: X-4, points: 5, clauses: [{kind: manual}]}
        requirements:
          - {id: X-r1, kind: req_cadence, population: units, measure: special_study_meetings, n: 1, per: quarter}
        """;

    // Everything on people's word, ended by a date of its own.
    private const string Fourth = """
        stated_total: 100
        effective_to: 2029-12-31
        settings:
          INT-20: {value: counted, allowed: [shown, counted]}
        indicators: [{id: X-9, points: 100, clauses: [{kind: manual}]}]
        requirements:
          - {id: X-r1, kind: req_min, population: units, measure: special_study_meetings, target: 1, soft: true, alternatives: {INT-20: {counted: {soft: false}}}}
        tiers: {rows: [{label: 表彰, lower: 90}, {label: null, lower: 0}]}
        """;

    private static readonly string[] Marts = ["mart_indicator_result", "mart_requirement_result", "mart_score"];

    private readonly TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public void Scoring_a_past_year_again_after_three_changes_of_the_rules_gives_the_same_rows()
    {
        Version(2022, First);
        Load();
        Build();
        var past = Rows(2022);
        Assert.Equal(["2022"], Versions(2025));

        Version(2023, Second);
        Build();
        AssertSame(past, Rows(2022));
        var second = Rows(2023);
        Version(2024, Third);
        Scores(2024, "U2,2024,X-4,5");
        Build();
        AssertSame(past, Rows(2022));
        AssertSame(second, Rows(2023));
        var third = Rows(2024);
        Version(2025, Fourth);
        File.WriteAllText(Path.Combine(warehouse.Folder, "settings.yaml"), "own@2025: {INT-20: shown}\n");
        Scores(2025, "U2,2025,X-9,95", "U3,2025,X-9,40");
        Build();

        AssertSame(past, Rows(2022));
        AssertSame(second, Rows(2023));
        AssertSame(third, Rows(2024));
        Assert.Equal([["2022"], ["2023"], ["2024"], ["2025"]], Enumerable.Range(2022, 4).Select(Versions));
        // 7 meetings are one full step of 3 short of 11: 10 - 1 and 12 - 3; under 10: 15 - 7; and X-1 is gone in 2025.
        Assert.Equal([(2022, 9m), (2023, 9m), (2024, 8m)], Points("X-1"));
        Assert.Equal([(2022, 4m), (2023, 3m)], Points("X-2"));
        Assert.Equal([(2022, 4m), (2023, 3m)], Points("X-3"));
        Assert.Equal([(2022, "合格"), (2023, "优秀"), (2024, null), (2025, "表彰")], Query<(int, string?)>(
            "select cast(period as integer), tier from mart_score where system_id = 'own' and subject_id = 'U2' and basis = 'claimed' and as_of = period || 'Q4' order by period"));
        Assert.Equal([(2022, "met"), (2023, "not_met"), (2024, "met"), (2025, "met")], Query<(int, string)>(
            "select cast(period as integer), status from mart_requirement_result where system_id = 'own' and subject_id = 'U2' and requirement_id = 'X-r1' and basis = 'claim' and as_of = period || 'Q4' order by period"));
    }

    [Fact]
    public void Figures_of_one_year_are_checked_against_the_points_of_that_year()
    {
        Version(2022, First);
        Version(2023, Second);
        Load();

        Scores(2024, "U2,2022,X-2,5", "U2,2023,X-2,4");

        Assert.Equal([("2023", "score_out_of_range")], Query<(string, string)>("select json_extract_string(row_json, '$.period'), rule from rejection"));
    }

    [Fact]
    public void Changing_a_setting_for_one_version_leaves_the_years_of_the_others()
    {
        Version(2022, First);
        Version(2023, Second);
        Load();
        Build();
        var past = Rows(2022);
        var present = Rows(2023);
        File.WriteAllText(Path.Combine(warehouse.Folder, "settings.yaml"), "own@2023: {INT-03: ceil}\n");

        Build();

        AssertSame(past, Rows(2022));
        Assert.NotEqual(present, Rows(2023));
    }

    private void Version(int year, string rules) => File.WriteAllText(
        Path.Combine(Directory.CreateDirectory(Path.Combine(warehouse.Folder, "systems")).FullName, $"own-{year}.yaml"),
        Rules.Replace("{0}", $"{year}", StringComparison.Ordinal) + "\n" + rules);

    // The same words and figures in each of four years, for two units.
    private void Load()
    {
        var inbox = Directory.CreateDirectory(Path.Combine(warehouse.Folder, "inbox")).FullName;
        void Write(string name, string header, IEnumerable<string> lines) => File.WriteAllText(Path.Combine(inbox, name), header + "\n" + string.Join('\n', lines) + "\n");
        var years = Enumerable.Range(2022, 4).ToList();
        Write("units.csv", "unit_id,parent_id,name,level,valid_from", ["U1,,市委,city,2020-01-01", "U2,U1,一支部,branch,2020-01-01", "U3,U1,二支部,branch,2020-01-01"]);
        Write("enrolments.csv", "system_id,subject_type,subject_id,period", years.SelectMany(year => new[] { $"own,unit,U2,{year}", $"own,unit,U3,{year}" }));
        Write("claims.csv", "subject_type,subject_id,period,measure,value,item", years.SelectMany(year => new[]
        {
            $"unit,U2,{year}Q1,special_study_meetings,2,", $"unit,U2,{year}Q2,special_study_meetings,2,", $"unit,U2,{year}Q3,special_study_meetings,1,", $"unit,U2,{year}Q4,special_study_meetings,2,",
            $"unit,U2,{year},violations,1,", $"unit,U2,{year},documents,1,计划", $"unit,U2,{year},documents,1,报告", $"unit,U3,{year},special_study_meetings,3,",
        }));
        Assert.Equal(0, CommandLine.Run(warehouse.Folder, "load", inbox).ExitCode);
        Scores(2022, "U2,2022,X-2,4", "U3,2022,X-2,1", "U2,2023,X-2,3", "U3,2023,X-2,1");
    }

    // Scores of a later version come once it is known.
    private void Scores(int year, params string[] entered)
    {
        var path = Path.Combine(warehouse.Folder, "inbox", $"scores-{year}.csv");
        File.WriteAllLines(path, [.. entered.Select(line => "own,self,unit," + line).Prepend("system_id,assessor,subject_type,subject_id,period,indicator_id,points")]);
        CommandLine.Run(warehouse.Folder, "load", path);
    }

    private void Build()
    {
        var (exitCode, output, error) = CommandLine.Run(warehouse.Folder, "build");
        Assert.True(exitCode == 0, output + error);
    }

    private string[] Versions(int year) => [.. Query<string>($"select distinct version from mart_indicator_result where system_id = 'own' and period = '{year}'")];

    private IReadOnlyList<(int, decimal)> Points(string indicator) => Query<(int, decimal)>(
        $"select cast(period as integer), points from mart_indicator_result where system_id = 'own' and subject_id = 'U2' and indicator_id = '{indicator}' and basis = 'claimed' and as_of = period || 'Q4' order by period");

    private List<string> Rows(int year) => [.. Marts.SelectMany(mart => Query<string>(
        $"select '{mart} ' || to_json(m)::varchar from {mart} as m where m.system_id = 'own' and m.period = '{year}' order by all"))];

    private static void AssertSame(List<string> before, List<string> after)
    {
        Assert.NotEmpty(before);
        Assert.Equal(before, after);
    }

    private IReadOnlyList<TRow> Query<TRow>(string sql)
    {
        using var connection = Database.OpenForWriting(warehouse.DatabasePath);
        return [.. connection.Query<TRow>(sql)];
    }
}
