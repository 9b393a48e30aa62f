using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Warehouse.Snapshots;

/// <summary>The snapshots that are kept.</summary>
public static class SnapshotList
{
    /// <summary>Reads what each kept snapshot says of itself.</summary>
    /// <param name="folder">The warehouse; it may be empty.</param>
    /// <returns>Newest first.</returns>
    public static IReadOnlyList<Snapshot> Of(WarehouseFolder folder)
    {
        var current = SnapshotFiles.Current(folder);
        return [.. SnapshotFiles.Numbers(folder).Reverse().Select(number => Read(folder.Snapshot(number)) with { IsCurrent = number == current })];
    }

    /// <summary>The file that is being served.</summary>
    /// <param name="folder">The warehouse.</param>
    /// <returns>An existing file; null while nothing is published.</returns>
    public static string? CurrentFile(WarehouseFolder folder) =>
        SnapshotFiles.Current(folder) is { } number && File.Exists(folder.Snapshot(number)) ? folder.Snapshot(number) : null;

    /// <summary>Reads what one snapshot says of itself.</summary>
    /// <param name="path">A snapshot's file.</param>
    public static Snapshot Read(string path)
    {
        using var connection = Database.OpenForReading(path);
        return connection.QuerySingle<Snapshot>(SqlFile.Read(typeof(SnapshotList).Assembly, "Snapshots/read_snapshot.sql"));
    }
}
