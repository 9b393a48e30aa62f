using System.Globalization;
using System.Text;

namespace Analytics.Etl.Readers;

/// <summary>Chooses among the encodings of old programs by how usual the letters are that come out.</summary>
internal static class LegacyEncoding
{
    // The national encoding is what units send; another one must be clearly better.
    private const double Advantage = 0.15;

    /// <summary>The likeliest encoding of bytes that are not UTF-8.</summary>
    /// <param name="bytes">The beginning of a file; its last character may be cut.</param>
    public static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        var best = (Encoding: TextEncoding.Gb18030, Score: National(bytes) + Advantage);
        foreach (var page in new[] { 1252, 1251, 932 })
        {
            var encoding = Encoding.GetEncoding(page);
            var score = Usual(encoding.GetString(bytes));
            if (score > best.Score)
            {
                best = (encoding, score);
            }
        }

        return best.Encoding;
    }

    /// <summary>Whether valid UTF-8 is rather the national encoding: 学习 is both, but as UTF-8 two letters that nobody writes.</summary>
    /// <param name="bytes">The beginning of a file.</param>
    public static bool IsNational(ReadOnlySpan<byte> bytes) => National(bytes) > 0.9 && Usual(Encoding.UTF8.GetString(bytes)) < 0.5;

    /// <summary>Share, 0 to 1, of the double bytes that are common characters or punctuation of GB 2312.</summary>
    private static double National(ReadOnlySpan<byte> bytes)
    {
        var usual = 0;
        var total = 0;
        for (var index = 0; index < bytes.Length - 1; index++)
        {
            if (bytes[index] < 0x80)
            {
                continue;
            }

            total++;
            var (lead, trail) = (bytes[index], bytes[index + 1]);
            var isCommon = trail >= 0xA1 && lead is (>= 0xB0 and <= 0xD7) or (>= 0xA1 and <= 0xA9);
            var isLong = trail is >= 0x30 and <= 0x39 && index + 3 < bytes.Length && bytes[index + 2] >= 0x81 && bytes[index + 3] is >= 0x30 and <= 0x39;
            usual += isCommon || isLong ? 1 : 0;
            index += isLong ? 3 : trail >= 0x40 ? 1 : 0;
        }

        return total == 0 ? 0 : (double)usual / total;
    }

    /// <summary>Share, 0 to 1, of the letters beyond ASCII that stand where such letters stand in words.</summary>
    private static double Usual(string text)
    {
        double usual = 0;
        var total = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] < 0x80)
            {
                continue;
            }

            total++;
            usual += Usual(index > 0 ? text[index - 1] : ' ', text[index], index + 1 < text.Length ? text[index + 1] : ' ');
        }

        return total == 0 ? 0 : usual / total;
    }

    private static double Usual(char before, char letter, char after) => letter switch
    {
        >= '\u00C0' and <= '\u024F' => IsPlain(before) || IsPlain(after) ? 1 : 0.2,
        >= '\u0370' and <= '\u03CF' or >= '\u0410' and <= '\u0451' =>
            (Alike(before, letter) || Alike(after, letter)) && !(char.IsLower(before) && char.IsUpper(letter)) ? 0.95 : 0.2,
        >= '\u3041' and <= '\u30FA' => 1,
        >= '\u3000' and <= '\u303F' => 0.8,
        >= '\u4E00' and <= '\u9FFF' => 0.6,
        '\uFFFD' => -1,
        _ when char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => -1,
        '’' or '‘' or '“' or '”' or '–' or '—' or '…' or '€' or '£' or '°' or '©' or '®' or '±' or '²' or '³' or 'µ' or '·' or '½' or '§' or '«' or '»' or '№' or '\u00A0' => 0.8,
        _ => 0.1,
    };

    private static bool IsPlain(char letter) => char.IsAsciiLetter(letter);

    private static bool Alike(char one, char other) => char.IsLetter(one) && one >= 0x80 && one >> 8 == other >> 8;
}
