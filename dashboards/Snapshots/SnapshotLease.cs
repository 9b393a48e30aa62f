using System.Collections.Concurrent;
using System.Globalization;
using DuckDB.NET.Data;

namespace Analytics.Dashboards.Snapshots;

/// <summary>One request's part in a snapshot; the file stays open until it is disposed.</summary>
public sealed class SnapshotLease : IDisposable
{
    private readonly OpenSnapshot snapshot;
    private readonly ConcurrentBag<DuckDBConnection> free = [];
    private bool isDisposed;

    internal SnapshotLease(OpenSnapshot snapshot) => this.snapshot = snapshot;

    /// <summary>The snapshot's number, 1 or more.</summary>
    public int Number => int.Parse(Path.GetFileNameWithoutExtension(snapshot.Name), CultureInfo.InvariantCulture);

    /// <summary>What was read of the snapshot before, by any request.</summary>
    internal KeptRows Rows => snapshot.Rows;

    /// <summary>What was read of the snapshot for all units at once.</summary>
    internal RowsTogether Together => snapshot.Together;

    /// <summary>Runs a query on a read-only connection that nobody else uses meanwhile; queries of one request may run side by side.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="query">Gets the connection, which it must not keep.</param>
    public T Ask<T>(Func<DuckDBConnection, T> query)
    {
        if (!free.TryTake(out var connection))
        {
            connection = snapshot.Connect();
        }

        try
        {
            return query(connection);
        }
        finally
        {
            free.Add(connection);
        }
    }

    /// <summary>A part for work that may outlast the request.</summary>
    internal SnapshotLease Another() => snapshot.Lease();

    /// <summary>Ends this request's part.</summary>
    public void Dispose()
    {
        if (!isDisposed)
        {
            isDisposed = true;
            while (free.TryTake(out var connection))
            {
                connection.Dispose();
            }

            snapshot.Release();
        }
    }
}
