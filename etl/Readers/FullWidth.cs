using Analytics.Etl.Datasets;

namespace Analytics.Etl.Readers;

/// <summary>Letters and digits in the width of Chinese characters, as input methods type them: Ｕ０１ is U01 where a column names things.</summary>
internal static class FullWidth
{
    /// <summary>The cell with ordinary letters and digits, where its column holds keys, references or codes; else as it is.</summary>
    /// <param name="cell">Its text.</param>
    /// <param name="column">Its column.</param>
    public static string Narrow(string cell, DatasetColumn column) =>
        !IsName(column) || !cell.AsSpan().ContainsAnyInRange('\uFF01', '\uFF5E')
            ? cell
            : string.Concat(cell.Select(letter => char.IsAsciiLetterOrDigit((char)(letter - 0xFEE0)) || letter is '－' or '＿' ? (char)(letter - 0xFEE0) : letter));

    private static bool IsName(DatasetColumn column) =>
        (column.References ?? column.Expects) is not null || column.Codes.Count > 0 || column.Name.EndsWith("_id", StringComparison.Ordinal);

    /// <summary>Whether a UTF-8 file holds such letters or digits; punctuation of that width is ordinary in Chinese text.</summary>
    /// <param name="path">The file.</param>
    public static bool IsIn(string path)
    {
        using var stream = File.OpenRead(path);
        var buffer = new byte[1 << 20];
        var kept = 0;
        for (int read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var bytes = buffer.AsSpan(0, kept + read);
            for (var rest = bytes; rest.IndexOf((byte)0xEF) is >= 0 and var at; rest = rest[(at + 1)..])
            {
                if (at + 2 < rest.Length && IsLetter(rest[at + 1], rest[at + 2]))
                {
                    return true;
                }
            }

            kept = Math.Min(2, bytes.Length);
            bytes[^kept..].CopyTo(buffer);
        }

        return false;
    }

    private static bool IsLetter(byte second, byte third) =>
        second == 0xBC ? third is (>= 0x90 and <= 0x99) or (>= 0xA1 and <= 0xBA) : second == 0xBD && third is >= 0x81 and <= 0x9A;
}
