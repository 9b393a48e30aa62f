using Analytics.Tests.Support;

namespace Analytics.Tests.Etl.Loads;

/// <summary>Documents, checks, ballots, awards, deeds, incidents and the calendar are read and checked as declared.</summary>
public sealed class WorkRecordLoadTests : IDisposable
{
    private readonly LoadedFiles files = new();

    public WorkRecordLoadTests() => files.LoadBasics();

    [Theory]
    [InlineData("文件_一支部.csv", "文件编号,单位编号,人员编号,文件类型,文件名称,成文日期,应报日期,报送日期,字数\nW1,U2,,计划,年度学习计划,2025年1月10日,2025-01-31,2025-01-20,\"3,000\"\n", "documents", "U2", "2025M01", "select concat_ws(' ', doc_id, unit_id, doc_type, title, dated_on, due_on, submitted_on, words) from stg_documents", "W1 U2 plan 年度学习计划 2025-01-10 2025-01-31 2025-01-20 3000")]
    [InlineData("督查.csv", "检查编号,检查单位,受检单位,检查类型,检查日期,发现问题数\nC1,U1,U2,督查,2025/6/20,2\n", "checks", "U1", "2025M06", "select concat_ws(' ', check_id, inspector_unit_id, target_unit_id, check_kind, held_on, findings) from stg_checks", "C1 U1 U2 supervision 2025-06-20 2")]
    [InlineData("民主测评.csv", "测评编号,对象类型,对象编号,测评内容,测评日期,应参加人数,发出票数,收回票数,有效票数,得票情况\nB1,党员,P1,党员,2025-12-10,20,18,16,15,优秀:12;合格:3\n", "ballots", "U2", "2025M12", "select concat_ws(' ', ballot_id, subject_type, subject_id, question, eligible, issued, returned, valid, option_counts) from stg_ballots", "B1 person P1 member 20 18 16 15 优秀:12;合格:3")]
    [InlineData("表彰.csv", "表彰编号,对象类型,对象编号,表彰级别,表彰名称,表彰日期,文号,是否集体\nA1,个人,P1,市级,优秀共产党员,2025-07-01,市组〔2025〕12号,否\n", "awards", "U2", "2025M07", "select concat_ws(' ', award_id, subject_id, level, title, doc_no, is_collective) from stg_awards", "A1 P1 city 优秀共产党员 市组〔2025〕12号 false")]
    [InlineData("好事实事.csv", "事项编号,党员编号,事项类型,受益者,办理日期,服务小时,采纳情况,采纳文件\nH1,P1,建议,,2025-05-08,,采纳,会纪1号\n", "deeds", "U2", "2025M05", "select concat_ws(' ', deed_id, person_id, deed_kind, done_on, status, adoption_doc) from stg_deeds", "H1 P1 suggestion 2025-05-08 adopted 会纪1号")]
    [InlineData("零报告.csv", "事件编号,对象类型,对象编号,事件类型,发生日期,起数,来源\nF1,单位,U2,违法违纪,2025-12-31,0,纪委登记\n", "incidents", "U2", "2025M12", "select concat_ws(' ', incident_id, subject_id, incident_kind, occurred_on, count, source) from stg_incidents", "F1 U2 violation 2025-12-31 0 纪委登记")]
    [InlineData("报送日历.csv", "数据集,期间,截止日期,层级,类别\n学习活动,2025年一季度,2025-04-15,党支部,机关\n", "calendar", null, "2025Q1", "select concat_ws(' ', dataset, period, due_on, level, kind) from stg_calendar", "sessions 2025Q1 2025-04-15 branch agency")]
    [InlineData("报送日历.csv", "数据集,期间,截止日期\n学习活动,2025年第7周,2025-02-17\n", "calendar", null, "2025M02", "select concat_ws(' ', dataset, period, due_on) from stg_calendar", "sessions 2025W07 2025-02-17")]
    [InlineData("报送日历.csv", "数据集,期间,截止日期\n学习活动,2026W53,2027-01-04\n", "calendar", null, null, "select concat_ws(' ', dataset, period, due_on) from stg_calendar", "sessions 2026W53 2027-01-04")]
    public void A_file_with_Chinese_headers_and_words_is_read_as_its_codes(string name, string text, string dataset, string? unitId, string? period, string query, string row)
    {
        var run = files.Load(name, text);

        Assert.Equal((dataset, 1L, unitId, period), (run.Dataset, run.RowsAccepted, run.UnitId, run.Period));
        Assert.Equal([row], files.Query<string>(query));
        Assert.Empty(files.Query<string>("select message_zh from rejection"));
    }

