using DuckDB.NET.Data;

namespace Analytics.Warehouse.Snapshots;

/// <summary>Verifies that what <c>CURRENT</c> names is there, opens and says the number of its name.</summary>
public static class SnapshotCheck
{
    /// <summary>Runs the check; before the first publish it holds.</summary>
    /// <param name="folder">The warehouse.</param>
    public static CheckResult Run(WarehouseFolder folder) => new(
        "current_snapshot_opens", "CURRENT 所指快照可以打开", "the snapshot that CURRENT names opens", [.. Offenders(folder)]);

    private static IEnumerable<string> Offenders(WarehouseFolder folder)
    {
        if (!File.Exists(folder.Current))
        {
            yield break;
        }

        if (SnapshotFiles.Current(folder) is not { } number || !File.Exists(folder.Snapshot(number)))
        {
            yield return "CURRENT = " + File.ReadAllText(folder.Current).Trim();
            yield break;
        }

        if (Problem(folder, number) is { } problem)
        {
            yield return WarehouseFolder.SnapshotName(number) + ": " + problem;
        }
    }

    private static string? Problem(WarehouseFolder folder, int number)
    {
        try
        {
            var said = SnapshotList.Read(folder.Snapshot(number)).Number;
            return said == number ? null : FormattableString.Invariant($"number = {said}");
        }
        catch (DuckDBException exception)
        {
            return exception.Message;
        }
    }
}
