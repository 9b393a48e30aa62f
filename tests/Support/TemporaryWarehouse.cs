using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Schema;
using DuckDB.NET.Data;

namespace Analytics.Tests.Support;

/// <summary>A warehouse folder of one test, deleted with it; its database has the schema's tables.</summary>
public sealed class TemporaryWarehouse : IDisposable
{
    private static readonly Lazy<byte[]> Empty = new(() =>
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("analytics-").FullName, "warehouse.duckdb");
        using (var connection = Database.OpenForWriting(path))
        {
            WarehouseSchema.Create(connection);
        }

        var bytes = File.ReadAllBytes(path);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        return bytes;
    });

    public TemporaryWarehouse() => File.WriteAllBytes(DatabasePath, Empty.Value);

    public string Folder { get; } = Directory.CreateTempSubdirectory("analytics-").FullName;

    public string DatabasePath => Path.Combine(Folder, "warehouse.duckdb");

    public DuckDBConnection OpenForWriting() => Database.OpenForWriting(DatabasePath);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
