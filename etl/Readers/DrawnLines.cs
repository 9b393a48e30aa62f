using System.Buffers;

namespace Analytics.Etl.Readers;

/// <summary>A table drawn with bars and rules, as database clients, reports and Markdown draw it; read, its cells stand between bars without their padding.</summary>
internal sealed class DrawnLines : LinesWithin
{
    private const string Rules = "-=─━═";

    private static readonly SearchValues<char> OfRules = SearchValues.Create(Rules + " \t|+:│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╞╡╪┏┓┗┛┣┫┳┻╋");
    private static readonly SearchValues<char> OfBars = SearchValues.Create("|│┃║");

    private readonly TextReader reader;
    private readonly bool isFramed;

    /// <summary>Reads the rows.</summary>
    /// <param name="reader">The text; disposed with this.</param>
    /// <param name="sample">Its beginning.</param>
    public DrawnLines(TextReader reader, string sample)
        : base(reader) => (this.reader, isFramed) = (reader, IsFramed(Lines(sample)));

    /// <summary>Takes the drawing off a sample.</summary>
    /// <param name="sample">The beginning of a text.</param>
    /// <returns>The rows with one bar between two cells; null where nothing is drawn.</returns>
    public static string? Within(string sample)
    {
        var lines = Lines(sample);
        return IsDrawn(lines) ? string.Concat(lines.Select(line => Row(line, IsFramed(lines)))) : null;
    }

    /// <inheritdoc/>
    protected override string? Next() => reader.ReadLine() is { } line ? Row(line, isFramed) : null;

    // A rule above or below the first row, and as many bars in nearly every row.
    private static bool IsDrawn(List<string> lines)
    {
        var first = lines.FindIndex(IsRow);
        if (first < 0 || !lines.Take(first + 2).Skip(Math.Max(0, first - 1)).Any(IsRule))
        {
            return false;
        }

        var bars = lines.Where(IsRow).Select(Bars).ToList();
        return bars.Count > 1 && bars.Count(count => count == bars[0]) * 10 >= bars.Count * 9;
    }

    private static bool IsFramed(List<string> lines) => lines.Find(IsRow)?.Trim() is { Length: > 1 } row && OfBars.Contains(row[0]) && OfBars.Contains(row[^1]);

    private static bool IsRule(string line) => line.Count(letter => Rules.Contains(letter, StringComparison.Ordinal)) > 2 && !line.AsSpan().ContainsAnyExcept(OfRules);

    private static bool IsRow(string line) => line.AsSpan().ContainsAny(OfBars) && !IsRule(line);

    private static int Bars(string line) => line.Count(letter => OfBars.Contains(letter));

    private static string Row(string line, bool isFramed)
    {
        if (IsRule(line))
        {
            return "";
        }

        if (!IsRow(line))
        {
            return line + "\n";
        }

        var cells = line.Trim().Split('|', '│', '┃', '║');
        var within = isFramed && cells.Length > 2 ? cells[1..^1] : line.Split('|', '│', '┃', '║');
        return string.Join('|', within.Select(cell => cell.Trim())) + "\n";
    }

    // The last line of a sample may be cut.
    private static List<string> Lines(string sample) => [.. sample.Split('\n').Select(line => line.TrimEnd('\r')).SkipLast(1)];
}
