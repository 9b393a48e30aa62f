using Analytics.Tests.Support;
using Analytics.Warehouse.Builds;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Tests.Warehouse.Models;

/// <summary>What documents, checks, votes, awards, deeds, incidents and decisions prove, from the files to the results.</summary>
public sealed class WorkEvidenceTests(WorkEvidenceTests.Town town) : IClassFixture<WorkEvidenceTests.Town>
{
    [Theory]
    // Minutes W1 were handed in, W2 were not.
    [InlineData("B1", "minutes_submitted", "2025Q4", 1)]
    [InlineData("B1", "info_submissions", "2025Q4", 1)]
    [InlineData("B1", "notices", "2025Q4", 1)]
    // P1 has two plans, P2 one; two members have a plan.
    [InlineData("B1", "members_with_plan", "2025Q4", 2)]
    // Two of its own members, one of B2; guidance is no check of members' study.
    [InlineData("B1", "member_study_checks", "2025Q4", 2)]
    [InlineData("B1", "inspections", "2025Q4", 3)]
    [InlineData("B1", "guidance", "2025Q4", 1)]
    [InlineData("B1", "inspections", "2025Q2", 1)]
    [InlineData("B1", "democratic_votes", "2025Q4", 2)]
    // 20 returned of 25 who may vote.
    [InlineData("B1", "voter_participation_rate/team", "2025Q4", 80)]
    // 12 satisfied and 2 very satisfied of 20 valid; basically satisfied does not count.
    [InlineData("B1", "satisfaction_rate/team", "2025Q4", 70)]
    [InlineData("B1", "satisfaction_rate/organisation", "2025Q4", 90)]
    [InlineData("P1", "awards/市", "2025Q4", 1)]
    [InlineData("P1", "awards/區", "2025Q4", 2)]
    [InlineData("P1", "good_deeds/單位", "2025Q4", 1)]
    [InlineData("P1", "good_deeds/羣眾", "2025Q4", 2)]
    [InlineData("P1", "suggestions/提出", "2025Q4", 1)]
    [InlineData("P1", "suggestions/採納", "2025Q4", 1)]
    [InlineData("P1", "volunteer_hours", "2025Q4", 5.5)]
    [InlineData("P1", "volunteer_times", "2025Q4", 2)]
    // The register says 0 of P1, and that of P2 was one.
    [InlineData("P1", "dereliction", "2025Q4", 0)]
    [InlineData("P2", "dereliction", "2025Q4", 1)]
    [InlineData("B1", "violations", "2025Q4", 0)]
    [InlineData("B1", "major_accidents", "2025Q4", 0)]
    // What the register holds against a member counts for the unit.
    [InlineData("B1", "serious_violations", "2025Q4", 2)]
    [InlineData("P1", "dues_paid", "2025Q4", 1)]
    [InlineData("P2", "dues_paid", "2025Q4", 0)]
    public void A_figure_is_counted_from_the_records_up_to_the_quarter(string subject, string measure, string asOf, decimal value)
    {
        var (code, item) = measure.Split('/') is [var first, var second] ? (first, second) : (measure, null);

        Assert.Equal([value], town.Query<decimal>(
            $"select sum(value) from int_year_value where basis = 'evidence' and subject_id = '{subject}' and measure = '{code}' and as_of = '{asOf}' and item = {(item is null ? "item" : $"'{item}'")}"));
    }

    [Theory]
    // 1 for the unit at 5, 2 for the people at 3.
    [InlineData("P1", "CO-3.2.a", 11)]
    [InlineData("P1", "CO-3.4", 0)]
    [InlineData("P2", "CO-3.4", -10)]
    // One raised at 2, one adopted at 5.
    [InlineData("P1", "CO-3.5", 7)]
    // One of the city at 5, two of the district at 3.
    [InlineData("P1", "CO-3.6", 11)]
    // 優秀 by a decision that names no system.
    [InlineData("P1", "CO-4.2", 5)]
    public void A_member_is_scored_by_what_the_records_prove(string subject, string clause, decimal effect)
    {
        Assert.Equal(effect, Assert.Single(town.Query<(decimal? Observed, decimal Effect)>(SqlFile.Read(typeof(WorkEvidenceTests).Assembly, "warehouse/Models/explained.sql"), new { subject, clause })).Effect);
    }

