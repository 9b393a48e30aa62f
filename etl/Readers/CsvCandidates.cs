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
            var whole = IsDoubled(sample, delimiter[0]) ? delimiter + delimiter : delimiter;
            foreach (var quote in Quotes(sample, whole))
            {
                foreach (var escape in Escapes(sample, whole, quote))
                {
                    yield return new CsvDialect(whole, quote, escape);
                    if (quote != CsvDialect.None && whole != " " && sample.Contains($"{whole} {quote}", StringComparison.Ordinal))
                    {
                        yield return new CsvDialect(whole, quote, escape, SkipsSpace: true);
                    }
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

    private static bool IsDoubled(string sample, char delimiter)
    {
        var run = 0;
        var runs = 0;
        foreach (var letter in sample)
        {
            if (letter == delimiter)
            {
                run++;
            }
            else if (run > 0)
            {
                if (run % 2 == 1)
                {
                    return false;
                }

                runs++;
                run = 0;
            }
        }

        return runs > 1 && (delimiter is '|' or ':' or '\t' or ';');
    }
}
