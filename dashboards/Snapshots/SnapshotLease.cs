using System.Globalization;
using DuckDB.NET.Data;

namespace Analytics.Dashboards.Snapshots;

/// <summary>One request's part in a snapshot; the file stays open until it is disposed.</summary>
public sealed class SnapshotLease : IDisposable
{
    private readonly OpenSnapshot snapshot;
    private readonly Lazy<DuckDBConnection> connection;
    private bool isDisposed;

    internal SnapshotLease(OpenSnapshot snapshot)
    {
        this.snapshot = snapshot;
        connection = new Lazy<DuckDBConnection>(snapshot.Connect);
    }

    /// <summary>The snapshot's number, 1 or more.</summary>
    public int Number => int.Parse(Path.GetFileNameWithoutExtension(snapshot.Name), CultureInfo.InvariantCulture);

    /// <summary>A connection for this request alone, read-only; opened when it is first asked for.</summary>
    public DuckDBConnection Connection => connection.Value;

    /// <summary>What was read of the snapshot before, by any request.</summary>
    internal KeptRows Rows => snapshot.Rows;

    /// <summary>What was read of the snapshot for all units at once.</summary>
    internal RowsTogether Together => snapshot.Together;

    /// <summary>A part for work that may outlast the request.</summary>
    internal SnapshotLease Another() => snapshot.Lease();

    /// <summary>Ends this request's part.</summary>
    public void Dispose()
    {
        if (!isDisposed)
        {
            isDisposed = true;
            if (connection.IsValueCreated)
            {
                connection.Value.Dispose();
            }

            snapshot.Release();
        }
    }
}
