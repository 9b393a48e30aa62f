using System.Text;
using ExcelDataReader;

namespace Analytics.Etl.Readers;

/// <summary>The records of a delimited text file or of the first sheet of a workbook, as text, one after the other.</summary>
public static class TableRecords
{
    /// <summary>Reads a file of any dataset or none.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its records, blank ones included; nothing for an empty file.</returns>
    /// <exception cref="InvalidDataException">It is no table: neither text nor a workbook.</exception>
    public static IEnumerable<IReadOnlyList<string>> Read(string path)
    {
        if (new FileInfo(path).Length == 0)
        {
            return [];
        }

        if (Path.GetExtension(path).ToLowerInvariant() is ".xlsx" or ".xlsm" or ".xls")
        {
            return Workbook(path);
        }

        return TextEncoding.Detect(path) is { } encoding
            ? Text(path, encoding)
            : throw new InvalidDataException($"{path}: 不是文本文件，也不是工作簿 / neither a text file nor a workbook");
    }

    private static IEnumerable<IReadOnlyList<string>> Text(string path, TextEncoding encoding)
    {
        using var reader = encoding.Open(path);
        var tokenizer = new CsvTokenizer(reader, CsvDialect.Sniff(CsvReader.Beginning(path, encoding)));
        while (tokenizer.Read())
        {
            yield return [.. tokenizer.Cells];
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Workbook(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(path);
        using var reader = Open(stream, path);
        do
        {
            if (reader.VisibleState == "visible" && reader.RowCount > 0)
            {
                foreach (var row in ExcelReader.Rows(reader))
                {
                    yield return row;
                }

                yield break;
            }
        }
        while (reader.NextResult());
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
}
