using Analytics.Warehouse.Snapshots;

namespace Analytics.Dashboards.Snapshots;

/// <summary>The published snapshot that requests read. When CURRENT names another, new requests get that one and running requests finish on theirs.</summary>
public sealed partial class CurrentSnapshot(WarehouseFolder folder, ILogger<CurrentSnapshot> log) : IDisposable
{
    private readonly Lock gate = new();
    private OpenSnapshot? open;
    private string? refused;

    /// <summary>Takes part in the snapshot that is current now.</summary>
    /// <returns>A lease to dispose when the request is done; null if nothing was published yet.</returns>
    public SnapshotLease? Lease()
    {
        var name = CurrentName();
        lock (gate)
        {
            if (name is not null && name != open?.Name && name != refused)
            {
                Swap(name);
            }

            return open?.Lease();
        }
    }

    /// <summary>Lets go of the snapshot; it closes when the last lease ends.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            open?.Release();
            open = null;
        }
    }

    private void Swap(string name)
    {
        try
        {
            var next = new OpenSnapshot(name, Path.Combine(folder.Snapshots, name));
            open?.Release();
            open = next;
            refused = null;
            LogSwap(name);
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or IOException)
        {
            // Better the last good figures than none. It is tried again when CURRENT names another.
            refused = name;
            LogRefused(name, exception);
        }
    }

    private string? CurrentName() => File.Exists(folder.Current) ? File.ReadAllText(folder.Current).Trim() : null;

    [LoggerMessage(1, LogLevel.Information, "Serving snapshot {Name}")]
    private partial void LogSwap(string name);

    [LoggerMessage(2, LogLevel.Error, "Snapshot {Name} cannot be opened; the one before keeps serving")]
    private partial void LogRefused(string name, Exception exception);
}
