using Analytics.Tests.Support;

namespace Analytics.Tests.Etl.Checks;

/// <summary>Each rule turns away the row it should, and says where and why in both languages.</summary>
public sealed class RejectionTests : IDisposable
{
    private const string Claims = "subject_type,subject_id,period,measure,value\n";
    private const string Scores = "system_id,indicator_id,subject_type,subject_id,period,assessor,points\n";

    private readonly LoadedFiles files = new();

    public RejectionTests() => files.LoadBasics();

    [Theory]
    [InlineData("unit,,2025,branch_sessions,1", "1 subject_id required")]
    [InlineData("unit,U2,2025Q5,branch_sessions,1", "1 period type")]
    [InlineData("unit,U2,2025,branch_sessions,many", "1 value type")]
    [InlineData("unit,U2,2025,branch_sessions,-1", "1 value range")]
    [InlineData("unit,U2,2025,attendance_rate,101", "1 value range")]
    [InlineData("unti,U2,2025,branch_sessions,1", "1 subject_type code")]
    [InlineData("unit,U99,2025,branch_sessions,1", "1 subject_id reference")]
    [InlineData("person,U2,2025,branch_sessions,1", "1 subject_id reference")]
    [InlineData("unit,U2,2025,branch_session,1", "1 measure reference")]
    public void A_claim_that_breaks_one_rule_is_rejected_by_that_rule(string row, string rejection)
    {
        var run = files.Load("claims.csv", Claims + row + "\n");

        Assert.Equal((1, 0, 1), (run.RowsRead, run.RowsAccepted, run.RowsRejected));
        Assert.Equal([rejection], files.Rejections());
    }

    [Fact]
    public void The_30th_of_February_is_rejected_with_the_length_of_the_month()
    {
        files.Load("sessions_feb.csv", "session_id,unit_id,session_type,start_at,end_at\nS2,U2,党课,2025-02-30,2025-03-01\nS3,U2,党课,2025年2月3日,2025/2/3 11:00\n");

        var (zh, en) = Message("start_at");
        Assert.Contains("2025年2月只有28天", zh);
        Assert.Contains("February 2025 has 28 days", en);
        Assert.Equal(["2025-02-03 00:00:00 2025-02-03 11:00:00"], files.Query<string>("select start_at || ' ' || end_at from stg_sessions where session_id = 'S3'"));
    }

    [Fact]
    public void A_unit_nobody_knows_is_rejected_and_the_nearest_named()
    {
        files.Load("sessions_x.csv", "session_id,unit_id,session_type,start_at,end_at\nS2,UU2,branch,2025-03-01,2025-03-01\n");

        var (zh, en) = Message("unit_id");
        Assert.Equal(("“UU2”没有登记在“单位”中，最接近的是“U2”", "\"UU2\" is not known among units, the nearest is \"U2\""), (zh, en));
    }

    [Fact]
    public void A_code_nobody_knows_is_rejected_and_the_nearest_named()
    {
        files.Load("sessions_x.csv", "session_id,unit_id,session_type,start_at,end_at\nS2,U2,中心祖,2025-03-01,2025-03-01\n");

        Assert.Contains("最接近的是“中心组”", Message("session_type").Zh);
    }

    [Fact]
    public void An_open_code_nobody_knows_is_kept_with_a_warning()
    {
        var run = files.Load("members_x.csv", "person_id,unit_id,valid_from,rank,roles\nP7,U2,2025-01-01,大师,支部书记;顾问\n");

        Assert.Equal(1, run.RowsAccepted);
        Assert.Equal(["大师 secretary;顾问"], files.Query<string>("select rank || ' ' || roles from stg_members where person_id = 'P7'"));
        Assert.Equal(["rank", "roles"], files.Query<string>("select column_name from rejection where severity = 'warning' order by 1"));
    }

