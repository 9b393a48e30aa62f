using System.Text;

namespace Analytics.Etl.Readers;

/// <summary>Cuts delimited text into records and cells, and never fails: what is odd stays as text.</summary>
/// <remarks>
/// A record ends at \n, \r or \r\n outside quotes. A quote opens a quoted cell only at the cell's beginning; a doubled
/// quote inside is one quote. Text after a closing quote is kept. Regular files give what DuckDB's read_csv gives.
/// </remarks>
/// <param name="reader">The text; the caller disposes it.</param>
/// <param name="dialect">Delimiter and quote.</param>
public sealed class CsvTokenizer(TextReader reader, CsvDialect dialect)
{
    private readonly StringBuilder cell = new();
    private readonly List<string> cells = [];
    private readonly char[] buffer = new char[1 << 15];
    private int length;
    private int position;

    /// <summary>The cells of the record just read; overwritten by the next.</summary>
    public IReadOnlyList<string> Cells => cells;

    /// <summary>The text ended inside a quoted cell, so this last record may have swallowed others.</summary>
    public bool IsUnclosed { get; private set; }

    /// <summary>Reads the next record.</summary>
    /// <returns>False at the end of the text. A blank line is a record of one empty cell.</returns>
    public bool Read()
    {
        cells.Clear();
        if (Peek() < 0)
        {
            return false;
        }

        while (true)
        {
            var end = ReadCell();
            cells.Add(cell.ToString());
            if (end != dialect.Delimiter)
            {
                return true;
            }
        }
    }

    // Returns the delimiter when another cell follows; '\n' at the end of the record.
    private char ReadCell()
    {
        cell.Clear();
        if (Peek() == dialect.Quote)
        {
            position++;
            ReadQuoted();
        }

        while (true)
        {
            var next = Next();
            if (next < 0 || next == '\n')
            {
                return '\n';
            }

            if (next == '\r')
            {
                // Not as one sum: looking ahead may refill the buffer and set the position back.
                if (Peek() == '\n')
                {
                    position++;
                }

                return '\n';
            }

            if (next == dialect.Delimiter)
            {
                return dialect.Delimiter;
            }

            cell.Append((char)next);
        }
    }

    private void ReadQuoted()
    {
        while (true)
        {
            var next = Next();
            if (next < 0)
            {
                IsUnclosed = true;
                return;
            }

            if (next == dialect.Quote)
            {
                if (Peek() != dialect.Quote)
                {
                    return;
                }

                position++;
            }

            cell.Append((char)next);
        }
    }

    private int Next()
    {
        var next = Peek();
        position += next < 0 ? 0 : 1;
        return next;
    }

    private int Peek()
    {
        if (position == length)
        {
            length = reader.Read(buffer);
            position = 0;
        }

        return length == 0 ? -1 : buffer[position];
    }
}
