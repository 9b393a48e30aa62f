using System.Text;
using System.Text.Unicode;

namespace Analytics.Etl.Readers;

/// <summary>How a file's bytes become text, decided from the bytes.</summary>
/// <param name="Encoding">UTF-8, UTF-16, UTF-32, GB18030 or a code page of old programs; unreadable bytes become U+FFFD.</param>
/// <param name="IsLossy">Some bytes are no text in it, so some cells will hold U+FFFD or NUL.</param>
public sealed record TextEncoding(Encoding Encoding, bool IsLossy)
{
    private const int Sample = 1 << 16;

    // What workbooks, archives, pictures and programs begin with.
    private static readonly byte[][] Signatures =
    [
        [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0], [0x25, 0x50, 0x44, 0x46], [0x89, 0x50, 0x4E, 0x47],
        [0xFF, 0xD8, 0xFF], [0x1F, 0x8B], [0x7F, 0x45, 0x4C, 0x46], [0x52, 0x61, 0x72, 0x21], [0x37, 0x7A, 0xBC, 0xAF],
    ];

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The national encoding that Chinese spreadsheets write; contains GBK and GB2312.</summary>
    public static Encoding Gb18030 => Encoding.GetEncoding("GB18030");

    /// <summary>Whether DuckDB can read the bytes as they are.</summary>
    public bool IsUtf8 => Encoding is UTF8Encoding && !IsLossy;

    /// <summary>Looks at a whole file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its encoding, or null when it is no text at all.</returns>
    public static TextEncoding? Detect(string path)
    {
        var head = Head(path);
        if (Signatures.Any(signature => head.AsSpan().StartsWith(signature)))
        {
            return null;
        }

        if (head is [0xFF, 0xFE, 0, 0, ..])
        {
            return new TextEncoding(new UTF32Encoding(bigEndian: false, byteOrderMark: true), IsLossy: false);
        }

        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return new TextEncoding(new UnicodeEncoding(head[0] == 0xFE, byteOrderMark: true), IsLossy: false);
        }

        var hasNul = head.Contains((byte)0);
        if (hasNul && WithoutMark(head) is { } wide)
        {
            return wide;
        }

        // Old systems fill the last block of a text with zeros.
        var text = head.AsSpan().TrimEnd((byte)0).ToArray();
        if (text.Count(value => value < 0x20 && value is not (0x01 or 0x09 or 0x0A or 0x0C or 0x0D or 0x1E or 0x1F)) > Math.Max(2, text.Length / 50))
        {
            return null;
        }

        if (IsValidUtf8(path))
        {
            return IsShortWord(path) && LegacyEncoding.IsNational(BeyondAscii(path)) && Decodes(path, Gb18030)
                ? new TextEncoding(Gb18030, hasNul)
                : new TextEncoding(new UTF8Encoding(false), hasNul);
        }

        // Text in another encoding read as UTF-8 is nearly all losses; damaged UTF-8 has few.
        var foreign = BeyondAscii(path);
        var asUtf8 = new UTF8Encoding(false).GetString(foreign);
        if (asUtf8.Count(letter => letter >= '\u0080' && letter != '\uFFFD') > 4 * asUtf8.Count(letter => letter == '\uFFFD'))
        {
            return new TextEncoding(new UTF8Encoding(false), IsLossy: true);
        }

        var legacy = LegacyEncoding.Guess(foreign);
        return new TextEncoding(legacy, hasNul || !Decodes(path, legacy));
    }

    /// <summary>Opens the file as text, without its byte order mark.</summary>
    /// <param name="path">The file.</param>
    public StreamReader Open(string path) => new(path, Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: Sample);

    /// <summary>Writes the file again as UTF-8.</summary>
    /// <param name="path">The file.</param>
    /// <param name="target">The file to write.</param>
    public void Transcode(string path, string target)
    {
        using var reader = Open(path);
        using var writer = new StreamWriter(target, append: false, new UTF8Encoding(false), Sample);
        var buffer = new char[Sample];
        for (int read; (read = reader.Read(buffer)) > 0;)
        {
            writer.Write(buffer, 0, read);
        }
    }

    private static byte[] Head(string path)
    {
        using var stream = File.OpenRead(path);
        var head = new byte[(int)Math.Min(Sample, stream.Length)];
        stream.ReadExactly(head);
        return head;
    }

    // What tells encodings apart may come late in the file: from the first byte beyond ASCII on.
    private static byte[] BeyondAscii(string path)
    {
        using var stream = File.OpenRead(path);
        var buffer = new byte[1 << 20];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            var first = buffer.AsSpan(0, read).IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (first >= 0)
            {
                stream.Position -= read - Math.Max(0, first - 8);
                var found = new byte[(int)Math.Min(Sample, stream.Length - stream.Position)];
                stream.ReadExactly(found);
                return found;
            }
        }

        return [];
    }

    // UTF-16 text in which nearly every zero byte is the high half of a Latin character.
    private static TextEncoding? WithoutMark(byte[] head)
    {
        var zeros = Enumerable.Range(0, head.Length).Where(index => head[index] == 0).ToList();
        foreach (var bigEndian in new[] { false, true })
        {
            // The low half may be zero too: 一 is U+4E00.
            if (zeros.Count > 4 && zeros.Count(index => index % 2 == (bigEndian ? 0 : 1)) * 10 > zeros.Count * 8)
            {
                var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: false);
                var text = encoding.GetString(head.AsSpan(0, head.Length & ~1));
                if (text.Contains('\n', StringComparison.Ordinal) && !text.Any(letter => letter is '\uFFFD' or (< ' ' and not ('\t' or '\n' or '\r'))))
                {
                    return new TextEncoding(encoding, IsLossy: false);
                }
            }
        }

        return null;
    }

    private static bool IsValidUtf8(string path)
    {
        using var stream = File.OpenRead(path);
        var buffer = new byte[1 << 20];
        var kept = 0;
        while (true)
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
            var bytes = buffer.AsSpan(0, kept + read);
            if (kept + read < buffer.Length)
            {
                return Utf8.IsValid(bytes);
            }

            // A character may be cut at the end of the buffer: carry its bytes over.
            var whole = bytes.Length;
            while (whole > bytes.Length - 4 && (bytes[whole - 1] & 0xC0) == 0x80)
            {
                whole--;
            }

            whole -= bytes[whole - 1] >= 0xC0 ? 1 : 0;
            if (!Utf8.IsValid(bytes[..whole]))
            {
                return false;
            }

            bytes[whole..].CopyTo(buffer);
            kept = bytes.Length - whole;
        }
    }

    // 学习 and some other words of the national encoding are also valid UTF-8, for two letters of Greek or Cyrillic each.
    // Chinese in UTF-8 takes three bytes a character, so a file with none of those is not what it seems.
    private static bool IsShortWord(string path)
    {
        using var stream = File.OpenRead(path);
        var buffer = new byte[1 << 20];
        var isForeign = false;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            var bytes = buffer.AsSpan(0, read);
            if (bytes.ContainsAnyInRange((byte)0xE0, (byte)0xF4))
            {
                return false;
            }

            isForeign |= bytes.ContainsAnyInRange((byte)0xC4, (byte)0xDF);
        }

        return isForeign;
    }

    private static bool Decodes(string path, Encoding encoding)
    {
        try
        {
            using var reader = new StreamReader(path, Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback));
            var buffer = new char[Sample];
            while (reader.Read(buffer) > 0)
            {
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
