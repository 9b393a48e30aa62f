using System.Globalization;
using DuckDB.NET.Data;

namespace Analytics.Dashboards.Snapshots;

/// <summary>One request's part in a snapshot; the file stays open until it is disposed.</summary>
public sealed class SnapshotLease : IDisposable
{
    private readonly OpenSnapshot snapshot;
    private bool isDisposed;

    internal SnapshotLease(OpenSnapshot snapshot, DuckDBConnection connection)
    {
        this.snapshot = snapshot;
        Connection = connection;
    }

    /// <summary>The snapshot's number, 1 or more.</summary>
    public int Number => int.Parse(Path.GetFileNameWithoutExtension(snapshot.Name), CultureInfo.InvariantCulture);

    /// <summary>A connection for this request alone, read-only.</summary>
    public DuckDBConnection Connection { get; }

    /// <summary>Ends this request's part.</summary>
    public void Dispose()
    {
        if (!isDisposed)
        {
            isDisposed = true;
            Connection.Dispose();
            snapshot.Release();
        }
    }
}
