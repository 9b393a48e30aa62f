using DuckDB.NET.Data;

namespace Analytics.Warehouse.Snapshots;

/// <summary>Turns the built warehouse into a numbered file that nobody changes any more, and serves it.</summary>
/// <remarks>
/// A kill at any moment leaves a good state: the file is written under an unfinished name, reaches the disk before it gets its own,
/// and only then <c>CURRENT</c> is replaced in one step.
/// </remarks>
public static class Publish
{
    /// <summary>Checks, writes the next snapshot, makes it current and deletes the oldest beyond those to keep.</summary>
    /// <param name="connection">The writer's connection to the warehouse's database, no transaction open.</param>
    /// <param name="folder">The folder of that database.</param>
    /// <param name="clock">Tells when it was published.</param>
    /// <param name="progress">Hears of each step; null for silence.</param>
    /// <returns>The snapshot that is now served.</returns>
    /// <exception cref="ChecksFailedException">A check found rows; the last good snapshot keeps serving.</exception>
    /// <exception cref="Systems.SystemFileException">The settings are wrong; nothing was published.</exception>
    public static Snapshot Run(DuckDBConnection connection, WarehouseFolder folder, TimeProvider clock, IProgress<PublishStep>? progress = null)
    {
        var keep = SnapshotSettings.Keep(folder);
        progress?.Report(PublishStep.Check);
        var failed = WarehouseCheck.Run(connection).Where(result => !result.Passed).ToList();
        if (failed.Count > 0)
        {
            throw new ChecksFailedException(failed);
        }

        Directory.CreateDirectory(folder.Snapshots);
        SnapshotFiles.RemoveUnfinished(folder);
        var number = SnapshotFiles.Numbers(folder).Append(SnapshotFiles.Current(folder) ?? 0).Max() + 1;
        var path = folder.Snapshot(number);

        progress?.Report(PublishStep.Copy);
        SnapshotCopy.Write(connection, path + SnapshotFiles.Unfinished, number, clock.GetUtcNow().UtcDateTime);
        DurableFile.Move(path + SnapshotFiles.Unfinished, path);
        var snapshot = SnapshotList.Read(path);

        progress?.Report(PublishStep.Switch);
        DurableFile.Replace(folder.Current, WarehouseFolder.SnapshotName(number));
        SnapshotFiles.Prune(folder, keep);
        return snapshot with { IsCurrent = true };
    }
}

/// <summary>What a publish is doing.</summary>
public enum PublishStep
{
    /// <summary>Verifies the warehouse.</summary>
    Check,

    /// <summary>Writes the file.</summary>
    Copy,

    /// <summary>Makes it the one being served.</summary>
    Switch,
}
