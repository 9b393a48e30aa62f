namespace Analytics.Etl.Readers;

/// <summary>How a text file separates and quotes its cells.</summary>
/// <param name="Separator">Between two cells, one character or more.</param>
/// <param name="Quote">Around a cell that holds delimiters or line ends; <see cref="None"/> where cells are never quoted.</param>
/// <param name="Escape">Before a quote or delimiter that is text; <see cref="None"/> where quotes are doubled instead.</param>
/// <param name="SkipsSpace">One space after each delimiter belongs to the delimiter.</param>
/// <param name="Width">How many cells most records have, 0 if unknown; settles which of two readings of a stray quote is meant.</param>
public sealed record CsvDialect(string Separator, char Quote, char Escape = CsvDialect.None, bool SkipsSpace = false, int Width = 0)
{
    /// <summary>Stands for the absence of a quote or an escape.</summary>
    public const char None = '\uFFFF';

    /// <summary>What separates cells, commonest first.</summary>
    internal static readonly string[] Delimiters = [",", ";", "\t", "|", "^", "~", "§", "¦", "\u0001", "\u001F", "，", ":", " "];

    /// <summary>Delimiter and quote.</summary>
    public CsvDialect(char delimiter, char quote)
        : this(delimiter.ToString(), quote)
    {
    }

    /// <summary>Whether sentences hold the delimiter too, so that it takes more to believe that it separates cells.</summary>
    internal bool IsWeak => Separator is ":" or " " or "，";

    /// <summary>The first character of what separates cells.</summary>
    public char Delimiter => Separator[0];

    /// <summary>Whether DuckDB's own reader reads it the same way.</summary>
    public bool IsOrdinary => Separator.Length == 1 && Quote == '"' && Escape == None && !SkipsSpace;

    /// <summary>Finds the dialect whose reading of the text is the most regular.</summary>
    /// <param name="sample">The beginning of the text; its last record may be cut off.</param>
    /// <returns>The dialect; comma and double quote when nothing separates cells.</returns>
    public static CsvDialect Sniff(string sample)
    {
        // Spreadsheets take a first line sep=; for the delimiter, whatever follows.
        if (SeparatorLine.Of(sample) is { } told)
        {
            var rest = sample[(sample.IndexOf('\n', StringComparison.Ordinal) + 1)..];
            return Regularity.Best(rest, CsvCandidates.Of(rest, [told])).Dialect ?? new CsvDialect(told, '"');
        }

        // Where every line is one quoted cell, its delimiters are text.
        if (WrappedLines.AreWhole(sample))
        {
            return new CsvDialect(",", '"', Width: 1);
        }

        return Regularity.Best(sample, CsvCandidates.Of(sample, Delimiters)).Dialect ?? new CsvDialect(",", '"', Width: 1);
    }
}