    [Theory]
    [InlineData("documents", "doc_id,unit_id,person_id,doc_type,dated_on,words", ",U2,,plan,2025-01-10,", "1 doc_id required")]
    [InlineData("documents", "doc_id,unit_id,person_id,doc_type,dated_on,words", "W1,U9,,plan,2025-01-10,", "1 unit_id reference")]
    [InlineData("documents", "doc_id,unit_id,person_id,doc_type,dated_on,words", "W1,U2,P9,plan,2025-01-10,", "1 person_id reference")]
    [InlineData("documents", "doc_id,unit_id,person_id,doc_type,dated_on,words", "W1,U2,,计画,2025-01-10,", "1 doc_type code")]
    [InlineData("documents", "doc_id,unit_id,person_id,doc_type,dated_on,words", "W1,U2,,plan,2025-02-30,", "1 dated_on type")]
    [InlineData("documents", "doc_id,unit_id,person_id,doc_type,dated_on,words", "W1,U2,,plan,2025-01-10,-1", "1 words range")]
    [InlineData("checks", "check_id,inspector_unit_id,target_unit_id,check_kind,held_on,findings", "C1,U1,U9,督查,2025-06-20,1", "1 target_unit_id reference")]
    [InlineData("checks", "check_id,inspector_unit_id,target_unit_id,check_kind,held_on,findings", "C1,U1,U2,巡视,2025-06-20,1", "1 check_kind code")]
    [InlineData("checks", "check_id,inspector_unit_id,target_unit_id,check_kind,held_on,findings", "C1,U1,U2,督查,2025-06-20,a few", "1 findings type")]
    [InlineData("ballots", "ballot_id,subject_type,subject_id,question,held_on,eligible,issued,returned,valid,option_counts", "B1,unit,U2,team,2025-12-10,20,21,16,15,", "1 issued issued_above_eligible")]
    [InlineData("ballots", "ballot_id,subject_type,subject_id,question,held_on,eligible,issued,returned,valid,option_counts", "B1,unit,U2,team,2025-12-10,20,18,19,15,", "1 returned returned_above_issued")]
    [InlineData("ballots", "ballot_id,subject_type,subject_id,question,held_on,eligible,issued,returned,valid,option_counts", "B1,unit,U2,team,2025-12-10,20,18,16,17,", "1 valid valid_above_returned")]
    [InlineData("ballots", "ballot_id,subject_type,subject_id,question,held_on,eligible,issued,returned,valid,option_counts", "B1,unit,U2,team,2025-12-10,20,18,16,15,优秀多数", "1 option_counts type")]
    [InlineData("ballots", "ballot_id,subject_type,subject_id,question,held_on,eligible,issued,returned,valid,option_counts", "B1,unit,U2,team,2025-12-10,20,18,16,15,优秀:12;优秀:3", "1 option_counts type")]
    [InlineData("awards", "award_id,subject_type,subject_id,level,title,awarded_on", "A1,person,P1,国际,先进,2025-07-01", "1 level code")]
    [InlineData("awards", "award_id,subject_type,subject_id,level,title,awarded_on", "A1,person,P9,市,先进,2025-07-01", "1 subject_id reference")]
    [InlineData("deeds", "deed_id,person_id,deed_kind,done_on,hours", "H1,P1,志愿服务,2025-05-08,5000", "1 hours range")]
    [InlineData("deeds", "deed_id,person_id,deed_kind,done_on,hours", "H1,P1,善事,2025-05-08,", "1 deed_kind code")]
    [InlineData("incidents", "incident_id,subject_type,subject_id,incident_kind,occurred_on,count", "F1,unit,U2,违法违纪,2025-12-31,-1", "1 count range")]
    [InlineData("incidents", "incident_id,subject_type,subject_id,incident_kind,occurred_on,count", "F1,unit,U2,迟到,2025-12-31,1", "1 incident_kind code")]
    [InlineData("calendar", "system_id,dataset,period,due_on,self_from,self_to", ",,2025Q1,2025-04-15,,", "1 dataset system_or_dataset")]
    [InlineData("calendar", "system_id,dataset,period,due_on,self_from,self_to", "kh_jili,sessions,2025Q1,2025-04-15,,", "1 dataset system_or_dataset")]
    [InlineData("calendar", "system_id,dataset,period,due_on,self_from,self_to", "kh_jilly,,2025Q1,2025-04-15,,", "1 system_id reference")]
    [InlineData("calendar", "system_id,dataset,period,due_on,self_from,self_to", "kh_jili,,2025,2026-01-31,2026-01-31,2026-01-10", "1 self_from self_window")]
    [InlineData("calendar", "system_id,dataset,period,due_on,self_from,self_to", ",sessions,2025W53,2026-01-05,,", "1 period type")]
    public void A_row_that_breaks_one_rule_is_rejected_by_that_rule_in_both_languages(string dataset, string header, string row, string rejection)
    {
        var run = files.Load(dataset + ".csv", header + "\n" + row + "\n");

        Assert.Equal((1, 0, 1), (run.RowsRead, run.RowsAccepted, run.RowsRejected));
        Assert.Equal([rejection], files.Rejections());
        Assert.Equal(["true true"], files.Query<string>("select concat_ws(' ', regexp_matches(message_zh, '[一-龥]'), regexp_matches(message_en, '[a-z]') and not regexp_matches(replace(message_en, coalesce(value, ''), ''), '[一-龥]') or rule = 'code' or rule = 'type') from rejection"));
    }

