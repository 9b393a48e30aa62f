namespace Analytics.Etl.Readers;

/// <summary>The # before a comment, which is also how numbers (#5), errors of spreadsheets (#N/A) and names of columns (#) begin.</summary>
internal static class CommentMark
{
    private static readonly string[] SpreadsheetErrors = ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"];

    /// <summary>Whether a record between or above the rows of a table is a comment.</summary>
    /// <param name="record">The record.</param>
    /// <param name="width">Cells of the table's records: one of just so many filled cells is a row.</param>
    public static bool Is(IReadOnlyList<string> record, int width)
    {
        var text = record[0].Trim();
        if (!Begins(text))
        {
            return false;
        }

        return text[1] is ' ' or '#' ? record.Count != width || TableWidth.Filled(record) == 1 : record.Count == 1 && width > 1;
    }

    /// <summary>Whether a text begins as a comment does.</summary>
    /// <param name="text">Without blanks around it.</param>
    public static bool Begins(string text) =>
        text.Length > 1 && text[0] == '#' && !CellShape.IsFigure(text.AsSpan(1)) && !SpreadsheetErrors.Contains(text, StringComparer.OrdinalIgnoreCase);
}
