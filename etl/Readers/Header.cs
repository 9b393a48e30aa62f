using System.Text.RegularExpressions;
using Analytics.Etl.Datasets;

namespace Analytics.Etl.Readers;

/// <summary>The header of a table: which column of the dataset each of its cells names.</summary>
/// <param name="Record">Which record of the file it is, 0 for the first; the lower of two that make it together.</param>
/// <param name="Cells">Its cells, left to right.</param>
public sealed partial record Header(int Record, IReadOnlyList<HeaderCell> Cells)
{
    /// <summary>Titles and notes may stand above the header, but not more than this many records.</summary>
    public const int Searched = 30;

    /// <summary>Required columns that no cell names.</summary>
    /// <param name="dataset">The dataset.</param>
    public IEnumerable<DatasetColumn> Missing(Dataset dataset) =>
        dataset.Columns.Where(column => column.IsRequired && Cells.All(cell => cell.Column != column));

    /// <summary>Finds the record that names the most columns of a dataset.</summary>
    /// <param name="records">The first records of the table.</param>
    /// <param name="dataset">The dataset.</param>
    /// <returns>The header, with no known cell at all if no record names a column; null when there is no record with text.</returns>
    public static Header? Find(IReadOnlyList<IReadOnlyList<string>> records, Dataset dataset)
    {
        var filled = records.Select((record, index) => (record, index)).Where(pair => pair.record.Any(cell => !string.IsNullOrWhiteSpace(cell))).ToList();
        // Merged cells leave a name in the upper or the lower row of two; one row alone comes first where both name as many.
        var merged = filled.Zip(filled.Skip(1), (upper, lower) => (record: (IReadOnlyList<string>)Merge(upper.record, lower.record), lower.index));
        return filled.Concat(merged)
            .Select(pair => Match(pair.record, pair.index, dataset))
            .MaxBy(header => header.Cells.Count(cell => cell.Column is not null));
    }

    /// <summary>The header that names make by themselves, as in JSON and Parquet.</summary>
    /// <param name="names">Names of the columns, left to right.</param>
    /// <param name="dataset">The dataset.</param>
    public static Header Of(IReadOnlyList<string> names, Dataset dataset) => Match(names, 0, dataset);

    private static List<string> Merge(IReadOnlyList<string> upper, IReadOnlyList<string> lower) =>
        [.. Enumerable.Range(0, Math.Max(upper.Count, lower.Count)).Select(column =>
            column < lower.Count && !string.IsNullOrWhiteSpace(lower[column]) ? lower[column] : column < upper.Count ? upper[column] : "")];

    private static Header Match(IReadOnlyList<string> record, int index, Dataset dataset)
    {
        var taken = new HashSet<DatasetColumn>();
        var cells = new List<HeaderCell>();
        // A delimiter after the last header cell makes no column.
        for (var width = record.Count; cells.Count < width; cells.Add(Cell(record[cells.Count], cells.Count, dataset, taken)))
        {
        }

        while (cells.Count > 1 && cells[^1].Text.Length == 0)
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return new Header(index, cells);
    }

    private static HeaderCell Cell(string text, int position, Dataset dataset, HashSet<DatasetColumn> taken)
    {
        var plain = ColumnNames.Plain(text);
        var bare = Remark().Replace(plain, "");
        var names = ColumnNames.Of(dataset);
        var column = names.Find(plain) ?? names.Find(bare);
        return new HeaderCell(Shown(text), position, column is not null && taken.Add(column) ? column : null);
    }

    // The text goes into SQL and messages: no NUL, and no cell that swallowed half a file.
    private static string Shown(string text)
    {
        var shown = text.Trim().Replace('\0', '\uFFFD');
        return shown.Length > 200 ? shown[..200] : shown;
    }

    [GeneratedRegex(@"\(.*?\)|\[.*?\]|/.*$")]
    private static partial Regex Remark();
}

/// <summary>One cell of a header.</summary>
/// <param name="Text">As written, without the spaces around it; at most 200 characters, U+FFFD for NUL.</param>
/// <param name="Position">0 for the leftmost.</param>
/// <param name="Column">The column it names; null when it is none of the dataset's or names one twice.</param>
public sealed record HeaderCell(string Text, int Position, DatasetColumn? Column)
{
    /// <summary>The column of the landing table.</summary>
    public string Name => Column?.Name ?? $"extra_{Position + 1}";
}
