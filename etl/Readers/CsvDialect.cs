namespace Analytics.Etl.Readers;

/// <summary>How a text file separates and quotes its cells.</summary>
/// <param name="Delimiter">Between two cells.</param>
/// <param name="Quote">Around a cell that holds delimiters or line ends; doubled inside it.</param>
public sealed record CsvDialect(char Delimiter, char Quote)
{
    private static readonly char[] Delimiters = [',', '\t', ';', '|'];

    /// <summary>Finds the delimiter that cuts the records into the same number of cells most often.</summary>
    /// <param name="sample">The beginning of the text; its last record may be cut off.</param>
    /// <returns>The dialect; comma when no delimiter occurs.</returns>
    public static CsvDialect Sniff(string sample) =>
        Delimiters.Select(delimiter => new CsvDialect(delimiter, '"')).MaxBy(dialect => Regularity(sample, dialect))!;

    // Share of records with the commonest number of cells, times the share of cells that the delimiter accounts for.
    private static double Regularity(string sample, CsvDialect dialect)
    {
        var widths = new List<int>();
        var tokenizer = new CsvTokenizer(new StringReader(sample), dialect);
        while (tokenizer.Read())
        {
            if (tokenizer.Cells.Count > 1 || tokenizer.Cells[0].Length > 0)
            {
                widths.Add(tokenizer.Cells.Count);
            }
        }

        var commonest = widths.GroupBy(width => width).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).FirstOrDefault();
        return commonest is null ? 0 : (double)commonest.Count() / widths.Count * (1 - (1.0 / commonest.Key));
    }
}
