using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Analytics.Tests.Support;

/// <summary>A text that a page shows or reads out, with the language that its element or the nearest above it says.</summary>
/// <param name="Text">The text.</param>
/// <param name="Language">The language; empty where none is said, <c>any</c> of what is not to be translated.</param>
/// <param name="Element">Name of the innermost element.</param>
public sealed partial record ShownText(string Text, string Language, string Element)
{
    private static readonly string[] Void = ["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"];
    private static readonly string[] Spoken = ["title", "aria-label", "placeholder", "alt", "data-label"];

    /// <summary>All texts of a page that our own components wrote; words of charts stand in its data.</summary>
    /// <param name="html">The page.</param>
    public static IReadOnlyList<ShownText> Of(string html)
    {
        var shown = new List<ShownText>();
        var open = new Stack<(string Name, string Language)>([("", "")]);
        foreach (Match part in Part().Matches(html))
        {
            var name = part.Groups["name"].Value.ToLowerInvariant();
            if (part.Groups["close"].Success)
            {
                while (open.Count > 1 && open.Pop().Name != name)
                {
                }
            }
            else if (name.Length > 0)
            {
                var attributes = Attribute().Matches(part.Groups["attributes"].Value).ToLookup(each => each.Groups["name"].Value, each => WebUtility.HtmlDecode(each.Groups["value"].Value));
                // What is not to be translated, as an id, is in every language.
                var language = attributes["translate"].Contains("no") ? "any" : attributes["lang"].FirstOrDefault() ?? open.Peek().Language;
                shown.AddRange(Spoken.SelectMany(each => attributes[each]).Select(text => new ShownText(text, language, name)));
                if (!Void.Contains(name) && !part.Value.EndsWith("/>", StringComparison.Ordinal))
                {
                    open.Push((name, language));
                }
            }
            else if (part.Groups["data"].Success)
            {
                using var data = JsonDocument.Parse(part.Groups["data"].Value);
                shown.AddRange(Strings(data.RootElement).Select(text => new ShownText(text, open.Peek().Language, "e-chart")));
            }
            else if (part.Groups["text"].Success && !string.IsNullOrWhiteSpace(part.Value))
            {
                shown.Add(new ShownText(WebUtility.HtmlDecode(part.Value).Trim(), open.Peek().Language, open.Peek().Name));
            }
        }

        return shown;
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        _ => [],
    };

    [GeneratedRegex("""<!--.*?-->|<!doctype[^>]*>|<script type="application/json">(?<data>.*?)</script>|<(?:script|style)[^>]*>.*?</(?:script|style)>|<(?<close>/)(?<name>[\w-]+)\s*>|<(?<name>[\w-]+)(?<attributes>(?:[^">]|"[^"]*")*)>|(?<text>[^<]+)""", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex("""(?<name>[\w-]+)="(?<value>[^"]*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Attribute();
}
