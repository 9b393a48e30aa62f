using Analytics.Etl.Loads;
using Analytics.Warehouse.Builds;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;
using Analytics.Warehouse.Systems;
using Dapper;

namespace Analytics.Tests.Support;

/// <summary>A warehouse folder that was filled by the ordinary way: systems and settings read, files loaded, models built.</summary>
public sealed class ScoredFolder : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    /// <summary>Fills a folder of its own.</summary>
    /// <param name="write">Writes systems and settings into it, and the files to load into its subfolder <c>given</c>.</param>
    public ScoredFolder(Action<string> write) => Fill(warehouse, write);

    /// <summary>Fills somebody else's folder.</summary>
    public static void Fill(TemporaryWarehouse warehouse, Action<string> write)
    {
        write(warehouse.Folder);
        using (var connection = warehouse.OpenForWriting())
        {
            SystemCatalogue.Load(connection, warehouse.Folder);
        }

        using (var files = new InputFiles([Path.Combine(warehouse.Folder, "given")]))
        using (var loading = new Loading(new DirectoryInfo(warehouse.Folder), SmallTown.Clock))
        {
            foreach (var file in files.Files)
            {
                loading.Load(file);
            }
        }

        using var built = warehouse.OpenForWriting();
        WarehouseBuild.Run(built, new WarehouseFolder(warehouse.Folder), SmallTown.Clock);
    }

    public string Folder => warehouse.Folder;

    /// <summary>Publishes it.</summary>
    /// <returns>Path of the snapshot.</returns>
    public string Publish()
    {
        var folder = new WarehouseFolder(warehouse.Folder);
        return folder.Snapshot(SmallTown.Publish(folder).Number);
    }

    /// <summary>Rows of the built warehouse.</summary>
    public IReadOnlyList<T> Query<T>(string sql)
    {
        using var connection = Database.OpenForReading(warehouse.DatabasePath);
        return [.. connection.Query<T>(sql)];
    }

    public void Dispose() => warehouse.Dispose();
}
