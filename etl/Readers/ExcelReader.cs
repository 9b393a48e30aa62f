using System.Globalization;
using System.Text;
using Analytics.Etl.Datasets;
using DuckDB.NET.Data;
using ExcelDataReader;

namespace Analytics.Etl.Readers;

/// <summary>Brings the sheets of a workbook (xlsx, xls) into landing tables, cell values as text.</summary>
public static class ExcelReader
{
    static ExcelReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Lands the sheets that hold datasets, those that others refer to first.</summary>
    /// <param name="connection">Where the temporary tables are made.</param>
    /// <param name="path">The workbook.</param>
    /// <param name="dataset">What its name says it holds; used for the first sheet when no sheet is named after a dataset. Other sheets are known by their header.</param>
    /// <param name="table">Beginning of the names of the temporary tables.</param>
    /// <param name="longest">Longest cell, in characters.</param>
    /// <returns>One reading a sheet, or one refusal of the whole workbook.</returns>
    public static IReadOnlyList<Reading> Land(DuckDBConnection connection, string path, Dataset? dataset, string table, int longest)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var reader = ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { FallbackEncoding = TextEncoding.Gb18030 });
            var readings = Sheets(connection, reader, dataset, table, longest).ToList();
            return readings.Count > 0
                ? [.. readings.OrderBy(reading => (reading as Reading.Landed)?.Dataset.Order ?? int.MaxValue)]
                : [new Reading.Refused(dataset, null, "empty", "工作簿里没有数据", "the workbook holds no data")];
        }
        catch (Exception exception) when (exception is not (DuckDBException or OutOfMemoryException))
        {
            // The reader throws many kinds on damaged, protected or foreign files; each means that it cannot be read.
            return [new Reading.Refused(dataset, null, "unreadable",
                $"无法读取工作簿（损坏、加密或不是 Excel 文件）：{exception.Message}",
                $"the workbook cannot be read (damaged, protected or not Excel): {exception.Message}")];
        }
    }

    /// <summary>The visible sheets of a workbook, one after the other; read each before asking for the next.</summary>
    /// <param name="path">The workbook.</param>
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    internal static IEnumerable<TableRecords> Tables(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = Open(stream, path);
        do
        {
            if (reader.VisibleState == "visible" && reader.RowCount > 0)
            {
                yield return new TableRecords(reader.Name, Rows(reader));
            }
        }
        while (reader.NextResult());
    }

    /// <summary>The rows of the current sheet as text, blank ones included.</summary>
    internal static IEnumerable<IReadOnlyList<string>> Rows(IExcelDataReader reader)
    {
        while (reader.Read())
        {
            var cells = new string[reader.FieldCount];
            for (var position = 0; position < cells.Length; position++)
            {
                cells[position] = Text(reader, position);
            }

            yield return cells;
        }
    }

    private static IExcelDataReader Open(FileStream stream, string path)
    {
        try
        {
            return ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { FallbackEncoding = TextEncoding.Gb18030 });
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new InvalidDataException($"{path}: 无法读取工作簿（损坏、加密或不是 Excel 文件） / the workbook cannot be read (damaged, protected or not Excel): {exception.Message}", exception);
        }
    }

    private static IEnumerable<Reading> Sheets(DuckDBConnection connection, IExcelDataReader reader, Dataset? dataset, string table, int longest)
    {
        var names = Names(reader);
        var byName = dataset is null || names.Any(name => DatasetCatalogue.Recognise(name) is not null);
        var isTaken = false;
        reader.Reset();
        for (var sheet = 0; sheet < reader.ResultsCount; sheet++, reader.NextResult())
        {
            var name = reader.Name;
            if (reader.VisibleState != "visible" || reader.RowCount == 0 || IsNotes(name))
            {
                continue;
            }

            var named = byName ? DatasetCatalogue.Recognise(name) : isTaken ? null : dataset;
            isTaken = true;
            yield return SheetLanding.Land(connection, new TableRecords(name, Rows(reader)), named, $"{table}_{sheet + 1}", longest);
        }
    }

    private static List<string> Names(IExcelDataReader reader)
    {
        var names = new List<string>();
        do
        {
            names.Add(reader.Name);
        }
        while (reader.NextResult());
        return names;
    }

    // Sheets that our own templates add.
    private static bool IsNotes(string name) => name.StartsWith("说明", StringComparison.Ordinal) || name.StartsWith("代码", StringComparison.Ordinal);

    private static string Text(IExcelDataReader reader, int position) => reader.GetValue(position) switch
    {
        null => "",
        string text => text,
        double number when reader.GetNumberFormatString(position)?.Contains('%', StringComparison.Ordinal) == true =>
            ((decimal)(number * 100)).ToString(CultureInfo.InvariantCulture) + "%",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime day when day.TimeOfDay == TimeSpan.Zero => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };
}
