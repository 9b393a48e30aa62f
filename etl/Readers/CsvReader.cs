using Analytics.Etl.Datasets;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Etl.Readers;

/// <summary>Brings a delimited text file into a landing table.</summary>
/// <remarks>
/// A plain file is read by DuckDB as it lies, in parallel and told every option, while it is checked. Where it is not plain
/// (titles above the header, blank lines, mixed line ends) or DuckDB stumbles (ragged lines, open quotes), our tokenizer
/// reads it record by record and keeps what does not fit. Both give the same rows under the same numbers.
/// </remarks>
public static class CsvReader
{
    private const int Sample = 1 << 16;
    private const int LargestSample = 1 << 22;
    private const int FewestLines = 30;

    /// <summary>Lands one file.</summary>
    /// <param name="connection">Where the temporary tables are made; outside a transaction.</param>
    /// <param name="path">The file.</param>
    /// <param name="dataset">What it holds.</param>
    /// <param name="table">Name of the temporary table, replaced if there is one.</param>
    /// <param name="longest">Longest cell, in characters.</param>
    /// <param name="isIrregular">Reading the file as it lies was tried before and failed.</param>
    /// <returns>Where the rows stand, or why the file is refused.</returns>
    public static Reading Land(DuckDBConnection connection, string path, Dataset dataset, string table, int longest, bool isIrregular = false)
    {
        if (new FileInfo(path).Length == 0)
        {
            return Empty(dataset);
        }

        if (TextEncoding.Detect(path) is not { } encoding)
        {
            return new Reading.Refused(dataset, null, "binary",
                "不是文本文件，请用电子表格另存为 CSV UTF-8 或 xlsx", "not a text file; save it from the spreadsheet as CSV UTF-8 or xlsx");
        }

        var beginning = Beginning(path, encoding);
        var within = LinesWithin.Unwrap(beginning);
        var sample = within ?? beginning;
        var dialect = CsvDialect.Sniff(sample);
        var header = Header.Find(Records(sample, dialect), dataset);
        if (header is null)
        {
            return Empty(dataset);
        }

        if (MissingColumn.Refuse(dataset, header, null) is { } refusal)
        {
            return refusal;
        }

        var isWhole = header.Record == 0 && within is null && !encoding.IsLossy && !isIrregular && dialect.IsOrdinary && !RemarkLine.MayHold(End(path, encoding));
        if (isWhole && encoding.IsUtf8 && PlainText.Scan(path, dialect.Delimiter, longest) is { } plain)
        {
            return View(connection, path, dialect, header, dataset, table + "_view") with { Plain = plain, IsView = true };
        }

        if (isWhole && !encoding.IsUtf8 && ReadsWhole(connection, path, encoding, dialect, header, table, longest))
        {
            return new Reading.Landed(dataset, null, table, "rowid + 1", header);
        }

        using var reader = LinesWithin.Open(encoding.Open(path), beginning);
        ReadByRecord(connection, reader, dialect, header, table, longest);
        return new Reading.Landed(dataset, null, table, "row_number", header);
    }

    /// <summary>What a file holds by its header.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The dataset, null when it is no text or its header fits none.</returns>
    internal static Dataset? Recognise(string path)
    {
        if (TextEncoding.Detect(path) is not { } encoding)
        {
            return null;
        }

        var sample = Beginning(path, encoding);
        sample = LinesWithin.Unwrap(sample) ?? sample;
        return DatasetByHeader.Find(Records(sample, CsvDialect.Sniff(sample)));
    }

    /// <summary>The first text of a file, for guessing its shape.</summary>
    internal static string Beginning(string path, TextEncoding encoding)
    {
        using var reader = encoding.Open(path);
        var buffer = new char[Sample];
        var length = reader.ReadBlock(buffer);

        // Cells may be so long that this shows only a few records.
        while (length == buffer.Length && length < LargestSample && buffer.Count(letter => letter is '\n' or '\r') < FewestLines)
        {
            Array.Resize(ref buffer, buffer.Length * 4);
            length += reader.ReadBlock(buffer.AsSpan(length));
        }

        return new string(buffer, 0, length);
    }

    /// <summary>The first records of a text.</summary>
    internal static List<IReadOnlyList<string>> Records(string sample, CsvDialect dialect)
    {
        var records = new List<IReadOnlyList<string>>();
        var tokenizer = new CsvTokenizer(new StringReader(sample), dialect);
        while (records.Count < Header.Searched && tokenizer.Read())
        {
            records.Add([.. tokenizer.Cells]);
        }

        return records;
    }

    private static string End(string path, TextEncoding encoding)
    {
        using var stream = File.OpenRead(path);
        stream.Position = Math.Max(0, stream.Length - 4096) & ~1L;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return encoding.Encoding.GetString(bytes.ToArray());
    }

    private static Reading.Landed View(DuckDBConnection connection, string path, CsvDialect dialect, Header header, Dataset dataset, string view)
    {
        connection.Execute("set variable landing_path = $path; set variable landing_delimiter = $delimiter;", new { path, delimiter = dialect.Separator });
        connection.Execute(LandingWriter.Template("view_csv.sql", view, Columns(header)));
        connection.Execute(LandingWriter.Template("ragged.sql", view, ""));
        return new Reading.Landed(dataset, null, view, null, header);
    }

    private static bool ReadsWhole(DuckDBConnection connection, string path, TextEncoding encoding, CsvDialect dialect, Header header, string table, int longest)
    {
        var utf8 = Path.GetTempFileName();
        try
        {
            encoding.Transcode(path, utf8);
            if (PlainText.Scan(utf8, dialect.Delimiter, longest) is not { } plain)
            {
                return false;
            }

            connection.Execute(LandingWriter.Template("read_csv.sql", table, Columns(header)), new { path = utf8, delimiter = dialect.Separator });
            connection.Execute(LandingWriter.Template("ragged.sql", table, ""));
            return plain.Rows == connection.ExecuteScalar<long>($"select count(*) from {table}");
        }
        catch (DuckDBException)
        {
            // Not regular: the caller reads it record by record and says what is wrong with which.
            return false;
        }
        finally
        {
            File.Delete(utf8);
        }
    }

    private static string Columns(Header header) => "{" + string.Join(", ", header.Cells.Select(cell => $"'{cell.Name}': 'varchar'")) + "}";

    private static void ReadByRecord(DuckDBConnection connection, TextReader reader, CsvDialect dialect, Header header, string table, int longest)
    {
        using var writer = new LandingWriter(connection, table, header, longest);
        var tokenizer = new CsvTokenizer(reader, dialect);
        for (var record = 0; tokenizer.Read(); record++)
        {
            if (record > header.Record)
            {
                writer.Append(tokenizer.Cells, tokenizer.IsUnclosed);
            }
        }
    }

    private static Reading.Refused Empty(Dataset dataset) => new(dataset, null, "empty", "文件是空的", "the file is empty");
}
