using Analytics.Tests.Support;
using Analytics.Warehouse.Improvements;

namespace Analytics.Tests.Warehouse.Improvements;

/// <summary>On the official basis records have to show it, and records that a contradiction names show nothing.</summary>
public sealed class RecordsTests : IDisposable
{
    // A session a quarter, 3 points each missing; the plan may be the members' or the unit's business.
    private const string Rules = """
        id: quarters
        effective_from: 2020-01-01
        title: {zh: 季度学习, en: Study each quarter}
        level: unit
        stated_total: 10
        indicators:
          - id: Q-1
            name: {zh: 中心组学习, en: Centre group}
            points: 10
            clauses: [{kind: deduct_short, measure: centre_group_sessions, per: quarter, target: 1, k: 3, when_null: absent, quote: 每季度一次}]
            requirements: [{id: Q-r1, kind: req_cadence, population: all_organisations, measure: centre_group_sessions, n: 1, per: quarter, quote: 每季度一次}]
        tiers:
          rows: [{label: 优秀, lower: 9}, {label: 合格, lower: 6}, {label: 不合格, lower: 0}]
        """;

    private readonly List<ScoredFolder> folders = [];

    // The second quarter's session counts fifty present where two are on the roster, so it is as if there were none: 10 - 3 × 3 = 1.
    [Fact]
    public void A_contradicted_record_is_left_out_and_asked_for_again()
    {
        var found = Found(Session("S1", "2025-02-01", 2), Session("S2", "2025-05-01", 50));

        Assert.Equal(["S2"], found.LeftOut.Select(record => record.SessionId));
        Assert.Equal((1m, "不合格"), (found.Now!.Score, found.Now.Tier));
        Assert.Equal(2, found.Steps.Count);
        Assert.All(found.Steps, step => Assert.Equal(("evidence", "centre_group_sessions", 1m), (step.TakenFrom, step.Measure, step.To)));
        Assert.Equal(["2025Q2", "2025Q3", "2025Q4"], found.Missing.Select(step => step.Period).Order());
    }

    [Fact]
    public void Records_of_what_is_suggested_reach_the_tier_and_meet_the_requirement()
    {
        var found = Found(Session("S1", "2025-02-01", 2));
        var day = new Dictionary<string, string> { ["2025Q1"] = "2025-03-10", ["2025Q2"] = "2025-06-10", ["2025Q3"] = "2025-09-10", ["2025Q4"] = "2025-12-10" };

        var tiers = Built([Session("S1", "2025-02-01", 2), .. found.Steps.Select(step => Session("N" + step.Period, day[step.Period], 2))])
            .Query<(string? Tier, decimal? Score)>("select tier, total from mart_score where basis = 'official' and as_of = '2025Q4'");
        var status = Built([Session("S1", "2025-02-01", 2), .. found.Missing.Select(step => Session("N" + step.Period, day[step.Period], 2))])
            .Query<string>("select status from mart_requirement_result where basis = 'official' and as_of = '2025Q4'");

        Assert.Equal((found.Then!.Tier, found.Then.Score), Assert.Single(tiers));
        Assert.Equal(("合格", 7m), (found.Then.Tier, found.Then.Score));
        Assert.Equal(["met"], status);
    }

    public void Dispose() => folders.ForEach(folder => folder.Dispose());

    private Improvement Found(params string[] sessions)
    {
        var folder = Built(sessions);
        return Improvement.Find(folder.Publish(), folder.Folder, "quarters", "2025", "U", "official");
    }

    private ScoredFolder Built(params string[] sessions)
    {
        var folder = new ScoredFolder(root =>
        {
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(root, "systems")).FullName, "quarters.yaml"), Rules);
            var given = Directory.CreateDirectory(Path.Combine(root, "given")).FullName;
            File.WriteAllText(Path.Combine(given, "units.csv"), "unit_id,name,level,kind,valid_from\nU,局党委,committee,agency,2020-01-01\n");
            File.WriteAllText(Path.Combine(given, "members.csv"), "person_id,unit_id,valid_from\nP1,U,2020-01-01\nP2,U,2020-01-01\n");
            File.WriteAllText(Path.Combine(given, "enrolments.csv"), "system_id,subject_type,subject_id,period\nquarters,unit,U,2025\n");
            // Something of December, so that the year is looked at to its end.
            File.WriteAllText(Path.Combine(given, "claims.csv"), "subject_type,subject_id,period,measure,value\nunit,U,2025M12,papers,1\n");
            File.WriteAllLines(Path.Combine(given, "sessions.csv"), sessions.Prepend("session_id,unit_id,session_type,start_at,end_at,expected,present"));
        });
        folders.Add(folder);
        return folder;
    }

    private static string Session(string id, string day, int present) => $"{id},U,centre_group,{day} 09:00,{day} 11:00,2,{present}";
}
