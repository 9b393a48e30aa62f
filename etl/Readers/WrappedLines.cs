namespace Analytics.Etl.Readers;

/// <summary>A text each of whose lines is one quoted cell that holds a line of the table, as spreadsheets save a column of CSV lines; read, it is the table.</summary>
/// <remarks>Only where the lines within all have one width: a quoted column of sentences stays one column.</remarks>
internal sealed class WrappedLines : LinesWithin
{
    // No text holds this, so that a line is never cut.
    private static readonly CsvDialect Whole = new("\uFFFE", '"');

    private const int FewestLines = 30;

    private readonly CsvTokenizer tokenizer;

    /// <summary>Reads the lines within.</summary>
    /// <param name="reader">The text; disposed with this.</param>
    public WrappedLines(TextReader reader)
        : base(reader) => tokenizer = new CsvTokenizer(reader, Whole);

    /// <summary>Whether every line of a sample is one quoted cell, whatever the cells hold; blank lines do not count, nor does a last line that the sample cuts.</summary>
    /// <param name="sample">The beginning of a text.</param>
    /// <returns>False for a single line too: that tells nothing.</returns>
    public static bool AreWhole(string sample) => Lines(sample) is { Count: > 1 };

    /// <summary>Takes the quotes off the lines of a sample.</summary>
    /// <param name="sample">The beginning of a text.</param>
    /// <returns>The lines within; null where the text is no such one.</returns>
    public static string? Within(string sample) => Lines(sample) is { } lines && HoldsTable(lines) ? string.Join('\n', lines) + "\n" : null;

    private static List<string>? Lines(string sample)
    {
        if (sample.Length == 0 || sample[0] != '"')
        {
            return null;
        }

        var lines = new List<string>();
        var tokenizer = new CsvTokenizer(new StringReader(sample), Whole);
        while (tokenizer.Read())
        {
            var isBlank = string.IsNullOrWhiteSpace(tokenizer.Cells[0]);
            if (!isBlank && (!tokenizer.IsQuoted || tokenizer.IsOdd || tokenizer.IsUnclosed))
            {
                // The last line of a sample may be cut.
                return lines.Count > FewestLines && !tokenizer.Read() ? lines : null;
            }

            lines.Add(tokenizer.Cells[0]);
        }

        return lines;
    }

    /// <inheritdoc/>
    protected override string? Next() => tokenizer.Read() ? tokenizer.Cells[0] + "\n" : null;

    // A column of sentences is quoted whole too, but its commas make no table of it.
    private static bool HoldsTable(List<string> lines)
    {
        var text = string.Join('\n', lines.Where(line => line.Length > 0).Take(200)) + "\n";
        var dialect = CsvDialect.Sniff(text);
        if (dialect.Width < 2 || dialect.SkipsSpace)
        {
            return false;
        }

        var records = 0;
        var tokenizer = new CsvTokenizer(new StringReader(text), dialect);
        while (tokenizer.Read())
        {
            if (tokenizer.Cells.Count != dialect.Width)
            {
                return false;
            }

            records++;
        }

        return records > 1;
    }
}
