using System.Reflection;
using Analytics.Warehouse.DuckDb;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Etl.Rejections;

/// <summary>What current loads turned away, as it stands in the warehouse.</summary>
/// <param name="connection">The warehouse.</param>
/// <param name="file">Only files whose name contains this; null for all.</param>
/// <param name="hasWarnings">Whether remarks on rows that were kept count too.</param>
/// <param name="load">Only this load, current or not; null for all current ones.</param>
internal sealed class RejectionList(DuckDBConnection connection, string? file, bool hasWarnings, long? load = null)
{
    /// <summary>Files refused as a whole and not loaded since.</summary>
    public IReadOnlyList<Finding> RefusedFiles() => [.. Query<Finding>("refused_files.sql")];

    /// <summary>One finding a cell, streamed.</summary>
    public IEnumerable<Finding> Findings() => Query<Finding>("findings.sql");

    /// <summary>One line a rejected row, streamed; rows of one dataset follow each other.</summary>
    public IEnumerable<RejectedRow> Rows() => Query<RejectedRow>("rejected_rows.sql");

    private IEnumerable<T> Query<T>(string statement) => connection.Query<T>(
        SqlFile.Read(Assembly.GetExecutingAssembly(), "Rejections/" + statement),
        new { file, warnings = hasWarnings, load }, buffered: false);
}

/// <summary>A row with something to mend.</summary>
internal sealed record RejectedRow
{
    /// <summary>The dataset.</summary>
    public required string Dataset { get; init; }

    /// <summary>The load that turned it away.</summary>
    public long LoadId { get; init; }

    /// <summary>Hash of the file.</summary>
    public required string Sha256 { get; init; }

    /// <summary>File name.</summary>
    public required string File { get; init; }

    /// <summary>Worksheet, null for a plain file.</summary>
    public string? Sheet { get; init; }

    /// <summary>1 is the first record under the header.</summary>
    public long RowNumber { get; init; }

    /// <summary>Columns with errors.</summary>
    public List<string>? BadColumns { get; init; }

    /// <summary>Columns with warnings.</summary>
    public List<string>? RemarkedColumns { get; init; }

    /// <summary>All that was found, in Chinese.</summary>
    public required string ReasonZh { get; init; }

    /// <summary>All that was found, in English.</summary>
    public required string ReasonEn { get; init; }

    /// <summary>The row as it was written: an object by column.</summary>
    public required string RowJson { get; init; }
}
