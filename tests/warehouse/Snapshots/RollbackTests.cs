using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Tests.Warehouse.Snapshots;

public sealed class RollbackTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly WarehouseFolder folder;

    public RollbackTests()
    {
        folder = SmallTown.FillPublished(warehouse);
        SmallTown.Publish(folder);
    }

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public void An_earlier_snapshot_is_served_again_and_the_later_stays()
    {
        Assert.Equal(1, Rollback.Run(folder, 1)!.Number);

        Assert.Equal([(2, false), (1, true)], SnapshotList.Of(folder).Select(snapshot => (snapshot.Number, snapshot.IsCurrent)));
    }

    [Fact]
    public void The_next_publish_takes_a_new_number()
    {
        Rollback.Run(folder, 1);

        Assert.Equal(3, SmallTown.Publish(folder).Number);
    }

    [Fact]
    public void A_number_that_is_not_kept_changes_nothing()
    {
        Assert.Null(Rollback.Run(folder, 7));

        Assert.Equal(folder.Snapshot(2), SnapshotList.CurrentFile(folder));
    }
}
