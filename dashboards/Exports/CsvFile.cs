using System.Buffers;
using System.Data;
using System.Globalization;
using System.Text;

namespace Analytics.Dashboards.Exports;

/// <summary>Writes rows as comma-separated text for those who open it in Excel.</summary>
/// <remarks>
/// UTF-8 with a mark, or Excel takes Chinese for the system's old code page; lines end in CR LF (RFC 4180).
/// The table begins in the first cell, as filters and pivots want it. Where the figures come from stands below it, after an empty line,
/// which ends the table for Excel; a file beside it in an archive would be lost with the first forwarding, and lines above would spoil the header.
/// A text that Excel would take for a formula gets an apostrophe before it.
/// </remarks>
public static class CsvFile
{
    // What begins a formula in Excel or LibreOffice, the wide forms of Chinese keyboards included.
    private const string Formula = "=+-@\t\r\n＝＋－＠";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>Writes header, rows and what is said of them.</summary>
    /// <param name="stream">Stays open.</param>
    /// <param name="columns">Columns of the file.</param>
    /// <param name="rows">An open reader that has these columns.</param>
    /// <param name="about">Lines below the table.</param>
    /// <returns>How many rows were written.</returns>
    public static long Write(Stream stream, IReadOnlyList<ExportedColumn> columns, IDataReader rows, IReadOnlyList<(string Name, string Value)> about)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', columns.Select(column => Text(column.Heading))));
        var places = columns.Select(column => rows.GetOrdinal(column.Name)).ToList();
        long count = 0;
        while (rows.Read())
        {
            count++;
            for (var index = 0; index < columns.Count; index++)
            {
                writer.Write(index == 0 ? "" : ",");
                writer.Write(Cell(columns[index].Cell(rows.GetValue(places[index]))));
            }

            writer.WriteLine();
        }

        writer.WriteLine();
        foreach (var (name, value) in about)
        {
            writer.WriteLine($"{Text(name)},{Text(value)}");
        }

        return count;
    }

    /// <summary>One cell: figures as they are, text so that no program takes it for a formula.</summary>
    public static string Cell(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "TRUE" : "FALSE",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        string text => Text(text),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Text(string text)
    {
        var safe = text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(Quoted) || safe.StartsWith(' ') || safe.EndsWith(' ') ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
