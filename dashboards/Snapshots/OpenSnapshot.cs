using Analytics.Warehouse.DuckDb;
using Dapper;
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

        // A slow question leaves processors to those who ask meanwhile; for short ones a second costs more than it brings.
        holder.Execute($"set threads = {Math.Max(1, Environment.ProcessorCount / 2)}");
    }

    /// <summary>The file's name, such as <c>000012.duckdb</c>.</summary>
    public string Name { get; }

    /// <summary>What was read of it before.</summary>
    public KeptRows Rows { get; } = new();

    /// <summary>What was read of it for all units at once.</summary>
    public RowsTogether Together { get; } = new();

    /// <summary>Adds a user. Only while another user keeps the file open.</summary>
    public SnapshotLease Lease()
    {
        Interlocked.Increment(ref users);
        return new SnapshotLease(this);
    }

    /// <summary>Opens a connection for one user.</summary>
    public DuckDBConnection Connect() => Database.OpenForReading(path);

    /// <summary>One user fewer.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref users) == 0)
        {
            holder.Dispose();
            Rows.Dispose();
            Together.Dispose();
        }
    }
}
