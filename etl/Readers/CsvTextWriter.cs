using System.Buffers;

namespace Analytics.Etl.Readers;

/// <summary>Writes records as comma-separated text, lines ended by \n, quotes only where a cell needs them.</summary>
/// <param name="writer">Where the text goes.</param>
public sealed class CsvTextWriter(TextWriter writer)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>Writes one record.</summary>
    /// <param name="cells">Its cells, any text.</param>
    public void Write(IReadOnlyList<string> cells)
    {
        for (var position = 0; position < cells.Count; position++)
        {
            if (position > 0)
            {
                writer.Write(',');
            }

            var cell = cells[position];
            writer.Write(cell.AsSpan().ContainsAny(Special) ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell);
        }

        writer.Write('\n');
    }
}
