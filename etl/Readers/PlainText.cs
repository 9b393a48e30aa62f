using System.Text;

namespace Analytics.Etl.Readers;

/// <summary>What one pass over the bytes of a delimited UTF-8 file proves, so that DuckDB may read it as it lies.</summary>
/// <param name="Rows">Lines under the header, each a record unless a quote hides a line end.</param>
/// <param name="HasQuotes">Some cells are quoted.</param>
/// <param name="IsTidy">No cell begins or ends with a space and none is a dash, so cells need no trimming.</param>
/// <remarks>
/// Plain is a file whose every line is a record of its own: one kind of line end, no blank line before the last
/// record, no zero byte, no U+FFFD, no full-width letter, no long line. Whether the lines fit the header is for DuckDB's strict mode,
/// and that it found as many records as there are lines is for the reader to compare.
/// </remarks>
public sealed record PlainText(long Rows, bool HasQuotes, bool IsTidy)
{
    private const int Block = 1 << 19;

    // DuckDB takes lines of two million bytes.
    private const int LongestLine = 1 << 20;

    // A pattern may be cut by the end of a block: this many bytes are looked at again.
    private const int Overlap = 3;

    private static readonly byte[][] BlankLines = [[.. "\n\n"u8], [.. "\n\r"u8], [.. "\r\r"u8]];

    private static readonly byte[][] Lost = [[0xEF, 0xBF, 0xBD]];

    // Text cells of spreadsheets: ="0012".
    private static readonly byte[][] TextFormulas = [[.. "=\""u8]];

    // Beginnings of the spaces and dashes beyond ASCII that Checks/macros.sql takes off cells.
    private static readonly byte[][] WideSpaces = [[0xC2, 0xA0], [0xE1, 0x9A, 0x80], [0xE2, 0x80], [0xE2, 0x81, 0x9F], [0xE3, 0x80, 0x80], [0xEF, 0xBC, 0x8D]];

    /// <summary>Looks at a whole file.</summary>
    /// <param name="path">The file, known to be valid UTF-8.</param>
    /// <param name="delimiter">What separates its cells.</param>
    /// <param name="longest">Longest cell, in characters; no line may be longer.</param>
    /// <returns>What is certain of it; null when it is not plain.</returns>
    public static PlainText? Scan(string path, char delimiter, int longest)
    {
        if (!char.IsAscii(delimiter) || FullWidth.IsIn(path))
        {
            return null;
        }

        using var stream = File.OpenRead(path);
        var begin = Begin(stream);
        var end = End(stream, begin);
        if (end <= begin)
        {
            return null;
        }

        var scan = new Marks(delimiter, Math.Min(longest, LongestLine));
        stream.Position = begin;
        var buffer = new byte[Overlap + Block];
        var kept = 0;
        for (var left = end - begin; left > 0;)
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(kept, (int)Math.Min(Block, left)), (int)Math.Min(Block, left), throwOnEndOfStream: false);
            if (read == 0)
            {
                return null;
            }

            left -= read;
            if (!scan.Take(buffer.AsSpan(0, kept + read), kept, isLast: left == 0))
            {
                return null;
            }

            var next = Math.Min(Overlap, kept + read);
            buffer.AsSpan(kept + read - next, next).CopyTo(buffer);
            kept = next;
        }

        return scan.Result;
    }

    private static long Begin(FileStream stream)
    {
        Span<byte> mark = stackalloc byte[3];
        var read = stream.ReadAtLeast(mark, 3, throwOnEndOfStream: false);
        return read == 3 && mark is [0xEF, 0xBB, 0xBF] ? 3 : 0;
    }

    // Blank lines below the last record are no records.
    private static long End(FileStream stream, long begin)
    {
        for (var end = stream.Length; end > begin; end--)
        {
            stream.Position = end - 1;
            if (stream.ReadByte() is not ('\n' or '\r'))
            {
                return end;
            }
        }

        return begin;
    }

    private sealed class Marks(char delimiter, int longest)
    {
        private readonly byte[][] spaces =
        [
            [.. " \n"u8], [.. "\n "u8], [.. " \r"u8], [.. "\" "u8], [.. " \""u8], [(byte)' ', (byte)delimiter], [(byte)delimiter, (byte)' '],
        ];

        private long lines = 1;
        private long returns;
        private int open;
        private long pairs;
        private bool hasQuotes;
        private bool isTidy = true;
        private bool isFirst = true;

        public PlainText? Result => returns != 0 && (returns != pairs || returns != lines - 1) ? null : new PlainText(lines - 1, hasQuotes, isTidy);

        // False as soon as the file is known not to be plain. The first bytes were seen with the block before.
        public bool Take(ReadOnlySpan<byte> bytes, int seen, bool isLast)
        {
            var fresh = bytes[seen..];
            lines += fresh.Count((byte)'\n');
            if (HasLongLine(fresh) || fresh.Contains((byte)0) || Holds(bytes, BlankLines) || (isFirst && fresh[0] is (byte)'\n' or (byte)'\r'))
            {
                return false;
            }

            returns += fresh.Count((byte)'\r');
            // A pair cut by the block's end is counted with the next block: its first byte was kept.
            pairs += (seen > 0 ? bytes[(seen - 1)..] : bytes).Count("\r\n"u8);
            hasQuotes = hasQuotes || fresh.Contains((byte)'"');
            if (hasQuotes && Holds(bytes, TextFormulas))
            {
                return false;
            }

            isTidy = isTidy && !Holds(bytes, spaces) && !(isFirst && fresh[0] == ' ') && !(isLast && fresh[^1] == ' ');
            isFirst = false;
            if (Ascii.IsValid(bytes))
            {
                return true;
            }

            isTidy = isTidy && !Holds(bytes, WideSpaces);
            return !Holds(bytes, Lost);
        }

        // From one line end to the last within reach of it; open is how much of a line the blocks before hold.
        private bool HasLongLine(ReadOnlySpan<byte> fresh)
        {
            var start = -open;
            while (start + longest < fresh.Length)
            {
                var reach = Math.Max(start, 0);
                var last = fresh[reach..Math.Max(reach, start + longest + 1)].LastIndexOf((byte)'\n');
                if (last < 0)
                {
                    return true;
                }

                start = reach + last + 1;
            }

            open = fresh.Length - start;
            return false;
        }

        private static bool Holds(ReadOnlySpan<byte> bytes, byte[][] patterns)
        {
            foreach (var pattern in patterns)
            {
                if (bytes.IndexOf(pattern) >= 0)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
