using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Schema;
using DuckDB.NET.Data;

namespace Analytics.Tests.Support;

/// <summary>A warehouse folder of one test, deleted with it; its database has the schema's tables.</summary>
public sealed class TemporaryWarehouse : IDisposable
{
    public TemporaryWarehouse()
    {
        using var connection = OpenForWriting();
        WarehouseSchema.Create(connection);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("analytics-").FullName;

    public string DatabasePath => Path.Combine(Folder, "warehouse.duckdb");

    public DuckDBConnection OpenForWriting() => Database.OpenForWriting(DatabasePath);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
