using Analytics.Warehouse.DuckDb;
using DuckDB.NET.Data;

namespace Analytics.Dashboards.Snapshots;

/// <summary>An open snapshot file with a count of those who read it; closes when the last lets go.</summary>
internal sealed class OpenSnapshot
{
    private readonly string path;

    // Held open, so that the connections of requests join one instance with its cache.
    private readonly DuckDBConnection holder;
    private int users = 1;

    /// <summary>Opens the file; the caller is its first user.</summary>
    public OpenSnapshot(string name, string path)
    {
        Name = name;
        this.path = path;
        holder = Database.OpenForReading(path);
    }

    /// <summary>The file's name, such as <c>000012.duckdb</c>.</summary>
    public string Name { get; }

    /// <summary>Adds a user with a connection of its own. Only while another user keeps the file open.</summary>
    public SnapshotLease Lease()
    {
        var connection = Database.OpenForReading(path);
        Interlocked.Increment(ref users);
        return new SnapshotLease(this, connection);
    }

    /// <summary>One user fewer.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref users) == 0)
        {
            holder.Dispose();
        }
    }
}
