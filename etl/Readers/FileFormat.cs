namespace Analytics.Etl.Readers;

/// <summary>What kind of file rows come in.</summary>
public enum FileKind
{
    /// <summary>Delimited text.</summary>
    Text,

    /// <summary>xlsx, xlsm or xls.</summary>
    Workbook,

    /// <summary>Tables of a web page, which old systems save as xls.</summary>
    Page,

    /// <summary>A workbook as XML of Excel 2003, which old systems save as xls.</summary>
    SheetXml,

    /// <summary>A JSON document or one JSON object a line.</summary>
    Json,

    /// <summary>Parquet.</summary>
    Parquet,

    /// <summary>None that holds rows.</summary>
    Other,
}

/// <summary>Tells the kind of a file.</summary>
public static class FileFormat
{
    private const int Looked = 4096;
    private static readonly byte[][] Workbooks = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]];

    /// <summary>The kind that a name says.</summary>
    /// <param name="name">File name or path.</param>
    public static FileKind Of(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".csv" or ".tsv" or ".txt" => FileKind.Text,
        ".xlsx" or ".xlsm" or ".xls" => FileKind.Workbook,
        ".json" or ".ndjson" or ".jsonl" => FileKind.Json,
        ".parquet" => FileKind.Parquet,
        _ => FileKind.Other,
    };

    /// <summary>The kind that a file is: what is named as text or a workbook may be another of them, as old systems and renaming leave it.</summary>
    /// <param name="path">Where the bytes are.</param>
    /// <param name="name">How the file is called.</param>
    public static FileKind Of(string path, string name) => Of(name) is var named && named is FileKind.Text or FileKind.Workbook ? Within(path, named) : named;

    private static FileKind Within(string path, FileKind named)
    {
        var head = new byte[Looked];
        using (var stream = File.OpenRead(path))
        {
            head = head[..stream.ReadAtLeast(head, Looked, throwOnEndOfStream: false)];
        }

        if (Workbooks.Any(signature => head.AsSpan().StartsWith(signature)))
        {
            return FileKind.Workbook;
        }

        // Large files are text as a rule, and finding out their encoding reads them whole.
        if (named == FileKind.Text && head.FirstOrDefault(IsInk) != '<')
        {
            return named;
        }

        return TextEncoding.Detect(path) is { } encoding ? Markup(encoding.Encoding.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n')) : named;
    }

    private static FileKind Markup(string text) =>
        !text.StartsWith('<') ? FileKind.Text
        : text.StartsWith("<?xml", StringComparison.Ordinal) && text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) ? FileKind.SheetXml
        : text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<table", StringComparison.OrdinalIgnoreCase) ? FileKind.Page
        : FileKind.Text;

    // Neither blank nor part of a byte order mark or of a wide character.
    private static bool IsInk(byte value) => value is not (0 or 0x09 or 0x0A or 0x0D or 0x20 or 0xEF or 0xBB or 0xBF or 0xFE or 0xFF);
}
