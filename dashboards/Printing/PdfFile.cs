using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Dashboards.Printing;

/// <summary>As much of a PDF as reports need: its properties, its bookmarks with their pages, whether it is tagged; and a way to add properties.</summary>
/// <remarks>Reads files with a plain cross-reference table, as Chromium writes them (ISO 32000-1, 7.5), and what was appended to such files.</remarks>
public sealed partial class PdfFile
{
    private readonly byte[] bytes;
    private readonly Dictionary<int, int> offsets = [];
    private readonly string trailer;
    private readonly int start;

    private PdfFile(byte[] bytes)
    {
        this.bytes = bytes;
        var end = Latin(Math.Max(0, bytes.Length - 64), bytes.Length);
        start = Number(StartPattern().Match(end));
        trailer = ReadTables(start);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no such PDF.</exception>
    public static PdfFile Read(byte[] pdf)
    {
        try
        {
            return new PdfFile(pdf);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("不是可读的 PDF / not a PDF that can be read", exception);
        }
    }

    /// <summary>Title, Producer and the like, by key.</summary>
    public IReadOnlyDictionary<string, string> Properties => Reference(trailer, "Info") is { } info
        ? PropertyPattern().Matches(Object(info)).ToDictionary(match => match.Groups[1].Value, match => Text(match.Groups[2].Value), StringComparer.Ordinal)
        : [];

    /// <summary>How many pages it has.</summary>
    public int PageCount => Pages().Count;

    /// <summary>Whether it holds the structure that screen readers need, with a language.</summary>
    public bool IsTagged => Root.Contains("/StructTreeRoot", StringComparison.Ordinal) && TaggedPattern().IsMatch(Root) && Root.Contains("/Lang", StringComparison.Ordinal);

    /// <summary>Bookmarks in the order of the text, each with its page, 1 and up.</summary>
    public List<PdfBookmark> Bookmarks
    {
        get
        {
            var found = new List<PdfBookmark>();
            if (Reference(Root, "Outlines") is { } outlines)
            {
                var pages = Pages().Select((page, place) => (page, place)).ToDictionary(pair => pair.page, pair => pair.place + 1);
                Walk(Object(outlines), found, pages, level: 1);
            }

            return found;
        }
    }

    /// <summary>The same file with more properties, appended as PDF allows; others stay.</summary>
    /// <param name="added">By key: letters and digits only.</param>
    public byte[] WithProperties(IReadOnlyDictionary<string, string> added)
    {
        var all = new Dictionary<string, string>(Properties, StringComparer.Ordinal);
        foreach (var (key, value) in added)
        {
            all[key] = value;
        }

        var number = Reference(trailer, "Info") ?? offsets.Keys.Max() + 1;
        var size = Math.Max(offsets.Keys.Max(), number) + 1;
        var at = bytes.Length + 1;
        var update = new StringBuilder("\n");
        update.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n<<");
        foreach (var (key, value) in all)
        {
            update.Append(CultureInfo.InvariantCulture, $"/{key} <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(value))}>\n");
        }

        update.Append(">>\nendobj\n");
        var table = bytes.Length + update.Length;
        update.Append(CultureInfo.InvariantCulture, $"xref\n{number} 1\n{at:0000000000} 00000 n \ntrailer\n<</Size {size}\n/Root {Reference(trailer, "Root")} 0 R\n/Info {number} 0 R\n/Prev {start}>>\nstartxref\n{table}\n%%EOF\n");
        return [.. bytes, .. Encoding.Latin1.GetBytes(update.ToString())];
    }

    private string Root => Object(Reference(trailer, "Root") ?? throw new FormatException("The file has no root"));

    // Newest table first; what it names goes before what older ones name.
    private string ReadTables(int from)
    {
        string? newest = null;
        int? next = from;
        while (next is { } at)
        {
            var end = Find("trailer", at);
            var lines = Latin(at, end).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            for (var line = 1; line < lines.Length;)
            {
                var head = lines[line].Split(' ');
                var (first, count) = (int.Parse(head[0], CultureInfo.InvariantCulture), int.Parse(head[1], CultureInfo.InvariantCulture));
                for (var entry = 0; entry < count; entry++)
                {
                    var cells = lines[line + 1 + entry].Split(' ');
                    if (cells[^1] == "n")
                    {
                        offsets.TryAdd(first + entry, int.Parse(cells[0], CultureInfo.InvariantCulture));
                    }
                }

                line += count + 1;
            }

            var dictionary = Latin(end, Find("startxref", end));
            newest ??= dictionary;
            next = PreviousPattern().Match(dictionary) is { Success: true } previous ? Number(previous) : null;
        }

        return newest!;
    }

    private List<int> Pages()
    {
        var pages = new List<int>();
        Collect(Reference(Root, "Pages") ?? 0);
        return pages;

        void Collect(int number)
        {
            var node = Object(number);
            if (KidsPattern().Match(node) is { Success: true } kids)
            {
                foreach (Match kid in ReferencePattern().Matches(kids.Groups[1].Value))
                {
                    Collect(Number(kid));
                }
            }
            else
            {
                pages.Add(number);
            }
        }
    }

    private void Walk(string parent, List<PdfBookmark> found, Dictionary<int, int> pages, int level)
    {
        for (var next = Reference(parent, "First"); next is { } number;)
        {
            var item = Object(number);
            var title = TitlePattern().Match(item) is { Success: true } match ? Text(match.Groups[1].Value) : "";
            var page = DestinationPattern().Match(item) is { Success: true } destination ? pages.GetValueOrDefault(Number(destination)) : 0;
            found.Add(new PdfBookmark(title, page, level));
            Walk(item, found, pages, level + 1);
            next = Reference(item, "Next");
        }
    }

    private string Object(int number)
    {
        var from = offsets.TryGetValue(number, out var at) ? at : throw new FormatException($"The file has no object {number}");
        var text = Latin(from, Find("endobj", from));
        return text.IndexOf("stream", StringComparison.Ordinal) is >= 0 and var stream ? text[..stream] : text;
    }

    private static int? Reference(string dictionary, string key) =>
        Regex.Match(dictionary, $@"/{key}\s+(\d+)\s+0\s+R") is { Success: true } match ? Number(match) : null;

    private static int Number(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    private int Find(string word, int from)
    {
        var at = bytes.AsSpan(from).IndexOf(Encoding.Latin1.GetBytes(word));
        return at >= 0 ? from + at : throw new FormatException($"The file has no {word}");
    }

    private string Latin(int from, int to) => Encoding.Latin1.GetString(bytes, from, to - from);

    // A hexadecimal text in UTF-16, or plain letters in parentheses.
    private static string Text(string written)
    {
        if (written.StartsWith("<FEFF", StringComparison.Ordinal))
        {
            return Encoding.BigEndianUnicode.GetString(Convert.FromHexString(written[5..^1]));
        }

        return written[0] == '<' ? Encoding.Latin1.GetString(Convert.FromHexString(written[1..^1])) : EscapePattern().Replace(written[1..^1], "$1");
    }

    [GeneratedRegex(@"startxref\s+(\d+)")]
    private static partial Regex StartPattern();

    [GeneratedRegex(@"/Prev\s+(\d+)")]
    private static partial Regex PreviousPattern();

    [GeneratedRegex(@"/(\w+)\s*(<[0-9A-Fa-f]*>|\((?:\\.|[^\\)])*\))")]
    private static partial Regex PropertyPattern();

    [GeneratedRegex(@"/Title\s*(<[0-9A-Fa-f]*>|\((?:\\.|[^\\)])*\))")]
    private static partial Regex TitlePattern();

    [GeneratedRegex(@"/Dest\s*\[\s*(\d+)\s+0\s+R")]
    private static partial Regex DestinationPattern();

    [GeneratedRegex(@"/Kids\s*\[([^\]]*)\]")]
    private static partial Regex KidsPattern();

    [GeneratedRegex(@"(\d+)\s+0\s+R")]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"/Marked\s+true")]
    private static partial Regex TaggedPattern();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex EscapePattern();
}

/// <summary>A bookmark.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Page">1 and up; 0 if it leads nowhere.</param>
/// <param name="Level">1 for the outermost.</param>
public sealed record PdfBookmark(string Title, int Page, int Level);
