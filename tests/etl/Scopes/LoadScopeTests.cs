using Analytics.Etl.Datasets;
using Analytics.Etl.Loads;
using Analytics.Etl.Scopes;
using Analytics.Tests.Support;

namespace Analytics.Tests.Etl.Scopes;

public sealed class LoadScopeTests : IDisposable
{
    private const string Sessions = "session_id,unit_id,session_type,start_at,end_at\n";
    private readonly LoadedFiles files = new();

    public LoadScopeTests()
    {
        files.LoadBasics();
        files.Close();
    }

    [Fact]
    public void Rows_of_other_units_are_rejected_with_the_unit_that_was_meant()
    {
        var run = Load("U2", "sessions.csv", Sessions + "S2,U2,branch,2025-04-01,2025-04-01\nS3,U3,branch,2025-04-01,2025-04-01\nS4,U1,branch,2025-04-01,2025-04-01\n");

        Assert.Equal((3, 1, 2), (run.RowsRead, run.RowsAccepted, run.RowsRejected));
        Assert.Equal(["2 unit_id scope", "3 unit_id scope"], files.Rejections());
        Assert.Contains("“U2”", files.Query<string>("select message_zh from rejection")[0], StringComparison.Ordinal);
        Assert.Equal("U2", files.Query<string>("select scope_unit_id from load_run where load_id = (select max(load_id) from load_run)")[0]);
    }

    [Fact]
    public void A_date_that_no_calendar_has_is_told_beside_the_unit_that_was_meant()
    {
        var run = Load("U2", "sessions.csv", Sessions + "S2,U3,branch,2025年13月3日,2025-05-03\nS5,U2,branch,soon,2025-05-03\n");

        Assert.Equal(2, run.RowsRejected);
        Assert.Equal(["1 start_at type", "1 unit_id scope", "2 start_at type"], files.Rejections());
    }

    [Fact]
    public void The_units_below_belong_to_the_scope()
    {
        Assert.Equal(2, Load("U1", "sessions.csv", Sessions + "S2,U2,branch,2025-04-01,2025-04-01\nS3,U3,branch,2025-04-01,2025-04-01\n").RowsAccepted);
    }

    [Fact]
    public void A_unit_that_nobody_knows_is_reported_once()
    {
        Load("U2", "sessions.csv", Sessions + "S2,U9,branch,2025-04-01,2025-04-01\n");

        Assert.Equal(["1 unit_id reference"], files.Rejections());
    }

    [Fact]
    public void The_number_of_another_units_record_cannot_be_taken()
    {
        Load("U3", "sessions.csv", Sessions + "S1,U3,branch,2025-04-01,2025-04-01\n");

        Assert.Equal(["1 session_id scope_key"], files.Rejections());
    }

    [Fact]
    public void Attendance_belongs_to_the_unit_of_its_session()
    {
        const string Attendance = "session_id,person_id,status\nS1,P1,present\nS1,P3,present\n";

        Assert.Equal(2, Load("U2", "attendance.csv", Attendance).RowsAccepted);
        Assert.Equal(2, Load("U3", "attendance_of_others.csv", Attendance + "\n").RowsRejected);
    }

    [Fact]
    public void Figures_and_points_of_persons_belong_to_the_unit_of_their_roster()
    {
        const string Claims = "subject_type,subject_id,period,measure,value\nperson,P1,2025,notes_words,1\nperson,P3,2025,notes_words,1\nunit,U2,2025,branch_sessions,1\nunit,U3,2025,branch_sessions,1\n";
        const string Points = "entry_id,person_id,entry_type,points,occurred_on\nE1,P1,duty,1,2025-01-01\nE2,P3,duty,1,2025-01-01\n";

        Load("U2", "claims.csv", Claims);
        Load("U2", "points.csv", Points);

        Assert.Equal(["2 subject_id scope", "4 subject_id scope", "2 person_id scope"], files.Rejections());
    }

    [Fact]
    public void A_unit_neither_reviews_itself_nor_decides_on_itself()
    {
        Load("U1", "scores.csv", "system_id,indicator_id,subject_type,subject_id,period,assessor,points\ndalian_outline,total,unit,U1,2025,review,90\ndalian_outline,total,unit,U1,2025,self,90\ndalian_outline,total,unit,U2,2025,review,90\n");
        Load("U1", "decisions.csv", "decision_id,subject_type,subject_id,period,grade\nD1,unit,U1,2025,优秀\nD2,unit,U2,2025,优秀\n");

        Assert.Equal(["1 assessor own_review", "1 subject_id own_decision"], files.Rejections());
    }

    [Fact]
    public void Units_are_added_and_renamed_below_but_not_moved_out_or_taken_over()
    {
        Load("U2", "units.csv", "unit_id,parent_id,name,level,valid_from\nU2,U1,新名,branch,2025-01-01\nU21,U2,小组,group,2025-01-01\nU3,U2,二支部,branch,2025-01-01\n");
        Load("U2", "units_moved.csv", "unit_id,parent_id,name,level,valid_from\nU2,U3,新名,branch,2025-02-01\nU99,U1,别处,branch,2025-01-01\n");

        Assert.Equal(["3 unit_id scope", "1 parent_id scope_parent", "2 unit_id scope"], files.Rejections());
    }

    [Fact]
    public void The_same_bytes_kept_to_a_unit_and_for_all_are_two_loads_that_lose_nothing()
    {
        const string Text = Sessions + "S2,U2,branch,2025-04-01,2025-04-01\nS3,U3,branch,2025-04-01,2025-04-01\n";
        Load("U2", "sessions_both.csv", Text);
        var all = Load(null, "sessions_both.csv", Text);
        var again = Load("U2", "sessions_both.csv", Text);

        Assert.False(all.IsUnchanged);
        Assert.Equal(2, all.RowsAccepted);
        Assert.Equal((true, 1), (again.IsUnchanged, again.RowsAccepted));
        Assert.Equal(["S1", "S2", "S3"], files.Query<string>("select distinct session_id from stg_sessions join load_run using (load_id) where is_current order by 1"));

        Load("U3", "sessions_both.csv", Text);
        Assert.Equal(["S1", "S2", "S3"], files.Query<string>("select distinct session_id from stg_sessions join load_run using (load_id) where is_current order by 1"));
    }

    [Fact]
    public void A_scope_that_is_no_unit_is_an_error_of_whoever_asks() =>
        Assert.Contains("U9", Assert.Throws<FileNotFoundException>(() => Load("U9", "sessions.csv", Sessions)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_dataset_has_a_rule_that_says_whose_its_rows_are()
    {
        foreach (var dataset in DatasetCatalogue.All)
        {
            var narrowed = new LoadScope("U2").Narrow(dataset);

            Assert.True(narrowed.Columns.Count + narrowed.Rules.Count <= 64, $"{dataset.Name}: the masks of errors hold 64 bits");
            Assert.Contains(narrowed.Rules, rule => rule.Name == "scope");
        }
    }

    private LoadRun Load(string? unit, string name, string text)
    {
        var path = files.Write(name);
        File.WriteAllText(path, text);
        using var loading = new Loading(new DirectoryInfo(files.Warehouse), TimeProvider.System, unit is null ? null : new LoadScope(unit));
        return Assert.Single(loading.Load(new InputFile(path, name)));
    }

    public void Dispose() => files.Dispose();
}
