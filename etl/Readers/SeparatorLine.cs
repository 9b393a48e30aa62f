namespace Analytics.Etl.Readers;

/// <summary>The line <c>sep=;</c> that spreadsheets accept above a table.</summary>
internal static class SeparatorLine
{
    /// <summary>The delimiter that the first line states.</summary>
    /// <param name="text">The beginning of a file.</param>
    /// <returns>The delimiter, null if the first line is another.</returns>
    public static string? Of(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var line = (end < 0 ? text : text[..end]).Trim('"', ' ', '\uFEFF');
        return line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? line[4..] : null;
    }

    /// <summary>Whether a record is such a line; reading by the delimiter that it states cuts it in two.</summary>
    public static bool Is(IReadOnlyList<string> record) => record.Count <= 2 && record[0].Trim().StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
        && record[0].Trim().Length <= 5 && (record.Count == 1 || record[1].Length == 0);
}
