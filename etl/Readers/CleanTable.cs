using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Etl.Readers;

/// <summary>A table without what people put around it: titles above, blank lines, a header over several rows.</summary>
public static partial class CleanTable
{
    /// <summary>Cleans a table, record by record.</summary>
    /// <param name="records">As read, blank ones included.</param>
    /// <returns>The header, where there is one, and the rows; the text of no cell is changed.</returns>
    public static IEnumerable<IReadOnlyList<string>> Of(IEnumerable<IReadOnlyList<string>> records)
    {
        using var filled = records.Where(record => record.Any(IsFilled)).GetEnumerator();
        var head = new List<IReadOnlyList<string>>();
        while (head.Count < Header.Searched && filled.MoveNext())
        {
            head.Add(filled.Current);
        }

        foreach (var record in JoinHeader(WithoutTitles(head)))
        {
            yield return record;
        }

        while (head.Count == Header.Searched && filled.MoveNext())
        {
            yield return filled.Current;
        }
    }

    // Titles and notes stand above the table and fill few of the cells that its records have.
    private static List<IReadOnlyList<string>> WithoutTitles(List<IReadOnlyList<string>> head)
    {
        var width = head.GroupBy(record => record.Count).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).FirstOrDefault()?.Key ?? 0;
        var table = head.SkipWhile(record => IsTitle(record, width)).ToList();
        return table.Count > 0 ? table : head;
    }

    private static bool IsTitle(IReadOnlyList<string> record, int width)
    {
        var cells = record.Count(IsFilled);
        return width > 1 && (record.Count < width ? cells * 2 <= width : cells == 1 && width > 2);
    }

    // A group row over the names: both hold words only, the lower fills gaps of the upper, and figures follow.
    private static IEnumerable<IReadOnlyList<string>> JoinHeader(List<IReadOnlyList<string>> table)
    {
        var isDouble = table.Count > 2
            && table[0].Count == table[1].Count
            && !table[0].Any(IsFigure) && !table[1].Any(IsFigure) && table.Skip(2).Take(5).Any(record => record.Any(IsFigure))
            && Enumerable.Range(0, table[0].Count).Any(column => !IsFilled(table[0][column]) && IsFilled(table[1][column]));
        return isDouble
            ? table.Skip(2).Prepend([.. table[0].Zip(table[1], (upper, lower) => string.Join(' ', new[] { upper, lower }.Where(IsFilled)))])
            : table;
    }

    private static bool IsFilled(string cell) => !string.IsNullOrWhiteSpace(cell);

    private static bool IsFigure(string cell) =>
        decimal.TryParse(cell.Trim().TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out _) || Day().IsMatch(cell);

    [GeneratedRegex(@"^\s*\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}")]
    private static partial Regex Day();
}
