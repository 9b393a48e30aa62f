namespace Analytics.Warehouse.Snapshots;

/// <summary>The files of <c>snapshots/</c>: which there are, which one is served, which may go.</summary>
internal static class SnapshotFiles
{
    /// <summary>Ends the name of a file that is not finished.</summary>
    public const string Unfinished = ".new";

    /// <summary>Numbers of the finished snapshots, ascending.</summary>
    public static IReadOnlyList<int> Numbers(WarehouseFolder folder) => Directory.Exists(folder.Snapshots)
        ? [.. Directory.EnumerateFiles(folder.Snapshots).Select(path => WarehouseFolder.SnapshotNumber(Path.GetFileName(path))).OfType<int>().Order()]
        : [];

    /// <summary>The number that <c>CURRENT</c> names; null while nothing is published.</summary>
    public static int? Current(WarehouseFolder folder) =>
        File.Exists(folder.Current) ? WarehouseFolder.SnapshotNumber(File.ReadAllText(folder.Current).Trim()) : null;

    /// <summary>Deletes what a killed publish left. Only for the writer of the warehouse.</summary>
    public static void RemoveUnfinished(WarehouseFolder folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder.Snapshots).Where(path => path.Contains(Unfinished, StringComparison.Ordinal)).ToList())
        {
            File.Delete(path);
        }
    }

    /// <summary>Deletes the oldest snapshots, never the one being served nor one that a report rests on.</summary>
    /// <param name="folder">The warehouse.</param>
    /// <param name="keep">How many stay, 1 or more.</param>
    public static void Prune(WarehouseFolder folder, int keep)
    {
        var current = Current(folder);
        foreach (var number in Numbers(folder).SkipLast(keep).Where(number => number != current && !SnapshotPin.IsSet(folder, number)))
        {
            Remove(folder.Snapshot(number));
        }
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (IOException) when (OperatingSystem.IsWindows())
        {
            // A request may still read it there; the next publish tries again.
            return;
        }
    }
}
