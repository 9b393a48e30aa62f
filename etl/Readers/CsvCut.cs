using System.Text;

namespace Analytics.Etl.Readers;

/// <summary>Cuts one record out of a text in one reading of its quotes.</summary>
/// <param name="text">The text.</param>
/// <param name="dialect">Delimiter, quote and escape.</param>
/// <param name="reading">What to make of odd quotes.</param>
internal readonly struct CsvCut(CsvText text, CsvDialect dialect, CsvReading reading)
{
    private readonly CsvRecord record = new();
    private readonly char first = dialect.Delimiter;

    /// <summary>Reads the record that begins at a place.</summary>
    public CsvRecord Read(int place)
    {
        while (true)
        {
            place = Cell(place);
            if (IsDelimiter(place))
            {
                place += dialect.Separator.Length;
                continue;
            }

            record.End = text.At(place) switch
            {
                < 0 => place,
                '\r' when text.At(place + 1) == '\n' => place + 2,
                _ => place + 1,
            };
            return record;
        }
    }

    // Adds the cell that begins at a place; returns the place behind it.
    private int Cell(int place)
    {
        if (dialect.SkipsSpace && record.Cells.Count > 0 && text.At(place) == ' ')
        {
            place++;
        }

        if (reading != CsvReading.Literal && text.At(place) == dialect.Quote && dialect.Quote != CsvDialect.None)
        {
            if (Quoted(place + 1) is { } behind)
            {
                record.IsQuoted = true;
                return behind;
            }

            record.IsUnclosed = true;
        }

        return dialect.Escape == CsvDialect.None ? Plain(place) : Escaped(place);
    }

    private int Plain(int place)
    {
        var end = place;
        for (var next = text.At(end); next >= 0 && next != '\n' && next != '\r' && !(next == first && IsDelimiter(end)); next = text.At(end))
        {
            end++;
        }

        record.Cells.Add(end == place ? "" : Plain(text.Between(place, end)).ToString());
        return end;
    }

    // ="0012" is how spreadsheets are told to keep the noughts.
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> cell) =>
        cell.Length > 3 && cell.StartsWith("=\"", StringComparison.Ordinal) && cell[^1] == '"' && !cell[2..^1].Contains('"') ? cell[2..^1] : cell;

    private int Escaped(int place)
    {
        var cell = new StringBuilder();
        for (var next = text.At(place); next >= 0 && next != '\n' && next != '\r' && !IsDelimiter(place); next = text.At(place))
        {
            place += next == dialect.Escape && (IsDelimiter(place + 1) || text.At(place + 1) == dialect.Quote) ? 1 : 0;
            cell.Append((char)text.At(place++));
        }

        record.Cells.Add(cell.ToString());
        return place;
    }

    // Null when nothing closes the cell.
    private int? Quoted(int begin)
    {
        var isHopeless = text.NeverCloses(begin);
        if (isHopeless && reading != CsvReading.DoubledCloses)
        {
            return null;
        }

        var cell = new StringBuilder();
        var isOdd = false;
        var lines = 0;
        for (var place = begin; ; place++)
        {
            var next = text.At(place);
            if (next < 0 || place - begin > text.Reach)
            {
                if (reading == CsvReading.Lenient)
                {
                    text.NotClosed(begin, place);
                }

                return null;
            }

            if (next == dialect.Escape && text.At(place + 1) is var escaped && (escaped == dialect.Quote || escaped == dialect.Escape))
            {
                cell.Append((char)escaped);
                place++;
                continue;
            }

            if (next == dialect.Quote)
            {
                var isDoubled = text.At(place + 1) == dialect.Quote && dialect.Escape == CsvDialect.None;
                if (isDoubled)
                {
                    cell.Append(dialect.Quote);
                    place++;
                    if (reading != CsvReading.DoubledCloses || place == begin || !EndsCell(place + 1))
                    {
                        continue;
                    }
                }

                if (EndsCell(place + 1))
                {
                    record.IsOdd |= isOdd;
                    record.Lines += lines;
                    return Behind(cell, place + 1);
                }

                if (reading == CsvReading.OddIsText)
                {
                    return null;
                }

                isOdd = true;
            }

            if (next is '\n' or '\r')
            {
                if (reading == CsvReading.OneLine || isHopeless)
                {
                    return null;
                }

                lines++;
            }

            cell.Append((char)next);
        }
    }

    // Spaces between the closing quote and the delimiter belong to neither.
    private int Behind(StringBuilder cell, int place)
    {
        var end = place;
        while (text.At(end) == ' ' && first != ' ')
        {
            end++;
        }

        record.Cells.Add(cell.ToString());
        return end;
    }

    private bool EndsCell(int place)
    {
        while (first != ' ' && text.At(place) == ' ')
        {
            place++;
        }

        return text.At(place) is < 0 or '\n' or '\r'
            || (IsDelimiter(place) && (reading != CsvReading.Sentences || text.At(place + dialect.Separator.Length) != ' '));
    }

    private bool IsDelimiter(int place)
    {
        for (var index = 0; index < dialect.Separator.Length; index++)
        {
            if (text.At(place + index) != dialect.Separator[index])
            {
                return false;
            }
        }

        return true;
    }
}
