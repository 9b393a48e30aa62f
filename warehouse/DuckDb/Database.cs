using System.Diagnostics;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.DuckDb;

/// <summary>The one place that opens DuckDB databases.</summary>
public static class Database
{
    // No extension may ever be fetched: an offline machine would wait, a connected one would run foreign code.
    // What a column is joined to skips blocks of rows only up to so many values; a unit's people are often more than the 50 that DuckDB takes by itself.
    private const string Settings = "autoinstall_known_extensions=false;autoload_known_extensions=false;dynamic_or_filter_threshold=1000";

    // A load of one file or a publish is often done within this; a whole build is not waited for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(200);

    // Columns are named like_this, the records that take them LikeThis.
    static Database() => Dapper.DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>Opens a database file for its single writer; creates it if there is none.</summary>
    /// <param name="path">The database file.</param>
    /// <returns>An open connection that the caller disposes.</returns>
    /// <exception cref="WarehouseBusyException">Another process has the file open and does not close it within five seconds.</exception>
    /// <exception cref="WarehouseStorageException">The folder cannot be written.</exception>
    public static DuckDBConnection OpenForWriting(string path) => OpenFile(path, $"DataSource={path};{Settings}");

    /// <summary>Opens a database file that nobody may change through this connection.</summary>
    /// <param name="path">An existing database file.</param>
    /// <returns>An open connection that the caller disposes.</returns>
    /// <exception cref="WarehouseBusyException">Another process is writing the file and does not close it within five seconds.</exception>
    public static DuckDBConnection OpenForReading(string path) => OpenFile(path, $"DataSource={path};ACCESS_MODE=READ_ONLY;{Settings}");

    /// <summary>Opens an empty database that lives in memory and ends with the connection.</summary>
    public static DuckDBConnection OpenInMemory() => Open($"DataSource=:memory:;{Settings}");

    private static DuckDBConnection OpenFile(string path, string connectionString)
    {
        for (var watch = Stopwatch.StartNew(); ; Thread.Sleep(Turn))
        {
            try
            {
                return Open(connectionString);
            }
            catch (DuckDBException exception) when (IsHeld(exception))
            {
                if (watch.Elapsed > Patience)
                {
                    throw new WarehouseBusyException(path, exception);
                }
            }
            catch (DuckDBException exception) when (WarehouseStorageException.Of(exception) is { } storage)
            {
                throw storage;
            }
        }
    }

    // Linux and macOS tell of the lock, Windows of the file.
    private static bool IsHeld(DuckDBException exception) =>
        exception.Message.Contains("Could not set lock", StringComparison.Ordinal) || exception.Message.Contains("used by another process", StringComparison.Ordinal);

    private static DuckDBConnection Open(string connectionString)
    {
        var connection = new DuckDBConnection(connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
