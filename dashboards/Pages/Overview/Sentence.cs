using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Dashboards.Pages.Overview;

/// <summary>A sentence generated from the data, each figure of which leads to where it comes from.</summary>
/// <param name="Template">Words with places for figures, <c>{0}</c>, <c>{1}</c> …</param>
/// <param name="Figures">The figures in the order of their numbers.</param>
public sealed partial record Sentence(string Template, params SentencePart[] Figures)
{
    /// <summary>The sentence in reading order: words, which lead nowhere, and figures.</summary>
    public IEnumerable<SentencePart> Parts()
    {
        var end = 0;
        foreach (var place in Place().Matches(Template).Cast<Match>())
        {
            if (place.Index > end)
            {
                yield return new(Template[end..place.Index]);
            }

            yield return Figures[int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture)];
            end = place.Index + place.Length;
        }

        if (end < Template.Length)
        {
            yield return new(Template[end..]);
        }
    }

    /// <inheritdoc />
    public override string ToString() => string.Concat(Parts().Select(part => part.Text));

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Place();
}

/// <summary>Words or a figure of a sentence.</summary>
/// <param name="Text">As read.</param>
/// <param name="Href">Where the figure comes from; null for words.</param>
public sealed record SentencePart(string Text, string? Href = null);
