namespace Analytics.Etl.Readers;

/// <summary>Cuts delimited text into records and cells, and never fails: what is odd stays as text.</summary>
/// <remarks>
/// A record ends at \n, \r or \r\n outside quotes. A quote opens a quoted cell only at the cell's beginning and closes it
/// only before a delimiter or line end; a doubled quote inside is one quote, any other one is text. A quote that nothing
/// closes is text. Where a quote leaves a record with another number of cells than the table has, the readings are tried in
/// turn that people's slips suggest (<see cref="CsvReading"/>). Regular files give what DuckDB's read_csv gives.
/// </remarks>
/// <param name="reader">The text; the caller disposes it.</param>
/// <param name="dialect">Delimiter, quote and width.</param>
public sealed class CsvTokenizer(TextReader reader, CsvDialect dialect)
{
    private readonly CsvText text = new(reader);
    private CsvRecord record = new();
    private bool hasSeenTable;

    /// <summary>The cells of the record just read; overwritten by the next.</summary>
    public IReadOnlyList<string> Cells => record.Cells;

    /// <summary>A quote of this record is never closed, so it was taken as text.</summary>
    public bool IsUnclosed => record.IsUnclosed;

    /// <summary>A quoted cell of this record holds a quote that should have been doubled.</summary>
    public bool IsOdd => record.IsOdd;

    /// <summary>Whether any cell of this record is quoted.</summary>
    public bool IsQuoted => record.IsQuoted;

    /// <summary>Reads the next record.</summary>
    /// <returns>False at the end of the text. A blank line is a record of one empty cell.</returns>
    public bool Read()
    {
        text.Release();
        if (text.At(0) < 0)
        {
            return false;
        }

        var lenient = record = Cut(dialect, CsvReading.Lenient);
        if (dialect.Width > 1 && record.Cells.Count != dialect.Width)
        {
            record = Reread(record);
        }
        else if (record.IsUnclosed && Cut(dialect, CsvReading.DoubledCloses) is { IsUnclosed: false } closed && closed.Cells.Count == dialect.Width)
        {
            record = closed;
        }
        else if (record is { IsOdd: true, Lines: > 0 } && dialect.Width > 1 && Cut(dialect, CsvReading.OneLine) is var line && line.Cells.Count == dialect.Width && IsFollowed(line))
        {
            // The right number of cells by chance: a stray quote swallowed the lines up to another quoted cell.
            record = line with { IsUnclosed = true };
        }

        if (lenient.Lines > 0)
        {
            Learn(isKept: ReferenceEquals(lenient, record));
        }

        hasSeenTable |= record.Cells.Count == dialect.Width;
        text.Skip(record.End);
        return true;
    }

    private void Learn(bool isKept)
    {
        if (isKept)
        {
            text.Trust();
        }
        else
        {
            text.Doubt();
        }
    }

    private CsvRecord Reread(CsvRecord lenient)
    {
        if (lenient.IsOdd || lenient.IsUnclosed || lenient.Lines > 0)
        {
            foreach (var reading in new[] { CsvReading.DoubledCloses, CsvReading.OddIsText, CsvReading.Sentences, CsvReading.OneLine, CsvReading.Literal })
            {
                if (Cut(dialect, reading) is var other && other.Cells.Count == dialect.Width && (lenient.IsOdd || lenient.IsUnclosed || IsFollowed(other)))
                {
                    return other with { IsUnclosed = true };
                }
            }

            // No reading fits, but the lines that the quote swallows are records of their own.
            if (lenient.Lines > 0 && Cut(dialect, CsvReading.OneLine) is var line && IsFollowed(line))
            {
                return line with { IsUnclosed = true };
            }
        }

        return lenient.Cells.Count < dialect.Width && hasSeenTable ? ByOtherDelimiter() ?? lenient : lenient;
    }

    private bool IsFollowed(CsvRecord first) =>
        text.At(first.End) >= 0 && new CsvCut(text, dialect, CsvReading.Lenient).Read(first.End).Cells.Count == dialect.Width;

    // One row that somebody separated in another way; a sentence is not taken apart at its spaces, it may be a note.
    private CsvRecord? ByOtherDelimiter() => CsvDialect.Delimiters
        .Where(delimiter => delimiter != dialect.Separator)
        .Select(delimiter => (By: dialect with { Separator = delimiter }, IsStrong: dialect.Width > 2))
        .Select(other => (IsStrong: other.IsStrong && !other.By.IsWeak, Record: Cut(other.By, CsvReading.Lenient)))
        .Where(other => other.Record.Cells.Count == dialect.Width && (other.IsStrong || other.Record.IsQuoted || other.Record.Cells.Count(cell => CellShape.IsFigure(cell)) * 2 >= other.Record.Cells.Count))
        .Select(other => other.Record)
        .FirstOrDefault();

    private CsvRecord Cut(CsvDialect by, CsvReading reading) => new CsvCut(text, by, reading).Read(0);
}

/// <summary>One record as some reading cuts it.</summary>
internal sealed record CsvRecord
{
    /// <summary>Its cells.</summary>
    public List<string> Cells { get; } = [];

    /// <summary>Where the next record begins.</summary>
    public int End { get; set; }

    /// <summary>Line ends within its quoted cells.</summary>
    public int Lines { get; set; }

    /// <summary>A quoted cell holds a quote that is not doubled.</summary>
    public bool IsOdd { get; set; }

    /// <summary>A quote was opened and not closed.</summary>
    public bool IsUnclosed { get; set; }

    /// <summary>A cell is quoted.</summary>
    public bool IsQuoted { get; set; }
}
