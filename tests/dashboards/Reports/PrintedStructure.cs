using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Tests.Dashboards.Reports;

/// <summary>The structure that screen readers follow in a PDF whose objects are not compressed, as Chromium writes them; a page's text is not read.</summary>
public sealed partial class PrintedStructure
{
    private readonly Dictionary<int, string> elements;

    /// <summary>Reads it.</summary>
    public PrintedStructure(byte[] pdf)
    {
        Text = Encoding.Latin1.GetString(pdf);
        elements = ElementPattern().Matches(Text).GroupBy(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))
            .ToDictionary(same => same.Key, same => same.Last().Groups[2].Value);
    }

    /// <summary>The file as Latin-1.</summary>
    public string Text { get; }

    /// <summary>The elements of a kind, such as <c>Table</c> or <c>H2</c>, as written.</summary>
    public List<string> Of(string kind) => [.. elements.Values.Where(element => Regex.IsMatch(element, $@"/S\s*/{kind}\b"))];

    /// <summary>Kinds of headings in reading order.</summary>
    public List<int> Headings()
    {
        var found = new List<int>();
        Walk(elements.First(pair => pair.Value.Contains("/S /Document", StringComparison.Ordinal)).Key);
        return found;

        void Walk(int number)
        {
            if (!elements.TryGetValue(number, out var element))
            {
                return;
            }

            if (HeadingPattern().Match(element) is { Success: true } heading)
            {
                found.Add(heading.Groups[1].Value[0] - '0');
            }

            foreach (Match kid in ReferencePattern().Matches(KidsPattern().Match(element).Groups[1].Value))
            {
                Walk(int.Parse(kid.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Fonts without their program in the file; the glyphs of a Type 3 font stand in the file by themselves.</summary>
    public List<string> FontsLeftOut()
    {
        var drawn = TypeThreePattern().Matches(Text).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. DescriptorPattern().Matches(Text)
                .Where(match => !match.Groups[2].Value.Contains("/FontFile", StringComparison.Ordinal) && !drawn.Contains(match.Groups[1].Value)).Select(match => match.Groups[2].Value),
        ];
    }

    [GeneratedRegex(@"\n(\d+) 0 obj\s*<<(/Type /StructElem.*?)>>\s*endobj", RegexOptions.Singleline)]
    private static partial Regex ElementPattern();

    [GeneratedRegex(@"/S\s*/H([1-6])\b")]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"/K\s*(\[[^\]]*\]|\d+ 0 R)")]
    private static partial Regex KidsPattern();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"\n(\d+) 0 obj\s*<<(/Type /FontDescriptor.*?)>>\s*endobj", RegexOptions.Singleline)]
    private static partial Regex DescriptorPattern();

    [GeneratedRegex(@"\n\d+ 0 obj\s*<<(?:(?!endobj).)*?/Subtype /Type3(?:(?!endobj).)*?/FontDescriptor (\d+) 0 R", RegexOptions.Singleline)]
    private static partial Regex TypeThreePattern();
}
