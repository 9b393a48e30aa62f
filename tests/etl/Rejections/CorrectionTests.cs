using Analytics.Tests.Support;

namespace Analytics.Tests.Etl.Rejections;

/// <summary>A workbook of rejections that comes back corrected loads its rows and leaves the accepted ones standing.</summary>
public sealed class CorrectionTests : IDisposable
{
    private const string Header = "session_id,unit_id,session_type,start_at,end_at,topic\n";

    private readonly LoadedFiles files = new();

    public CorrectionTests() => files.LoadBasics();

    [Fact]
    public void Exactly_the_corrected_rows_load_and_the_earlier_ones_stay()
    {
        files.Load("sessions_U2.csv", Header
            + "S7,U2,branch,2025-05-01 09:00,2025-05-01 10:00,=1+1\nS8,U2,brnch,2025-05-02 09:00,2025-05-02 10:00,-8\nS9,U2,branch,2025-05-32 09:00,2025-05-03 10:00,@x\n");
        var path = Workbook();

        EditedWorkbook.Write(path, (2, "活动类型", "支部学习"), (3, "开始时间", "2025-05-03 09:00"));
        var run = Assert.Single(files.LoadAll(path));

        Assert.Equal((2, 2, 0), (run.RowsRead, run.RowsAccepted, run.RowsRejected));
        Assert.Null(run.Supersedes);
        Assert.Equal(["S7 =1+1", "S8 -8", "S9 @x"], files.Query<string>("""
            select session_id || ' ' || topic from stg_sessions join load_run using (load_id)
            where is_current and session_id in ('S7', 'S8', 'S9') order by session_id
            """));
        Assert.Contains("0 findings", Rejections());
    }

    [Fact]
    public void A_row_left_wrong_is_listed_once_and_one_taken_out_of_the_workbook_stays_listed()
    {
        files.Load("sessions_U2.csv", Header
            + "S7,U2,brnch,2025-05-01 09:00,2025-05-01 10:00,a\nS8,U2,brnch,2025-05-02 09:00,2025-05-02 10:00,b\n");
        var path = Workbook();

        EditedWorkbook.Write(path, (2, "主题", "still wrong"), (3, "来源行 row", ""), (3, "活动类型", "支部学习"), (3, "活动编号", "S9"));
        var run = Assert.Single(files.LoadAll(path));

        Assert.Equal((2, 1, 1), (run.RowsRead, run.RowsAccepted, run.RowsRejected));
        Assert.Equal(["S7 1", "S8 2"], files.Query<string>("select (row_json ->> 'session_id') || ' ' || count(*) over () from rejection where severity = 'error' order by all")
            .Select((row, index) => row[..2] + $" {index + 1}"));
    }

    [Fact]
    public void The_whole_file_sent_again_takes_the_place_of_both()
    {
        var first = files.Load("sessions_U2.csv", Header + "S7,U2,branch,2025-05-01 09:00,2025-05-01 10:00,a\nS8,U2,brnch,2025-05-02 09:00,2025-05-02 10:00,b\n");
        var path = Workbook();
        EditedWorkbook.Write(path, (2, "活动类型", "支部学习"));
        var correction = Assert.Single(files.LoadAll(path));

        files.Load("sessions_U2_whole.csv", Header + "S7,U2,branch,2025-05-01 09:00,2025-05-01 11:00,a\nS8,U2,branch,2025-05-02 09:00,2025-05-02 10:00,b\n");

        Assert.Equal([first.LoadId, correction.LoadId], files.Query<long>("select load_id from load_run where not is_current order by load_id"));
    }

    private string Workbook()
    {
        var path = files.Write("返回/sessions_rejected.xlsx");
        files.Close();
        Assert.Equal(0, CommandLine.Run(files.Warehouse, "rejections", "--out", path).ExitCode);
        return path;
    }

    private string Rejections()
    {
        files.Close();
        return CommandLine.Run(files.Warehouse, "rejections").Output;
    }

    public void Dispose() => files.Dispose();
}
