using Analytics.Warehouse.Builds;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;
using Dapper;

namespace Analytics.Tests.Support;

/// <summary>A warehouse folder with six branches of a town, loaded and built; built once, copied for each test.</summary>
public static class SmallTown
{
    /// <summary>When everything was built and published: 5 January 2026, 08:00 UTC.</summary>
    public static readonly FixedClock Clock = new(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));

    private static readonly WarehouseImage Built = new(Build);
    private static readonly WarehouseImage Published = new(warehouse => Publish(Fill(warehouse)));

    /// <summary>Puts the town into the folder of a test.</summary>
    public static WarehouseFolder Fill(TemporaryWarehouse warehouse) => Built.CopyTo(warehouse);

    /// <summary>Puts the town with its first snapshot into the folder of a test.</summary>
    public static WarehouseFolder FillPublished(TemporaryWarehouse warehouse) => Published.CopyTo(warehouse);

    /// <summary>Publishes the folder as it stands.</summary>
    public static Snapshot Publish(WarehouseFolder folder)
    {
        using var connection = folder.OpenForWriting();
        return Analytics.Warehouse.Snapshots.Publish.Run(connection, folder, Clock);
    }

    /// <summary>A town that differs in some staged rows, built anew and published.</summary>
    /// <param name="statements">What to change before the build.</param>
    public static WarehouseImage Changed(string statements) => new(warehouse =>
    {
        var folder = Fill(warehouse);
        using (var connection = warehouse.OpenForWriting())
        {
            connection.Execute(statements);
            WarehouseBuild.Run(connection, folder, Clock, isFull: true);
        }

        Publish(folder);
    });

    private static void Build(TemporaryWarehouse warehouse)
    {
        using var connection = warehouse.OpenForWriting();
        connection.Execute(SqlFile.Read(typeof(SmallTown).Assembly, "warehouse/Snapshots/town.sql"));
        WarehouseBuild.Run(connection, new WarehouseFolder(warehouse.Folder), Clock);
    }
}
