namespace Analytics.Etl.Readers;

/// <summary>What kind of file rows come in.</summary>
public enum FileKind
{
    /// <summary>Delimited text.</summary>
    Text,

    /// <summary>xlsx, xlsm or xls.</summary>
    Workbook,

    /// <summary>A JSON document or one JSON object a line.</summary>
    Json,

    /// <summary>Parquet.</summary>
    Parquet,

    /// <summary>None that holds rows.</summary>
    Other,
}

/// <summary>Tells the kind of a file by its name.</summary>
public static class FileFormat
{
    /// <summary>The kind of a file.</summary>
    /// <param name="name">File name or path.</param>
    public static FileKind Of(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".csv" or ".tsv" or ".txt" => FileKind.Text,
        ".xlsx" or ".xlsm" or ".xls" => FileKind.Workbook,
        ".json" or ".ndjson" or ".jsonl" => FileKind.Json,
        ".parquet" => FileKind.Parquet,
        _ => FileKind.Other,
    };
}
