namespace Analytics.Warehouse.Snapshots;

/// <summary>Serves an earlier snapshot again. Nothing is deleted; the next publish takes a new number.</summary>
public static class Rollback
{
    /// <summary>Makes a kept snapshot current, after proving that it opens.</summary>
    /// <param name="folder">The warehouse.</param>
    /// <param name="number">One of <see cref="SnapshotList.Of"/>.</param>
    /// <returns>The snapshot that is now served; null if there is none of this number.</returns>
    public static Snapshot? Run(WarehouseFolder folder, int number)
    {
        if (!File.Exists(folder.Snapshot(number)))
        {
            return null;
        }

        var snapshot = SnapshotList.Read(folder.Snapshot(number));
        DurableFile.Replace(folder.Current, WarehouseFolder.SnapshotName(number));
        return snapshot with { IsCurrent = true };
    }
}
