namespace Analytics.Etl.Readers;

/// <summary>The dialects worth trying on a text: those whose characters occur in it where they would have to.</summary>
internal static class CsvCandidates
{
    /// <summary>Lists the candidates, commoner ones first.</summary>
    /// <param name="sample">The beginning of the text.</param>
    /// <param name="delimiters">Delimiters to consider.</param>
    public static IEnumerable<CsvDialect> Of(string sample, IReadOnlyList<string> delimiters)
    {
        foreach (var delimiter in delimiters.Where(delimiter => sample.Contains(delimiter, StringComparison.Ordinal)))
        {
            var doubled = Doubled(sample, delimiter[0]);
            foreach (var dialect in doubled < 1 ? Of(sample, delimiter) : [])
            {
                yield return dialect;
            }

            // A few single ones between doubled ones are text.
            foreach (var dialect in doubled >= 0.8 ? Of(sample, delimiter + delimiter) : [])
            {
                yield return dialect;
            }
        }
    }

    private static IEnumerable<CsvDialect> Of(string sample, string delimiter)
    {
        foreach (var quote in Quotes(sample, delimiter))
        {
            foreach (var escape in Escapes(sample, delimiter, quote))
            {
                yield return new CsvDialect(delimiter, quote, escape);
                if (quote != CsvDialect.None && delimiter != " " && sample.Contains($"{delimiter} {quote}", StringComparison.Ordinal))
                {
                    yield return new CsvDialect(delimiter, quote, escape, SkipsSpace: true);
                }
            }
        }
    }

    private static IEnumerable<char> Quotes(string sample, string delimiter)
    {
        yield return '"';
        if (Surrounds(sample, delimiter, '\''))
        {
            yield return '\'';
        }

        if (sample.Contains('"', StringComparison.Ordinal))
        {
            yield return CsvDialect.None;
        }
    }

    private static IEnumerable<char> Escapes(string sample, string delimiter, char quote)
    {
        yield return CsvDialect.None;
        if (sample.Contains(quote == CsvDialect.None ? "\\" + delimiter : "\\" + quote, StringComparison.Ordinal))
        {
            yield return '\\';
        }
    }

    // An apostrophe quotes only where it stands on both sides of a cell.
    private static bool Surrounds(string sample, string delimiter, char quote) =>
        (sample[0] == quote || sample.Contains(delimiter + quote, StringComparison.Ordinal) || sample.Contains($"\n{quote}", StringComparison.Ordinal))
        && (sample.Contains(quote + delimiter, StringComparison.Ordinal) || sample.Contains($"{quote}\n", StringComparison.Ordinal) || sample.Contains($"{quote}\r", StringComparison.Ordinal));

    // The share of runs of a delimiter that hold an even number of it; 0 for those that nobody doubles.
    private static double Doubled(string sample, char delimiter)
    {
        if (delimiter is not ('|' or ':' or '\t' or ';'))
        {
            return 0;
        }

        var run = 0;
        var even = 0;
        var runs = 0;
        foreach (var letter in sample)
        {
            if (letter == delimiter)
            {
                run++;
            }
            else if (run > 0)
            {
                even += run % 2 == 0 ? 1 : 0;
                runs++;
                run = 0;
            }
        }

        return runs > 1 ? (double)even / runs : 0;
    }
}
