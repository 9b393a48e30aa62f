using System.Reflection;
using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Etl.Loads;

/// <summary>What the warehouse holds of one dataset; rows are those of current loads.</summary>
public sealed record DatasetStatus
{
    /// <summary>The dataset; empty for refused files whose dataset is unknown.</summary>
    public required string Dataset { get; init; }

    /// <summary>Files and sheets in force.</summary>
    public long Files { get; init; }

    /// <summary>Files replaced by corrected ones.</summary>
    public long Superseded { get; init; }

    /// <summary>Attempts refused as a whole.</summary>
    public long Refused { get; init; }

    /// <summary>Records read.</summary>
    public long RowsRead { get; init; }

    /// <summary>Rows kept.</summary>
    public long RowsAccepted { get; init; }

    /// <summary>Rows turned away.</summary>
    public long RowsRejected { get; init; }

    /// <summary>Rows said twice.</summary>
    public long RowsDuplicate { get; init; }

    /// <summary>The last load, UTC.</summary>
    public DateTime LoadedAt { get; init; }

    /// <summary>Reads the state of every dataset that was ever loaded.</summary>
    /// <param name="connection">The warehouse.</param>
    public static IReadOnlyList<DatasetStatus> Read(DuckDBConnection connection) =>
        [.. connection.Query<DatasetStatus>(SqlFile.Read(Assembly.GetExecutingAssembly(), "Loads/status.sql"))];
}
