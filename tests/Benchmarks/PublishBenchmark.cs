using Analytics.Warehouse.Builds;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Benchmarks;

/// <summary>Checks and publishes a built city, and rolls it back, against writing the snapshot's bytes once more.</summary>
public static class PublishBenchmark
{
    /// <summary>Measures and writes the figures.</summary>
    /// <param name="rows">Attendance rows, about.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(long rows, TextWriter output)
    {
        using var city = new SyntheticCity(rows);
        var folder = new WarehouseFolder(city.Folder.FullName);
        WarehouseBuild.Run(city.Connection, folder, TimeProvider.System);
        var first = Publish.Run(city.Connection, folder, TimeProvider.System);
        var publish = Measured.Seconds(() => Publish.Run(city.Connection, folder, TimeProvider.System));
        var copy = Measured.Seconds(() => CopyToDisk(folder.Snapshot(first.Number), Path.Combine(folder.Root, "copy")));
        var rollback = Measured.Seconds(() => Rollback.Run(folder, first.Number));

        output.Say("snapshot", new FileInfo(folder.Snapshot(first.Number)).Length / 1e6, "MB");
        output.Say("publish with all checks", publish, "s");
        output.Say("writing the same bytes", copy, "s");
        output.Say("ratio", publish / copy, "x");
        output.Say("rollback", rollback, "s");
    }

    private static void CopyToDisk(string from, string to)
    {
        using var source = File.OpenRead(from);
        using var target = File.Create(to);
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }
}
