namespace Analytics.Etl.Readers;

/// <summary>How regular a text looks when read in some dialect: the right one makes a table of it, the wrong ones a heap.</summary>
/// <remarks>
/// The idea is van den Burg, Nazábal and Sutton (2019), "Wrangling messy CSV files by detecting row and type patterns":
/// a dialect is good when records have the same number of cells and the cells look like values. The figures are our own.
/// </remarks>
internal static class Regularity
{
    // A single column of words or times must not fall apart at its spaces or colons, nor one of sentences at commas before spaces.
    private const double LeastForWeak = 0.25;

    private const int MostRecords = 1000;

    /// <summary>The best of some dialects.</summary>
    /// <param name="sample">The beginning of the text.</param>
    /// <param name="candidates">Dialects, preferred ones first.</param>
    /// <returns>The dialect with its width, null when none cuts the records into cells; and its score.</returns>
    public static (CsvDialect? Dialect, double Score) Best(string sample, IEnumerable<CsvDialect> candidates)
    {
        (CsvDialect? Dialect, double Score) best = (null, 0);
        foreach (var candidate in candidates)
        {
            var (score, width, isSpaced) = Of(sample, candidate);
            var least = candidate.IsWeak || isSpaced ? LeastForWeak : 0;
            if (score > Math.Max(best.Score + 1e-9, least))
            {
                best = (candidate with { Width = width, SkipsSpace = candidate.SkipsSpace || isSpaced }, score);
            }
        }

        return best;
    }

    private static (double Score, int Width, bool IsSpaced) Of(string sample, CsvDialect dialect)
    {
        var widths = new Dictionary<int, int>();
        var records = 0;
        var odd = 0;
        double value = 0;
        long cells = 0;
        var spaces = new SpacesAround();
        var tokenizer = new CsvTokenizer(new StringReader(sample), dialect);
        while (tokenizer.Read())
        {
            if (records >= MostRecords)
            {
                break;
            }

            if (tokenizer.Cells.Count == 1 && string.IsNullOrWhiteSpace(tokenizer.Cells[0]))
            {
                continue;
            }

            records++;
            odd += tokenizer.IsOdd || tokenizer.IsUnclosed ? 1 : 0;
            widths[tokenizer.Cells.Count] = widths.GetValueOrDefault(tokenizer.Cells.Count) + 1;
            spaces.Add(tokenizer.Cells, dialect.SkipsSpace || dialect.Separator is " " or "\t");
            if (tokenizer.Cells.Count > 1)
            {
                cells += tokenizer.Cells.Count;
                value += Value(tokenizer.Cells, dialect, tokenizer.IsQuoted);
            }
        }

        var (width, count) = widths.OrderByDescending(pair => pair.Value * (1 - (1.0 / pair.Key))).ThenByDescending(pair => pair.Key).Select(pair => (pair.Key, pair.Value)).FirstOrDefault();
        // Where nearly every line is one cell, the delimiters of a few are text.
        if (width < 2 || widths.GetValueOrDefault(1) > 3 * count || (widths.GetValueOrDefault(1) > count && dialect.Quote == CsvDialect.None))
        {
            return (0, width, false);
        }

        // The cube makes one irregular record in four weigh more than a column more or less.
        var share = (double)count / records;
        var sameness = Math.Pow(share, 1.5) * (1 - (1.0 / width));
        return (sameness * (value / cells) * Prior(dialect) * (1 - (0.3 * odd / records)), width, spaces.AreOfDelimiter);
    }

    // Quotes that are no quotes are rarer than slips.
    private static double Prior(CsvDialect dialect) => (dialect.Quote == CsvDialect.None ? 0.9 : 1) * dialect.Separator switch
    {
        " " or ":" or "::" or "，" => 0.7,
        "," or ";" or "\t" or "|" => 1,
        _ => 0.97,
    };

    private static double Value(IReadOnlyList<string> cells, CsvDialect dialect, bool isQuoted)
    {
        var isWeak = dialect.IsWeak && !isQuoted;
        if (isWeak && IsOneTime(cells, dialect.Separator))
        {
            return 0.1 * cells.Count;
        }

        double value = 0;
        foreach (var cell in cells)
        {
            value += CellShape.Of(cell) switch
            {
                CellKind.Figure => 1,
                CellKind.Empty => isWeak ? 0.3 : 0.9,
                CellKind.Text => isWeak ? 0.6 : 0.95,
                _ => 0.1,
            };
        }

        return value;
    }

    // 12:30 and 2025-03-01 12:30 are one cell.
    private static bool IsOneTime(IReadOnlyList<string> cells, string delimiter) => delimiter == ":"
        ? cells.Count <= 3 && cells.All(cell => CellShape.IsFigure(cell))
        : cells is [_, var time] && time.Contains(':', StringComparison.Ordinal) && CellShape.IsFigure(time);

    // Whether each delimiter is followed by a space that belongs to it, rather than cells padded on both sides.
    private sealed class SpacesAround
    {
        private int after;
        private int notAfter;
        private int padded;
        private int records;

        public bool AreOfDelimiter => after > 0 && notAfter == 0 && records > 1 && padded * 2 < after;

        public void Add(IReadOnlyList<string> cells, bool isIgnored)
        {
            notAfter += isIgnored ? 1 : 0;
            records += cells.Count > 1 ? 1 : 0;
            for (var position = 1; position < cells.Count; position++)
            {
                if (cells[position].Length > 0)
                {
                    after += cells[position][0] == ' ' ? 1 : 0;
                    notAfter += cells[position][0] == ' ' ? 0 : 1;
                    padded += cells[position][^1] == ' ' ? 1 : 0;
                }
            }
        }
    }
}
