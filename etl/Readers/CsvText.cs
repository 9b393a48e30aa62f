namespace Analytics.Etl.Readers;

/// <summary>A window on a text that begins at the current record and grows as far as somebody looks ahead.</summary>
/// <param name="reader">The text.</param>
internal sealed class CsvText(TextReader reader)
{
    // How far ahead the end of a quoted cell is looked for; each time in vain makes it less, else a text full of stray
    // quotes would be read once a line.
    private const int Far = 1 << 24;
    private const int Near = 1 << 12;

    private char[] buffer = new char[1 << 15];
    private int start;
    private int end;
    private bool isRead;
    private long? unclosed;
    private long released;

    /// <summary>How long a quoted cell may be.</summary>
    public int Reach { get; private set; } = Far;


    /// <summary>The character at a place counted from the beginning of the record, -1 behind the end.</summary>
    public int At(int place) => start + place < end || Fill(place) ? buffer[start + place] : -1;

    /// <summary>Characters from one place to before another, both looked at before.</summary>
    public ReadOnlySpan<char> Between(int from, int to) => buffer.AsSpan(start + from, to - from);

    /// <summary>Whether it is known that nothing closes a quoted cell that begins at a place.</summary>
    public bool NeverCloses(int place) => released + start + place >= unclosed;

    /// <summary>The next record begins at a place.</summary>
    public void Skip(int place) => start += place;

    /// <summary>Frees what stands before the record.</summary>
    public void Release()
    {
        if (start > buffer.Length / 2)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            released += start;
            start = 0;
        }
    }

    /// <summary>Tells that the end of a quoted cell was looked for in vain.</summary>
    /// <param name="begin">Where the cell begins.</param>
    /// <param name="place">Up to where it was looked for.</param>
    public void NotClosed(int begin, int place)
    {
        if (At(place) < 0)
        {
            unclosed ??= released + start + begin;
        }
        else
        {
            Doubt();
        }
    }

    /// <summary>A quoted cell went over line ends that were ends of records after all.</summary>
    public void Doubt() => Reach = Math.Max(Near, Reach / 8);

    /// <summary>A quoted cell goes over line ends with good reason.</summary>
    public void Trust() => Reach = Math.Min(Far, Reach * 8);

    private bool Fill(int place)
    {
        while (!isRead && start + place >= end)
        {
            if (end == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = reader.Read(buffer.AsSpan(end));
            end += read;
            isRead = read == 0;
            // Old systems end a text with Ctrl-Z or fill its last block with zeros.
            while (read > 0 && end > start && buffer[end - 1] is '\u001A' or '\0' && reader.Peek() < 0)
            {
                end--;
            }
        }

        return start + place < end;
    }
}
