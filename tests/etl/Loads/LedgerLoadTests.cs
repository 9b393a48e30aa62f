using Analytics.Tests.Support;

namespace Analytics.Tests.Etl.Loads;

/// <summary>Points ledgers and decisions are loaded, checked and corrected as every other dataset is.</summary>
public sealed class LedgerLoadTests : IDisposable
{
    private const string Points = "entry_id,person_id,entry_type,item,points,occurred_on\n";

    private readonly LoadedFiles files = new();

    public LedgerLoadTests() => files.LoadBasics();

    [Fact]
    public void A_ledger_in_Chinese_words_is_read_as_its_codes()
    {
        var run = files.Load("积分台账.csv", "积分编号,党员编号,积分类型,项目,分值,发生日期\nJ1,P1,履职分,政治学习,12,2025年1月5日\nJ2,P1,扣减分,,-3,2025-02-01\n");

        Assert.Equal(("points", 2L, "U2", "2025Q1"), (run.Dataset, run.RowsAccepted, run.UnitId, run.Period));
        Assert.Equal(["duty 政治学习 12.0000", "deduct -3.0000"], files.Query<string>("select concat_ws(' ', entry_type, item, points) from stg_points order by entry_id"));
    }

    [Theory]
    [InlineData(",P1,duty,,1,2025-01-01", "1 entry_id required")]
    [InlineData("J1,P99,duty,,1,2025-01-01", "1 person_id reference")]
    [InlineData("J1,P1,履约分,,1,2025-01-01", "1 entry_type code")]
    [InlineData("J1,P1,duty,,a lot,2025-01-01", "1 points type")]
    [InlineData("J1,P1,duty,,5000,2025-01-01", "1 points range")]
    [InlineData("J1,P1,duty,,1,2025-02-30", "1 occurred_on type")]
    public void An_entry_that_breaks_one_rule_is_rejected_by_that_rule(string row, string rejection)
    {
        files.Load("points.csv", Points + row + "\n");

        Assert.Equal([rejection], files.Rejections());
    }

    [Fact]
    public void Entries_that_look_odd_are_kept_with_a_warning()
    {
        var run = files.Load("points.csv", "entry_id,person_id,entry_type,points,occurred_on,declared_on\nJ1,P1,bonus,-2,2025-01-05,\nJ2,P1,bonus,2,2025-01-05,2025-01-01\n");

        Assert.Equal(2, run.RowsAccepted);
        Assert.Equal(["1 negative_points", "2 declared_before_occurred"], files.Query<string>("select concat_ws(' ', row_number, rule) from rejection where severity = 'warning' order by row_number"));
    }

    [Fact]
    public void A_corrected_ledger_of_one_unit_and_month_supersedes_the_earlier_one()
    {
        var first = files.Load("points_U2.csv", Points + "J1,P1,duty,,12,2025-01-05\nJ2,P2,bonus,,5,2025-01-06\n");
        var other = files.Load("points_U3.csv", Points + "J9,P3,duty,,8,2025-01-05\n");

        var second = files.Load("points_U2_corrected.csv", Points + "J1,P1,duty,,10,2025-01-05\n");

        Assert.Equal(("U2", "2025M01", first.LoadId), (second.UnitId, second.Period, second.Supersedes));
        Assert.Equal([first.LoadId], files.Query<long>("select load_id from load_run where not is_current"));
        Assert.Equal("U3", other.UnitId);
    }

    [Fact]
    public void A_decision_holds_a_grade_or_a_published_total_of_a_subject()
    {
        var run = files.Load("评定结果.csv", "评定编号,考核办法,对象类型,对象编号,期间,等次,公示总分,公示开始,公示结束\nD1,kh_jili,个人,P1,2025年,优秀,,2025-12-26,2025-12-31\nD2,,个人,P1,2025M01,,94.5,,\nD3,,个人,P1,2025,优秀,,2025-12-31,2025-12-26\n");

        Assert.Equal(("decisions", 2L, 1L), (run.Dataset, run.RowsAccepted, run.RowsRejected));
        Assert.Equal(["D1 kh_jili P1 2025 优秀", "D2 P1 2025M01 94.5000"], files.Query<string>("select concat_ws(' ', decision_id, system_id, subject_id, period, grade, published_total) from stg_decisions order by decision_id"));
        Assert.Equal(["3 publish_from end_after_start"], files.Rejections());
    }

    [Fact]
    public void A_figure_out_of_range_keeps_what_it_speaks_of_as_codes()
    {
        files.Load("claims.csv", "subject_type,subject_id,period,measure,value\n个人,P1,2025年,test_score,-1\n");

        Assert.Equal(["person P1 2025 test_score -1"], files.Query<string>("select concat_ws(' ', row_json ->> 'subject_type', row_json ->> 'subject_id', row_json ->> 'period', row_json ->> 'measure', row_json ->> 'value') from rejection"));
    }

    public void Dispose() => files.Dispose();
}