    [Theory]
    // 70% is 10 points short of 80, two steps of 5, one point each; 90% reaches 85.
    [InlineData("qz_kaoping", "B1", "QB-9", 8)]
    [InlineData("qz_kaoping", "B1", "QB-10", 10)]
    // 学习考勤制度 is the rule of attendance; those of reward and encouragement are missing, 1 point each.
    [InlineData("qz_kaohe", "B1", "QA-6.a", 1)]
    // Checked in March and in October: both half-years.
    [InlineData("qz_kaohe", "B1", "QA-6.b", 6)]
    // B2 handed in documents but none of these, and held one check in all.
    [InlineData("qz_kaohe", "B2", "QA-6.a", 0)]
    [InlineData("qz_kaohe", "B2", "QA-6.b", 3)]
    public void A_unit_is_scored_by_what_the_records_prove(string system, string subject, string indicator, decimal points)
    {
        Assert.Equal([points], town.Query<decimal>(
            $"select points from mart_indicator_result where system_id = '{system}' and subject_id = '{subject}' and indicator_id = '{indicator}' and basis = 'evidence' and as_of = '2025Q4'"));
    }

    [Theory]
    [InlineData("qz_kaohe", "B1", "QA-r1", "met")]
    [InlineData("qz_kaohe", "B1", "QA-r2", "met")]
    [InlineData("qz_kaohe", "B1", "QA-r3", "met")]
    [InlineData("qz_kaohe", "B2", "QA-r3", "not_met")]
    [InlineData("qz_kaoping", "B1", "QB-r2", "not_met")]
    [InlineData("qz_kaoping", "B1", "QB-r3", "met")]
    // Both were handed in by the 31st of January; the plan of B2 on the 2nd of February.
    [InlineData("tieshan", "B1", "TS-r4", "met")]
    [InlineData("tieshan", "B2", "TS-r4", "not_met")]
    // 2025年度学习计划 names 学习计划.
    [InlineData("tieshan", "B1", "TS-r9", "met")]
    [InlineData("tieshan", "B2", "TS-r9", "not_met")]
    // Of the six rules for managing study there is only the one of attendance.
    [InlineData("dalian_outline", "B1", "DL-3.1-r3", "not_met")]
    public void A_requirement_is_met_by_what_the_records_prove(string system, string subject, string requirement, string status)
    {
        Assert.Equal([status], town.Query<string>(
            $"select status from mart_requirement_result where system_id = '{system}' and subject_id = '{subject}' and requirement_id = '{requirement}' and basis = 'evidence' and as_of = '2025Q4'"));
    }

    [Fact]
    public void Silence_of_the_register_is_no_zero()
    {
        Assert.Equal(0, Assert.Single(town.Query<long>("select count(*) from int_reported where dataset = 'incidents'")));
        Assert.Equal(0, Assert.Single(town.Query<long>("select count(*) from int_year_value where basis = 'evidence' and subject_id = 'B2' and measure = 'violations'")));
    }

    [Fact]
    public void The_vote_comes_from_the_last_ballot()
    {
        // 6 at 100 and 2 at 80 are 760 of 8 votes.
        Assert.Equal(["2025Q2 80.00", "2025Q3 80.00", "2025Q4 95.00"], town.Query<string>(
            "select concat_ws(' ', as_of, cast(vote as decimal(6, 2))) from mart_score where system_id = 'dx_chengtou' and subject_id = 'P1' and basis = 'official' and vote is not null order by 1"));
    }

    /// <summary>A town with two branches whose files prove something of most measures.</summary>
    public sealed class Town : IDisposable
    {
        private readonly LoadedFiles files = new();
        private readonly DuckDBConnection connection;

