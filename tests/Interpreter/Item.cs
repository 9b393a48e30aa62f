namespace Analytics.Tests.Interpreter;

/// <summary>How a rule names an item, and how files may spell it.</summary>
internal static class Item
{
    /// <summary>Spellings of an item: the word itself, or its id and Chinese name; null where a rule names none.</summary>
    public static IReadOnlyList<string>? Names(Rule? item) =>
        item is null ? null
        : item.Word is { } word ? [word]
        : [.. new[] { item.Text("id"), item.Text("zh") }.OfType<string>()];

    /// <summary>Spellings of an attribute value of a map, by the rule's <c>words</c>.</summary>
    public static IReadOnlyList<string> Spellings(Rule rule, string word) =>
        [.. new[] { word, rule["words"]?.Text(word) }.OfType<string>()];
}