    [Fact]
    public void Points_outside_the_indicator_are_rejected_with_the_key_as_codes()
    {
        var run = files.Load("scores.csv", Scores
            + "kh_jili,total,单位,U2,2025,自评,95\n"
            + "dalian_outline,DL-1.1,单位,U2,2025,自评,99\n"
            + "dalian_outline,DL-1.1,unit,U3,2025,self,-1\n"
            + "dalian_outline,DL-9.9,unit,U3,2025,self,1\n"
            + "another_system,XX-1,unit,U3,2025,self,1000\n");

        Assert.Equal((5, 1, 4), (run.RowsRead, run.RowsAccepted, run.RowsRejected));
        Assert.Equal(["2 points score_out_of_range", "3 points score_out_of_range", "4 indicator_id reference", "5 system_id reference"], files.Rejections());
        Assert.Equal(
            ["unit self 99"],
            files.Query<string>("select concat_ws(' ', row_json ->> 'subject_type', row_json ->> 'assessor', row_json ->> 'points') from rejection where row_number = 2"));
    }

    [Fact]
    public void A_parent_may_stand_below_its_child_in_the_units_file()
    {
        var run = files.Load("units_more.csv", "unit_id,parent_id,name,level,valid_from\nU22,U21,子,branch,2025-01-01\nU21,U1,母,committee,2025-01-01\nU24,U29,孤,branch,2025-01-01\n");

        Assert.Equal(3, run.RowsAccepted);
        Assert.Equal(["3"], files.Query<string>("select row_number from rejection where column_name = 'parent_id' and severity = 'warning'"));
    }

    [Fact]
    public void The_same_row_twice_is_a_duplicate_and_another_row_of_its_key_an_error()
    {
        var run = files.Load("claims.csv", Claims + "unit,U2,2025,branch_sessions,12\nunit,U2,2025,branch_sessions,12\nunit,U2,2025,branch_sessions,11\n");

        Assert.Equal((3, 1, 1, 1), (run.RowsRead, run.RowsAccepted, run.RowsRejected, run.RowsDuplicate));
        Assert.Equal(["3 subject_type key"], files.Rejections());
    }

    // More rows than stand side by side for keys that all begin alike.
    [Theory]
    [InlineData(5000, 1)]
    [InlineData(5000, 4999)]
    public void Of_many_keys_that_begin_alike_only_the_one_said_again_is_a_duplicate(int rows, int again)
    {
        var text = string.Concat(Enumerable.Range(1, rows).Append(again).Select(item => $"unit,U2,2025,branch_sessions,12,item{item}\n"));

        var run = files.Load("claims_many.csv", "subject_type,subject_id,period,measure,value,item\n" + text);

        Assert.Equal((rows + 1, rows, 0, 1), (run.RowsRead, run.RowsAccepted, run.RowsRejected, run.RowsDuplicate));
    }

    [Fact]
    public void An_end_before_the_beginning_is_rejected()
    {
        files.Load("sessions_x.csv", "session_id,unit_id,session_type,start_at,end_at\nS2,U2,branch,2025-03-02 10:00,2025-03-02 09:00\n");

        Assert.Equal(["1 start_at end_after_start"], files.Rejections());
    }

    [Fact]
    public void A_cell_that_looks_like_a_formula_stays_text()
    {
        files.Load("sessions_x.csv", "session_id,unit_id,session_type,topic,start_at,end_at\nS2,U2,branch,\"=cmd|'/c calc'!A1\",2025-03-02,2025-03-02\n");

        Assert.Equal(["=cmd|'/c calc'!A1"], files.Query<string>("select topic from stg_sessions where session_id = 'S2'"));
    }

    [Fact]
    public void Lists_are_kept_joined_by_semicolons_whatever_joined_them()
    {
        files.Load("sessions_x.csv", "session_id,unit_id,session_type,speakers,start_at,end_at\nS2,U2,branch,李四、王五； 赵六,2025-03-02,2025-03-02\n");

        Assert.Equal(["李四;王五;赵六"], files.Query<string>("select speakers from stg_sessions where session_id = 'S2'"));
    }

    [Fact]
    public void Attendance_of_a_session_or_person_nobody_knows_is_rejected()
    {
        var run = files.Load("attendance.csv", "session_id,person_id,status\nS1,P1,出席\nS1,P9,出席\nS9,P2,请假\n");

        Assert.Equal(1, run.RowsAccepted);
        Assert.Equal(["2 person_id reference", "3 session_id reference"], files.Rejections());
    }

    private (string Zh, string En) Message(string column) =>
        Assert.Single(files.Query<(string, string)>($"select message_zh, message_en from rejection where column_name = '{column}' and severity = 'error'"));

    public void Dispose() => files.Dispose();
}
