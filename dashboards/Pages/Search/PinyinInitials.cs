using System.Collections.Concurrent;
using System.Globalization;

namespace Analytics.Dashboards.Pages.Search;

/// <summary>The first letters of the pinyin of a name, as people type them: <c>zgljswyh</c> for 中共澜江市委员会.</summary>
/// <remarks>
/// Chinese collation orders characters by pinyin, so the first character of each letter parts them. A character with several readings counts by its commonest.
/// </remarks>
public static class PinyinInitials
{
    // The first character of each letter in the order of pinyin; no reading starts with i, u or v.
    private const string Firsts = "阿八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀";
    private const string Letters = "abcdefghjklmnopqrstwxyz";

    private static readonly CompareInfo Pinyin = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>The initials of a name; letters and digits stand for themselves, anything else is left out.</summary>
    /// <param name="name">Any text.</param>
    public static string Of(string name) => Known.GetOrAdd(name, text => string.Concat(text.Select(Initial).OfType<char>()));

    private static char? Initial(char character)
    {
        if (char.IsAsciiLetterOrDigit(character))
        {
            return char.ToLowerInvariant(character);
        }

        if (character is < '\u4e00' or > '\u9fff')
        {
            return null;
        }

        var letter = 0;
        while (letter + 1 < Firsts.Length && Pinyin.Compare(character.ToString(), Firsts[letter + 1].ToString()) >= 0)
        {
            letter++;
        }

        return Letters[letter];
    }
}
