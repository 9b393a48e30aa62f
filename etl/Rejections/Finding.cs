namespace Analytics.Etl.Rejections;

/// <summary>What is wrong with one cell or row, or with a whole file.</summary>
public sealed record Finding
{
    /// <summary>The load run.</summary>
    public required long LoadId { get; init; }

    /// <summary>The dataset, null when unknown.</summary>
    public string? Dataset { get; init; }

    /// <summary>File name, path from the folder that was loaded.</summary>
    public required string File { get; init; }

    /// <summary>Worksheet, null for a plain file.</summary>
    public string? Sheet { get; init; }

    /// <summary>1 is the first record under the header; null for a whole file.</summary>
    public long? RowNumber { get; init; }

    /// <summary>Column of the dataset, null for a row or file as a whole.</summary>
    public string? ColumnName { get; init; }

    /// <summary>The cell as it was written.</summary>
    public string? Value { get; init; }

    /// <summary>required, type, range, code, reference, key …</summary>
    public required string Rule { get; init; }

    /// <summary>error or warning.</summary>
    public string Severity { get; init; } = "error";

    /// <summary>What is wrong and what would be right, in Chinese.</summary>
    public required string MessageZh { get; init; }

    /// <summary>The same in English.</summary>
    public required string MessageEn { get; init; }
}
