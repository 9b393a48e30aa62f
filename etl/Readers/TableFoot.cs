namespace Analytics.Etl.Readers;

/// <summary>Takes notes off the end of a table.</summary>
internal static class TableFoot
{
    private static readonly string[] Marks =
        ["注", "备注", "说明", "来源", "数据来源", "制表", "填表", "审核", "单位负责人", "note", "notes", "source", "footnote", "*", "—", "(", "（", "end of", "total rows", "generated"];

    /// <summary>Cuts the end.</summary>
    /// <param name="records">The last records, blank ones included.</param>
    /// <param name="width">Cells of the table's records.</param>
    /// <returns>The rows, without blank ones and without the notes below the last.</returns>
    public static IEnumerable<IReadOnlyList<string>> Cut(List<IReadOnlyList<string>> records, int width)
    {
        var end = Rule(records, width) ?? records.Count;
        while (end > 0 && (TableWidth.Filled(records[end - 1]) == 0 || IsNote(records, end - 1, width)))
        {
            end--;
        }

        return records.Take(end > 0 ? end : records.Count).Where(record => TableWidth.Filled(record) > 0);
    }

    // A line drawn under the last row, with nothing of the table's width below it.
    private static int? Rule(List<IReadOnlyList<string>> records, int width)
    {
        var rule = records.FindIndex(record => record.Count < width && record[0].Trim() is { Length: > 4 } text && text.All(letter => letter is '-' or '=' or '_' or '*'));
        return rule > 0 && records.Skip(rule + 1).All(record => record.Count != width || TableWidth.Filled(record) == 0) ? rule : null;
    }

    private static bool IsNote(List<IReadOnlyList<string>> records, int index, int width)
    {
        var record = records[index];
        var filled = TableWidth.Filled(record);
        var text = record[0].Trim();
        if (width > 1 && FollowsBlank(records, index) && IsMarked(text) && record.Count > 1 && record.Count != width && record.Skip(1).All(cell => cell.StartsWith(' ')))
        {
            // A sentence that its commas cut.
            return true;
        }

        if (width > 2 && filled * 2 <= width && IsMarked(text) && TableHead.IsNamed(text))
        {
            return true;
        }

        if (width < 2 || filled * 2 > width || (record.Count == width && filled > 1))
        {
            return false;
        }

        // A second table may follow the first; two records side by side of its width tell it.
        if (record.Count > 1 && filled > 1)
        {
            return false;
        }

        var isApart = FollowsBlank(records, index);
        var isMarked = IsMarked(text);
        var isLong = text.Length > 15 && !CellShape.IsFigure(text);
        return width > 2 ? (isApart || isMarked || (isLong && record.Count < width)) : (isApart || (isMarked && (record.Count < width || text.StartsWith('*'))));
    }

    // *5 and (5) are figures, — alone a cell without one.
    private static bool IsMarked(string text) => !CellShape.IsMissing(text) && !CellShape.IsFigure(text) && !CellShape.IsFigure(text.AsSpan().TrimStart('*'))
        && (Array.Exists(Marks, mark => text.StartsWith(mark, StringComparison.OrdinalIgnoreCase)) || CommentMark.Begins(text));

    // Whether only notes stand between the record and a blank line above it.
    private static bool FollowsBlank(List<IReadOnlyList<string>> records, int index)
    {
        while (index > 0 && TableWidth.Filled(records[index - 1]) == 1)
        {
            index--;
        }

        return index > 0 && TableWidth.Filled(records[index - 1]) == 0;
    }
}
