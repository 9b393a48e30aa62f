namespace Analytics.Etl.Readers;

/// <summary>One table of a file as text, record by record.</summary>
/// <param name="Name">Name of the sheet, null where a file has one table.</param>
/// <param name="Records">Its records, blank ones included; read while they are asked for.</param>
public sealed record TableRecords(string? Name, IEnumerable<IReadOnlyList<string>> Records)
{
    /// <summary>Opens the tables of a file of any dataset or none.</summary>
    /// <param name="path">The file: delimited text, a workbook, JSON, lines of JSON, or Parquet.</param>
    /// <returns>Its tables one after the other, nothing for an empty file; the records of one must be read before the next is asked for.</returns>
    /// <exception cref="InvalidDataException">It cannot be read as what its name says it is.</exception>
    public static IEnumerable<TableRecords> Read(string path) => new FileInfo(path).Length == 0 ? [] : FileFormat.Of(path, path) switch
    {
        FileKind.Workbook => ExcelReader.Tables(path),
        FileKind.Page => PageTables.Read(path),
        FileKind.SheetXml => SheetXml.Read(path),
        FileKind.Json => [new TableRecords(null, JsonTable.Read(path).Records())],
        FileKind.Parquet => [new TableRecords(null, ParquetReader.Records(path))],
        _ => [new TableRecords(null, Text(path))],
    };

    private static IEnumerable<IReadOnlyList<string>> Text(string path)
    {
        var encoding = TextEncoding.Detect(path) ?? throw new InvalidDataException($"{path}: 不是文本文件，也不是工作簿 / neither a text file nor a workbook");
        var sample = CsvReader.Beginning(path, encoding);
        using var reader = LinesWithin.Open(encoding.Open(path), sample);
        var tokenizer = new CsvTokenizer(reader, CsvDialect.Sniff(LinesWithin.Unwrap(sample) ?? sample));
        while (tokenizer.Read())
        {
            yield return [.. tokenizer.Cells];
        }
    }
}