    [Theory]
    [InlineData("优秀:12;合格:3", "优秀:12;合格:3")]
    [InlineData("优秀：12；合格：3", "优秀:12;合格:3")]
    [InlineData("优秀12票、合格 3票", "优秀:12;合格:3")]
    [InlineData("优秀=０１２, 合格=3", "优秀:12;合格:3")]
    public void Votes_by_option_are_read_however_people_write_them(string written, string read)
    {
        files.Load("ballots.csv", $"ballot_id,subject_type,subject_id,question,held_on,valid,option_counts\nB1,unit,U2,team,2025-12-10,15,\"{written}\"\n");

        Assert.Equal([read], files.Query<string>("select option_counts from stg_ballots"));
        Assert.Empty(files.Query<string>("select rule from rejection"));
    }

    [Fact]
    public void Rows_that_look_odd_are_kept_with_a_warning()
    {
        files.Load("ballots.csv", "ballot_id,subject_type,subject_id,question,held_on,valid,option_counts\nB1,unit,U2,team,2025-12-10,15,优秀:12;合格:2\n");
        files.Load("documents.csv", "doc_id,unit_id,doc_type,dated_on,submitted_on\nW1,U2,plan,2025-01-10,2025-01-09\n");
        files.Load("deeds.csv", "deed_id,person_id,deed_kind,done_on,status\nH1,P1,建议,2025-05-08,采纳\n");
        files.Load("calendar.csv", "dataset,period,due_on\nsessions,2025Q2,2025-03-15\n");

        Assert.Equal([1L, 1L, 1L, 1L], files.Query<long>("select rows_accepted from load_run where load_id > 3 order by load_id"));
        Assert.Equal(
            ["votes_do_not_add_up", "submitted_before_dated", "adopted_without_document", "due_before_end"],
            files.Query<string>("select rule from rejection where severity = 'warning' order by load_id"));
    }

    public void Dispose() => files.Dispose();
}
