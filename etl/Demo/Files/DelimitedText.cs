namespace Analytics.Etl.Demo.Files;

/// <summary>Writes a table as delimited text, quotes only where needed.</summary>
internal static class DelimitedText
{
    /// <summary>Writes header and rows.</summary>
    /// <returns>Rows written.</returns>
    public static long Write(Stream stream, CellText cells, IEnumerable<object?[]> rows)
    {
        using var writer = new StreamWriter(stream, cells.Style.Encoding, 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        var separator = cells.Style.Separator;
        writer.WriteLine(string.Join(separator, cells.Headers));
        var count = 0L;
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++)
            {
                if (column > 0)
                {
                    writer.Write(separator);
                }

                writer.Write(Quoted(cells.Of(column, row[column]), separator));
            }

            writer.WriteLine();
            count++;
        }

        return count;
    }

    private static string Quoted(string text, char separator) =>
        text.AsSpan().IndexOfAny(separator, '"', '\n') < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
