namespace Analytics.Etl.Readers;

/// <summary>Takes out what stands between the rows of a table and is no row: comments, the header again on a new page, and the cell that a delimiter at the end of every row but the header makes.</summary>
internal sealed class TableBody
{
    private readonly int width;
    private readonly IReadOnlyList<string>? header;
    private readonly bool isTrailed;
    private readonly bool hasComments;
    private bool isFirst = true;
    private bool isAfterBlank;
    private bool isHeaderAgain;

    /// <summary>Looks at the beginning of a table.</summary>
    /// <param name="beginning">Its header, where there is one, and first rows, blank ones included.</param>
    /// <param name="width">Cells of its records.</param>
    public TableBody(List<IReadOnlyList<string>> beginning, int width)
    {
        this.width = width;
        var rows = beginning.Where(record => TableWidth.Filled(record) > 0).ToList();
        if (rows.Count < 3 || width < 2)
        {
            return;
        }

        header = IsHeader(rows) ? rows[0] : null;
        isTrailed = IsTrailed(rows);
        hasComments = rows.Count(record => CommentMark.Begins(record[0].Trim())) * 3 < rows.Count;
    }

    /// <summary>The rows among some records, in their order.</summary>
    /// <param name="records">As read, the header first where there is one.</param>
    public IEnumerable<IReadOnlyList<string>> Rows(IEnumerable<IReadOnlyList<string>> records)
    {
        IReadOnlyList<string>? title = null;
        foreach (var record in records)
        {
            var isPage = header is not null && TableWidth.Filled(record) == 1 && !isFirst;
            var row = Row(record);
            if (title is not null && !isHeaderAgain)
            {
                yield return title;
            }

            // One cell above the header again is the title of a page.
            title = isPage ? row : null;
            if (row is not null && !isPage)
            {
                yield return row;
            }
        }

        if (title is not null)
        {
            yield return title;
        }
    }

    /// <summary>Looks at the next record.</summary>
    /// <param name="record">As read.</param>
    /// <returns>The row that it is, without the cell behind the last delimiter where that is none; null when it is no row. Blank records stay.</returns>
    private IReadOnlyList<string>? Row(IReadOnlyList<string> record)
    {
        if (record[0].StartsWith('\f'))
        {
            record = [record[0].TrimStart('\f'), .. record.Skip(1)];
        }

        isHeaderAgain = !isFirst && !isAfterBlank && header is not null && record.SequenceEqual(header);
        isFirst = false;
        isAfterBlank = TableWidth.Filled(record) == 0;
        if (isHeaderAgain || (hasComments && CommentMark.Is(record, width)))
        {
            return null;
        }

        return isTrailed && record.Count == width && string.IsNullOrWhiteSpace(record[^1]) ? [.. record.Take(width - 1)] : record;
    }

    // A row that happens to stand twice is no header: figures stand below its words.
    private static bool IsHeader(List<IReadOnlyList<string>> rows) => TableWidth.Filled(rows[0]) > 1 && Enumerable.Range(0, rows[0].Count).Any(column =>
        rows[0][column].Length > 0 && !CellShape.IsFigure(rows[0][column])
        && rows.Skip(1).Count(row => column < row.Count && CellShape.IsFigure(row[column])) * 10 >= (rows.Count - 1) * 7);

    // A delimiter after every row but the header makes no column.
    private bool IsTrailed(List<IReadOnlyList<string>> rows) => rows[0].Count == width - 1 && TableWidth.Filled(rows[0]) == width - 1
        && rows.Skip(1).All(row => row.Count != width || string.IsNullOrWhiteSpace(row[^1]))
        && rows.Skip(1).Count(row => row.Count == width) * 10 >= (rows.Count - 1) * 8;
}
