namespace Analytics.Tests.Etl.Readers.Messy;

/// <summary>Writes a table in some dialect, as other programs do.</summary>
/// <param name="Delimiter">Between cells.</param>
/// <param name="Quote">Around cells.</param>
/// <param name="Escape">Before a quote in a quoted cell; empty for none.</param>
/// <param name="LineEnd">After each record.</param>
/// <param name="QuotesAll">Every cell is quoted.</param>
public sealed record WrittenCsv(string Delimiter = ",", string Quote = "\"", string Escape = "\"", string LineEnd = "\n", bool QuotesAll = false)
{
    /// <summary>The whole table.</summary>
    public string Table(IEnumerable<IReadOnlyList<string>> records) => string.Concat(records.Select(record => Line(record) + LineEnd));

    /// <summary>One record without its line end.</summary>
    public string Line(IReadOnlyList<string> record) => string.Join(Delimiter, record.Select(Cell));

    /// <summary>One cell.</summary>
    public string Cell(string cell) => QuotesAll || NeedsQuotes(cell) ? Quote + cell.Replace(Quote, Escape + Quote, StringComparison.Ordinal) + Quote : cell;

    private bool NeedsQuotes(string cell) => cell.Contains(Delimiter, StringComparison.Ordinal) || cell.Contains(Quote, StringComparison.Ordinal)
        || cell.AsSpan().ContainsAny("\r\n") || (Delimiter == " " && cell.Length == 0) || (Delimiter == ", " && cell.Contains(',', StringComparison.Ordinal));
}