        public Town()
        {
            files.Load("units.csv", "unit_id,parent_id,name,level,kind,valid_from\nC1,,市委,city,agency,2020-01-01\nB1,C1,一支部,branch,agency,2020-01-01\nB2,C1,二支部,branch,agency,2020-01-01\n");
            files.Load("members.csv", "person_id,unit_id,valid_from,roles,rank,category,status\nP1,B1,2020-01-01,ordinary,staff,agency,full\nP2,B1,2020-01-01,ordinary,staff,agency,full\n");
            files.Load("enrolments.csv", "system_id,subject_type,subject_id,period\ndx_chengtou,person,P1,2025\ndx_chengtou,person,P2,2025\nqz_kaoping,unit,B1,2025\nqz_kaohe,unit,B1,2025\nqz_kaohe,unit,B2,2025\ntieshan,unit,B1,2025\ntieshan,unit,B2,2025\ndalian_outline,unit,B1,2025\n");
            files.Load("documents.csv", """
                doc_id,unit_id,person_id,doc_type,title,dated_on,submitted_on
                W1,B1,,纪要,第一次学习纪要,2025-02-10,2025-02-12
                W2,B1,,纪要,第二次学习纪要,2025-05-10,
                W3,B1,,简报,学习简报第1期,2025-03-10,2025-03-11
                W4,B1,,通报,2025年终学习情况通报,2025-12-20,2025-12-20
                W5,B1,,书目,2025年度学习必读书目,2025-01-05,
                W6,B1,,制度,学习考勤制度,2025-01-05,
                W7,B1,,总结,上一年度学习情况总结,2025-01-10,2025-01-20
                W8,B1,,计划,本年度学习计划,2025-01-10,2025-01-31
                W9,B1,,计划,2025年度学习计划,2025-01-12,2025-01-31
                W10,B1,P1,计划,个人计划,2025-01-12,
                W11,B1,P1,计划,个人计划（修订）,2025-06-12,
                W12,B1,P2,计划,个人计划,2025-01-12,
                W20,B2,,总结,上一年度学习情况总结,2025-01-10,2025-01-20
                W21,B2,,制度,值班表,2025-01-10,2025-02-02
                W22,B2,,计划,本年度学习计划,2025-01-10,2025-02-02

                """);
            files.Load("checks.csv", "check_id,inspector_unit_id,target_unit_id,check_kind,held_on\nC1,B1,B1,督查,2025-03-10\nC2,B1,B1,检查,2025-10-10\nC3,B1,B2,指导,2025-11-10\nC4,B2,B2,督查,2025-11-11\n");
            files.Load("ballots.csv", """
                ballot_id,subject_type,subject_id,question,held_on,eligible,issued,returned,valid,option_counts
                B1,unit,B1,班子,2025-12-10,25,22,20,20,非常满意:2;满意:12;基本满意:4;不满意:2
                B2,unit,B1,党组织,2025-12-10,22,20,20,20,满意:18;不满意:2
                B3,person,P1,党员,2025-06-10,10,10,10,10,合格:10
                B4,person,P1,党员,2025-12-10,10,10,8,8,优秀:6;合格:2

                """);
            files.Load("awards.csv", "award_id,subject_type,subject_id,level,title,awarded_on\nA1,person,P1,市,优秀党员,2025-07-01\nA2,person,P1,区,先进个人,2025-07-01\nA3,person,P1,县级,先进个人,2025-12-01\nA4,person,P1,单位,标兵,2025-12-01\nA5,person,P1,市,优秀党员,2024-07-01\n");
            files.Load("deeds.csv", """
                deed_id,person_id,deed_kind,beneficiary,done_on,hours,status,adoption_doc
                H1,P1,好事,单位,2025-02-01,,,
                H2,P1,好事,群众,2025-03-01,,,
                H3,P1,好事,羣眾,2025-09-01,,,
                H4,P1,建议,,2025-04-01,,提出,
                H5,P1,建议,,2025-05-01,,采纳,会纪1号
                H6,P1,志愿服务,,2025-05-01,2.5,,
                H7,P1,志愿服务,,2025-08-01,3,,

                """);
            files.Load("incidents.csv", """
                incident_id,subject_type,subject_id,incident_kind,occurred_on,count
                F1,person,P1,失职,2025-12-31,0
                F2,person,P2,失职,2025-06-30,
                F3,unit,B1,违法违纪,2025-12-31,0
                F4,unit,B1,重大责任事故,2025-12-31,0
                F5,unit,B1,严重违法违纪,2025-03-31,1
                F6,person,P2,严重违法违纪,2025-05-31,1
                F7,person,P1,欠交党费,2025-12-31,0
                F8,person,P2,欠交党费,2025-04-30,1

                """);
            files.Load("decisions.csv", "decision_id,system_id,subject_type,subject_id,period,grade\nD1,,person,P1,2025,优秀\nD2,dx_chengtou,person,P2,2025,不合格\n");
            files.Close();
            connection = Database.OpenForWriting(Path.Combine(files.Warehouse, "warehouse.duckdb"));
            WarehouseBuild.Run(connection, new WarehouseFolder(files.Warehouse), new FixedClock(new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero)));
        }

        public IReadOnlyList<T> Query<T>(string sql, object? parameters = null) => [.. connection.Query<T>(sql, parameters)];

        public void Dispose()
        {
            connection.Dispose();
            files.Dispose();
        }
    }
}
