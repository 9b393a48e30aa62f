using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;
using Analytics.Warehouse.Trials;
using Dapper;

namespace Analytics.Tests.Warehouse.Trials;

public sealed class LeftOutTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public void A_session_left_out_goes_with_its_attendance_and_the_score_of_who_attended_follows()
    {
        var folder = SmallTown.Fill(warehouse);
        SmallTown.Publish(folder);
        using var trial = new Trial(SnapshotList.CurrentFile(folder)!, folder.Root, new TrialScope("dx_chengtou", "2025", SubjectId: "P1-1"), []);

        // Session S1-2 is record 12 of load 2; another load's row 12 is another record.
        Assert.Equal(1, trial.LeaveOut([new RecordPlace("sessions", 2, 12), new RecordPlace("sessions", 6, 13), new RecordPlace("no_such", 2, 11)]));

        Assert.Equal(["S1-1", "S1-3", "S1-4"], trial.Connection.Query<string>("select session_id from fct_session where unit_id = 'B1' order by 1"));
        Assert.Equal(0, trial.Connection.QuerySingle<long>("select count(*) from fct_attendance where session_id = 'S1-2'"));
        trial.Run();
        var score = Assert.Single(trial.Compare(), each => each.SubjectId == "P1-1");
        Assert.True(score.After <= score.Before || score.Before is null);
    }
}
