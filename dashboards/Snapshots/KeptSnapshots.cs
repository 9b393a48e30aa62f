using Analytics.Warehouse.Snapshots;

namespace Analytics.Dashboards.Snapshots;

/// <summary>The snapshots that are kept, for those who name one: a report is made again from the snapshot it was made from.</summary>
public sealed class KeptSnapshots(WarehouseFolder folder, CurrentSnapshot current)
{
    /// <summary>Takes part in one snapshot.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>A lease to dispose; null if it is not kept any more.</returns>
    public SnapshotLease? Lease(int number)
    {
        var served = current.Lease();
        if (served?.Number == number)
        {
            return served;
        }

        served?.Dispose();
        var file = folder.Snapshot(number);
        if (!File.Exists(file))
        {
            return null;
        }

        var opened = new OpenSnapshot(WarehouseFolder.SnapshotName(number), file);
        try
        {
            return opened.Lease();
        }
        finally
        {
            opened.Release();
        }
    }
}
