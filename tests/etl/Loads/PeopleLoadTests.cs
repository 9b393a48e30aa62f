using Analytics.Tests.Support;

namespace Analytics.Tests.Etl.Loads;

/// <summary>Notes, papers, readings, trips, trainings, self-study and tests of people are loaded and checked.</summary>
public sealed class PeopleLoadTests : IDisposable
{
    private readonly LoadedFiles files = new();

    public PeopleLoadTests() => files.LoadBasics();

    [Theory]
    [InlineData("学习笔记.csv", "人员编号,期间,字数,页数\nP1,2025年第1季度,\"3,000\",12\n", "notes", "2025Q1", "P1 2025Q1 3000 12")]
    [InlineData("调研报告.csv", "文章编号,作者,文章类型,标题,字数,完成日期\nW1,P1；P2,调研报告,一,3500,2025年6月30日\n", "papers", "2025M06", "W1 P1;P2 research_report 一 3500 2025-06-30")]
    [InlineData("读书记录.csv", "党员编号,书名,页数,开始日期,完成日期\nP1,党史,320,2025/3/1,2025/3/20\n", "readings", "2025M03", "P1 党史 320 2025-03-01 2025-03-20")]
    [InlineData("调研.csv", "调研编号,人员编号,地点,开始日期,结束日期,天数\nT1,P1,城关镇,2025-05-12,2025-05-14,2.5\n", "trips", "2025M05", "T1 P1 城关镇 2025-05-12 2025-05-14 2.50")]
    [InlineData("培训登记.csv", "人员编号,课程编号,课程类型,开始日期,结束日期,学时,有心得\nP1,C1,脱产,2025-05-12,2025-05-16,40,是\n", "trainings", "2025M05", "P1 C1 offjob 2025-05-12 2025-05-16 40.00 true")]
    [InlineData("自学登记.csv", "人员编号,月份,小时数\nP1,2025年3月,8.5\n", "self_study", "2025M03", "P1 2025M03 8.50")]
    [InlineData("考试成绩.csv", "考试编号,人员编号,考试日期,成绩,满分\nK1,P1,2025-06-20,86,100\n", "tests", "2025M06", "K1 P1 2025-06-20 86.00 100.00")]
    public void Files_in_Chinese_words_are_read_as_codes(string file, string text, string dataset, string period, string row)
    {
        var run = files.Load(file, text);

        Assert.Empty(files.Rejections());
        Assert.Equal((dataset, 1L, "U2", period), (run.Dataset, run.RowsAccepted, run.UnitId, run.Period));
        Assert.Equal([row], files.Query<string>($"select concat_ws(' ', *columns(* exclude (load_id, row_number, recorded_at, recorded_by, submitted_at, evidence_hash))) from stg_{dataset}"));
    }

    [Theory]
    [InlineData("notes", "person_id,period,words,pages\nP9,2025,1,\nP1,2025Q5,1,\nP1,2025,-1,\nP1,2025,,\nP1,2025,1,很多\n",
        "person_id reference", "period type", "words range", "words required", "pages type")]
    [InlineData("papers", "paper_id,authors,kind,title,words,written_on\nW1,P8;P9,article,一,1,2025-01-01\nW2,,article,一,1,2025-01-01\nW3,P1,小说,一,1,2025-01-01\nW4,P1,article,,1,2025-01-01\nW5,P1,article,一,-5,2025-01-01\nW6,P1,article,一,1,2025-02-30\n",
        "authors reference", "authors required", "kind code", "title required", "words range", "written_on type")]
    [InlineData("readings", "person_id,book,started_on,finished_on\nP1,,,2025-01-01\nP1,党史,2025-02-01,2025-01-01\nP9,党史,,2025-01-01\n",
        "book required", "started_on end_after_start", "person_id reference")]
    [InlineData("trips", "trip_id,person_id,from_on,to_on,days\nT1,P1,2025-02-01,2025-01-31,1\nT2,P1,2025-02-01,2025-02-01,-1\nT3,P1,,2025-02-01,1\n",
        "from_on end_after_start", "days range", "from_on required")]
    [InlineData("trainings", "person_id,course_id,course_type,from_on,to_on,hours\nP1,C1,夜校,2025-02-01,2025-02-01,8\nP1,C2,offjob,2025-02-02,2025-02-01,8\nP1,C3,offjob,2025-02-01,2025-02-01,2001\nP1,C4,offjob,2025-02-01,2025-02-01,\n",
        "course_type code", "from_on end_after_start", "hours range", "hours required")]
    [InlineData("self_study", "person_id,period,hours\nP1,2025M13,8\nP1,2025M01,-1\nP9,2025M01,1\n",
        "period type", "hours range", "person_id reference")]
    [InlineData("tests", "test_id,person_id,taken_on,score,full_mark\nK1,P1,2025-01-01,101,\nK2,P1,2025-01-01,51,50\nK3,P1,2025-01-01,0,0\nK4,P1,2025-01-01,-1,\n",
        "score score_of_full_mark", "score score_of_full_mark", "full_mark range", "score range")]
    public void A_row_that_breaks_one_rule_is_rejected_by_that_rule(string dataset, string text, params string[] rejections)
    {
        var run = files.Load($"{dataset}.csv", text);

        Assert.Equal(run.RowsRead, run.RowsRejected);
        Assert.Equal(rejections.Select((rejection, index) => $"{index + 1} {rejection}"), files.Rejections());
    }

    [Fact]
    public void What_only_looks_odd_is_kept_with_a_warning()
    {
        var runs = new[]
        {
            files.Load("notes.csv", "person_id,period,words,checked_at\nP1,2025Q2,1,2025-03-31\n"),
            files.Load("papers.csv", "paper_id,authors,kind,title,written_on\nW1,P1;P9,article,一,2025-01-01\n"),
            files.Load("trips.csv", "trip_id,person_id,from_on,to_on,days\nT1,P1,2025-02-01,2025-02-02,2.5\n"),
            files.Load("trainings.csv", "person_id,course_id,course_type,from_on,to_on,hours\nP1,C1,offjob,2025-02-01,2025-02-01,9\n"),
            files.Load("self_study.csv", "person_id,period,hours\nP1,2025M02,673\n"),
        };

        Assert.All(runs, run => Assert.Equal(1, run.RowsAccepted));
        Assert.Equal(
            ["checked_before_period", "unknown_author", "days_of_calendar", "hours_of_days", "hours_of_period"],
            files.Query<string>("select rule from rejection where severity = 'warning' order by load_id"));
    }

    [Fact]
    public void A_corrected_file_of_the_same_unit_and_period_supersedes_the_earlier_one()
    {
        var first = files.Load("notes_U2.csv", "person_id,period,words\nP1,2025Q1,3000\nP2,2025Q1,4000\n");

        var second = files.Load("notes_U2_new.csv", "person_id,period,words\nP1,2025Q1,3500\nP2,2025Q1,4000\n");

        Assert.Equal(("U2", "2025Q1", first.LoadId), (second.UnitId, second.Period, second.Supersedes));
    }

    public void Dispose() => files.Dispose();
}
