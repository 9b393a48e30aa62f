using Analytics.Etl.Datasets;
using Analytics.Warehouse.Snapshots;
using DuckDB.NET.Data;

namespace Analytics.Etl.Readers;

/// <summary>Reads a file of any format into landing tables.</summary>
public static class FileReading
{
    /// <summary>Lands the tables of one file.</summary>
    /// <param name="connection">Where the temporary tables are made; outside a transaction.</param>
    /// <param name="path">Where the bytes are.</param>
    /// <param name="name">How the file is called; its ending says the format.</param>
    /// <param name="dataset">What its name says it holds, null if it says nothing.</param>
    /// <param name="table">Beginning of the names of the temporary tables.</param>
    /// <param name="limits">How large it may be.</param>
    /// <param name="isIrregular">Reading the file as it lies was tried before and failed.</param>
    /// <returns>One reading a table, or one refusal of the whole file; empty when nothing says which dataset it is.</returns>
    public static IReadOnlyList<Reading> Land(DuckDBConnection connection, string path, string name, Dataset? dataset, string table, LoadLimits limits, bool isIrregular = false)
    {
        if (new FileInfo(path).Length > limits.FileMegabytes * 1_048_576L)
        {
            return [TooLarge.File(dataset, new FileInfo(path).Length, limits)];
        }

        if (new FileInfo(path).Length == 0)
        {
            return dataset is null ? [] : [new Reading.Refused(dataset, null, "empty", "文件是空的", "the file is empty")];
        }

        var readings = Read(connection, path, name, dataset, table, limits.CellCharacters, isIrregular);
        foreach (var landed in readings.OfType<Reading.Landed>())
        {
            UnknownColumn.Note(connection, landed);
        }

        return readings;
    }

    private static IReadOnlyList<Reading> Read(DuckDBConnection connection, string path, string name, Dataset? dataset, string table, int longest, bool isIrregular) => FileFormat.Of(path, name) switch
    {
        FileKind.Workbook => ExcelReader.Land(connection, path, dataset, table, longest),
        FileKind.Page => MarkupReader.Land(connection, () => PageTables.Read(path), dataset, table, longest),
        FileKind.SheetXml => MarkupReader.Land(connection, () => SheetXml.Read(path), dataset, table, longest),
        FileKind.Json => Known(JsonReader.Land(connection, path, dataset, table, longest)),
        FileKind.Parquet => Known(ParquetReader.Land(connection, path, dataset, table, longest, isIrregular)),
        FileKind.Text => Known((dataset ?? CsvReader.Recognise(path)) is { } known ? CsvReader.Land(connection, path, known, table, longest, isIrregular) : null),
        _ => [new Reading.Refused(dataset, null, "unsupported",
            $"不支持 {Path.GetExtension(name)} 文件，请用 CSV、Excel、JSON 或 Parquet", $"{Path.GetExtension(name)} files are not read; use CSV, Excel, JSON or Parquet")],
    };

    private static IReadOnlyList<Reading> Known(Reading? reading) => reading is null ? [] : [reading];
}
