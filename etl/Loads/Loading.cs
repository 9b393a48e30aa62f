using Analytics.Etl.Checks;
using Analytics.Etl.Datasets;
using Analytics.Etl.Rejections;
using Analytics.Etl.Scopes;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Schema;
using Analytics.Warehouse.Snapshots;
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
    /// <param name="scope">The unit whose rows alone may come in; null for all.</param>
    /// <exception cref="WarehouseBusyException">Another process is writing it.</exception>
    /// <exception cref="FileNotFoundException">The scope names no unit of the warehouse.</exception>
    public Loading(DirectoryInfo warehouse, TimeProvider time, LoadScope? scope = null)
    {
        // What the datasets are is read while the database is opened; where it is large, one takes as long as the other.
        _ = Task.Run(() => DatasetCatalogue.All);
        warehouse.Create();
        connection = Database.OpenForWriting(Path.Combine(warehouse.FullName, "warehouse.duckdb"));
        WarehouseSchema.Create(connection);
        SystemCatalogue.Refresh(connection, warehouse.FullName);
        connection.Execute(SqlTemplate.Fill("Checks/macros.sql"));
        connection.Execute(SqlTemplate.Fill("Checks/known.sql"));
        scope?.Prepare(connection);
        var received = new ReceivedFiles(new DirectoryInfo(Path.Combine(warehouse.FullName, "received")));
        received.RemoveUnfinished();
        load = new FileLoad(connection, received, LoadLimits.Read(new WarehouseFolder(warehouse.FullName)), time, scope);
    }

    /// <summary>Loads one file in one transaction.</summary>
    /// <param name="file">The file.</param>
    /// <returns>What came of it, one run a sheet.</returns>
    /// <exception cref="WarehouseStorageException">The disk is full or may not be written; nothing of the file was kept.</exception>
    public IReadOnlyList<LoadRun> Load(InputFile file)
    {
        try
        {
            return load.Run(file);
        }
        catch (Exception exception) when (!exception.Message.Contains(file.Path, StringComparison.Ordinal) && WarehouseStorageException.Of(exception) is { } storage)
        {
            // What stands in the way of the warehouse stands in the way of every file.
            throw storage;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever it is, it is told of this file and the others go on; if even that cannot be written, the load ends.
            return [load.Fail(file, exception)];
        }
    }

    /// <summary>What was found in the rows of a load.</summary>
    /// <param name="run">The load.</param>
    /// <param name="hasWarnings">Whether remarks on rows that were kept count too.</param>
    internal RejectionList Rejections(LoadRun run, bool hasWarnings) => new(connection, null, hasWarnings, run.LoadId);

    /// <inheritdoc/>
    public void Dispose()
    {
        using var phase = LoadPhase.Begin("close the database");
        connection.Dispose();
    }
}
