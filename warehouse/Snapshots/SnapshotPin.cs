namespace Analytics.Warehouse.Snapshots;

/// <summary>Marks of snapshots that reports rest on: they stay when older ones are deleted, so that a report can be made again years later.</summary>
public static class SnapshotPin
{
    /// <summary>Marks a snapshot.</summary>
    /// <param name="folder">The warehouse.</param>
    /// <param name="number">1 or more.</param>
    public static void Set(WarehouseFolder folder, int number)
    {
        // Two reports may mark it at the same time.
        using var mark = new FileStream(PathOf(folder, number), FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
    }

    /// <summary>Whether a snapshot is marked.</summary>
    /// <param name="folder">The warehouse.</param>
    /// <param name="number">1 or more.</param>
    public static bool IsSet(WarehouseFolder folder, int number) => File.Exists(PathOf(folder, number));

    private static string PathOf(WarehouseFolder folder, int number) => Path.ChangeExtension(folder.Snapshot(number), ".keep");
}
