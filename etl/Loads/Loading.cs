using Analytics.Etl.Checks;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Schema;
using Analytics.Warehouse.Systems;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Etl.Loads;

/// <summary>Loads files into a warehouse folder.</summary>
public sealed class Loading : IDisposable
{
    private readonly DuckDBConnection connection;
    private readonly FileLoad load;

    /// <summary>Opens the warehouse as its single writer; makes the folder and the tables when they are not there.</summary>
    /// <param name="warehouse">The warehouse folder.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="WarehouseBusyException">Another process is writing it.</exception>
    public Loading(DirectoryInfo warehouse, TimeProvider time)
    {
        warehouse.Create();
        connection = Database.OpenForWriting(Path.Combine(warehouse.FullName, "warehouse.duckdb"));
        WarehouseSchema.Create(connection);
        SystemCatalogue.Load(connection, warehouse.FullName);
        connection.Execute(SqlTemplate.Fill("Checks/macros.sql"));
        connection.Execute(SqlTemplate.Fill("Checks/known.sql"));
        load = new FileLoad(connection, new ReceivedFiles(new DirectoryInfo(Path.Combine(warehouse.FullName, "received"))), time);
    }

    /// <summary>Loads one file in one transaction.</summary>
    /// <param name="file">The file.</param>
    /// <returns>What came of it, one run a sheet.</returns>
    public IReadOnlyList<LoadRun> Load(InputFile file) => load.Run(file);

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();
}
