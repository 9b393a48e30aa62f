using System.Text.Json;

namespace Analytics.Dashboards.Uploads;

/// <summary>What <c>analytics load --details</c> answers for one file or sheet.</summary>
/// <param name="Run">Counts, and why a whole file was refused.</param>
/// <param name="Findings">What is wrong where; the first few hundred.</param>
/// <param name="FindingCount">How many there are in all.</param>
/// <param name="Workbook">Name of the workbook of rejected rows; null if no row was rejected.</param>
public sealed record LoadAnswer(LoadedFile Run, IReadOnlyList<LoadFinding> Findings, int FindingCount, string? Workbook)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Reads the result of a run; empty while there is none.</summary>
    /// <param name="json">What <c>analytics</c> printed.</param>
    public static IReadOnlyList<LoadAnswer> Read(string? json) => string.IsNullOrEmpty(json) ? [] : JsonSerializer.Deserialize<List<LoadAnswer>>(json, Options)!;
}

/// <summary>One loaded file or sheet.</summary>
public sealed record LoadedFile
{
    /// <summary>Number of the load.</summary>
    public long LoadId { get; init; }

    /// <summary>File name.</summary>
    public string File { get; init; } = "";

    /// <summary>Worksheet; null for a plain file.</summary>
    public string? Sheet { get; init; }

    /// <summary>Kind of data; null if unknown.</summary>
    public string? Dataset { get; init; }

    /// <summary>The only unit it speaks of; null when several.</summary>
    public string? UnitId { get; init; }

    /// <summary>The smallest period of its rows; null when undated.</summary>
    public string? Period { get; init; }

    /// <summary>Rows under the header.</summary>
    public long RowsRead { get; init; }

    /// <summary>Rows kept.</summary>
    public long RowsAccepted { get; init; }

    /// <summary>Rows with an error.</summary>
    public long RowsRejected { get; init; }

    /// <summary>Rows said twice.</summary>
    public long RowsDuplicate { get; init; }

    /// <summary>The load that it took the place of.</summary>
    public long? Supersedes { get; init; }

    /// <summary>Why the whole file was refused; null when it was loaded.</summary>
    public string? Refused { get; init; }

    /// <summary>The refusal in Chinese.</summary>
    public string? MessageZh { get; init; }

    /// <summary>The refusal in English.</summary>
    public string? MessageEn { get; init; }

    /// <summary>The same bytes had been loaded before.</summary>
    public bool IsUnchanged { get; init; }
}

/// <summary>What is wrong with one cell or row.</summary>
public sealed record LoadFinding
{
    /// <summary>1 is the first record under the header; null for a whole file.</summary>
    public long? RowNumber { get; init; }

    /// <summary>Column; null for a row as a whole.</summary>
    public string? ColumnName { get; init; }

    /// <summary>The cell as it was written.</summary>
    public string? Value { get; init; }

    /// <summary>error (the row was rejected) or warning (it was kept).</summary>
    public string Severity { get; init; } = "error";

    /// <summary>What is wrong and what would be right, in Chinese.</summary>
    public string MessageZh { get; init; } = "";

    /// <summary>The same in English.</summary>
    public string MessageEn { get; init; } = "";
}
