namespace Analytics.Etl.Readers;

/// <summary>A text read line by line, each perhaps changed or left out on the way.</summary>
/// <param name="reader">The text; disposed with this.</param>
internal abstract class LinesWithin(TextReader reader) : TextReader
{
    private string line = "";
    private int place;

    /// <summary>What a file holds under the shape that some program gave its lines.</summary>
    /// <param name="sample">The beginning of its text.</param>
    /// <returns>The beginning of the text within; null where its lines are as they should be.</returns>
    public static string? Unwrap(string sample) => WrappedLines.Within(sample) ?? DrawnLines.Within(sample);

    /// <summary>Opens the text within.</summary>
    /// <param name="reader">The text; disposed with what is returned.</param>
    /// <param name="sample">The beginning of the text.</param>
    public static TextReader Open(TextReader reader, string sample) =>
        WrappedLines.Within(sample) is not null ? new WrappedLines(reader) : DrawnLines.Within(sample) is not null ? new DrawnLines(reader, sample) : reader;

    /// <summary>The next line with its end; null behind the last.</summary>
    protected abstract string? Next();

    /// <inheritdoc/>
    public override int Peek() => Fill() ? line[place] : -1;

    /// <inheritdoc/>
    public override int Read() => Fill() ? line[place++] : -1;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        if (!Fill())
        {
            return 0;
        }

        var length = Math.Min(buffer.Length, line.Length - place);
        line.AsSpan(place, length).CopyTo(buffer);
        place += length;
        return length;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Fill()
    {
        while (place >= line.Length)
        {
            if (Next() is not { } next)
            {
                return false;
            }

            (line, place) = (next, 0);
        }

        return true;
    }
}
