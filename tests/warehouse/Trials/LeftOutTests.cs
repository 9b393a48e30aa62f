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
    public void The_score_without_records_is_the_composite_where_the_system_has_one_and_never_the_sum_in_its_place()
    {
        var folder = SmallTown.FillPublished(warehouse);
        using var trial = new Trial(SnapshotList.CurrentFile(folder)!, folder.Root, new TrialScope("zhen_nine", "2025", SubjectId: "T"), []);
        trial.Run();
        trial.Connection.Execute(
            """
            insert into mart_score (system_id, version, period, as_of, subject_type, subject_id, basis, total, composite)
            select y.system_id, y.version, '2025', '2025Q4', 'unit', 'T', b.basis, 70, b.composite
            from dim_system as y
            cross join (values ('official', null), ('claimed', 80)) as b (basis, composite)
            where y.system_id = 'zhen_nine'
            """);

        trial.Connection.Execute("update dim_system set quantified_weight = 0.6");
        Assert.All(UnitScore.Of(trial, "T", "2025"), score => Assert.Equal(score.Basis == "claimed" ? 80 : null, score.Score));

        trial.Connection.Execute("update dim_system set quantified_weight = null");
        Assert.All(UnitScore.Of(trial, "T", "2025"), score => Assert.Equal(70, score.Score));
        Assert.NotEmpty(UnitScore.Of(trial, "T", "2025"));
    }

    [Fact]
    public void A_session_left_out_goes_with_its_attendance_and_the_score_of_who_attended_follows()
    {
        var folder = SmallTown.FillPublished(warehouse);
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
