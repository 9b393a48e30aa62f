using Analytics.Tests.Support;

namespace Analytics.Tests.Etl.Loads;

/// <summary>A corrected file takes the place of the one it corrects, and nothing else does.</summary>
public sealed class SupersedeTests : IDisposable
{
    private readonly LoadedFiles files = new();

    public SupersedeTests() => files.LoadBasics();

    private const string Header = "session_id,unit_id,session_type,start_at,end_at,present\n";

    [Fact]
    public void The_same_bytes_again_change_nothing()
    {
        var first = files.Load("claims.csv", "subject_type,subject_id,period,measure,value\nunit,U2,2025,branch_sessions,12\n");

        var again = files.Load("claims again.csv", "subject_type,subject_id,period,measure,value\nunit,U2,2025,branch_sessions,12\n");

        Assert.True(again.IsUnchanged);
        Assert.Equal(first.LoadId, again.LoadId);
        Assert.Equal(1, Assert.Single(files.Query<long>("select count(*) from stg_claims")));
    }

    [Fact]
    public void A_corrected_file_of_one_unit_and_period_supersedes_and_both_are_kept()
    {
        var first = files.Load("sessions_U2.csv", Header + "S7,U2,branch,2025-05-01 09:00,2025-05-01 10:00,8\nS8,U2,branch,2025-06-01 09:00,2025-06-01 10:00,8\n");

        var second = files.Load("sessions_U2_corrected.csv", Header + "S7,U2,branch,2025-05-01 09:00,2025-05-01 10:00,7\nS9,U2,branch,2025-06-01 09:00,2025-06-01 10:00,7\n");

        Assert.Equal(("U2", "2025Q2"), (second.UnitId, second.Period));
        Assert.Equal(first.LoadId, second.Supersedes);
        Assert.Equal([first.LoadId], files.Query<long>("select load_id from load_run where not is_current"));
        Assert.Equal(2, Assert.Single(files.Query<long>("select count(*) from stg_sessions where session_id = 'S7'")));
    }

    [Fact]
    public void A_further_file_of_the_same_unit_and_period_with_other_rows_adds_to_the_first()
    {
        files.Load("sessions_a.csv", Header + "S7,U2,branch,2025-05-01 09:00,2025-05-01 10:00,8\n");

        var second = files.Load("sessions_b.csv", Header + "S8,U2,branch,2025-05-02 09:00,2025-05-02 10:00,8\n");

        Assert.Null(second.Supersedes);
        Assert.Empty(files.Query<long>("select load_id from load_run where not is_current"));
    }

    [Fact]
    public void Files_of_many_units_never_supersede_each_other_even_by_the_same_name()
    {
        files.Load("claims.csv", "subject_type,subject_id,period,measure,value\nunit,U2,2025,branch_sessions,12\nunit,U3,2025,branch_sessions,11\n");

        var second = files.Load("claims.csv", "subject_type,subject_id,period,measure,value\nunit,U2,2025,branch_sessions,10\nunit,U1,2025,branch_sessions,4\n");

        Assert.Null(second.UnitId);
        Assert.Null(second.Supersedes);
        Assert.Empty(files.Query<long>("select load_id from load_run where not is_current"));
    }

    [Fact]
    public void A_roster_sent_later_with_a_few_changes_leaves_the_rest_of_the_roster_standing()
    {
        var first = files.Load("members_U2.csv", "person_id,unit_id,valid_from\nP8,U2,2021-01-01\nP9,U2,2021-01-01\n");

        var change = files.Load("members_U2_change.csv", "person_id,unit_id,valid_from,valid_to\nP9,U2,2021-01-01,2025-06-30\n");
        var whole = files.Load("members_U2_whole.csv", "person_id,unit_id,valid_from,name\nP8,U2,2021-01-01,甲\nP9,U2,2021-01-01,乙\n");

        Assert.Null(change.Supersedes);
        Assert.Equal(change.LoadId, whole.Supersedes);
        Assert.Equal([first.LoadId, change.LoadId], files.Query<long>("select load_id from load_run where not is_current order by load_id"));
    }

    [Fact]
    public void A_file_that_came_before_what_it_refers_to_may_be_loaded_again()
    {
        var early = files.Load("claims.csv", "subject_type,subject_id,period,measure,value\nunit,U7,2025,branch_sessions,12\n");
        Assert.True(files.LoadAll(Path.Combine(files.Inbox, "claims.csv"))[0].IsUnchanged);
        files.Load("units_7.csv", "unit_id,name,level,valid_from\nU7,七支部,branch,2020-01-01\n");

        var again = files.LoadAll(Path.Combine(files.Inbox, "claims.csv"))[0];

        Assert.Equal((1, early.LoadId), (again.RowsAccepted, again.Supersedes));
        Assert.True(files.LoadAll(Path.Combine(files.Inbox, "claims.csv"))[0].IsUnchanged);
    }

    [Fact]
    public void Original_bytes_are_kept_under_their_hash()
    {
        var run = files.Load("claims.csv", "subject_type,subject_id,period,measure,value\nunit,U2,2025,branch_sessions,12\n");

        Assert.Equal(File.ReadAllBytes(Path.Combine(files.Inbox, "claims.csv")), File.ReadAllBytes(Path.Combine(files.Warehouse, "received", run.Sha256 + ".csv")));
    }

    public void Dispose() => files.Dispose();
}
