using System.Text.Json;

namespace Analytics.Etl.Demo.Assessment;

/// <summary>Reads single values of a system as printed.</summary>
internal static class Json
{
    /// <summary>A text, null if there is none.</summary>
    public static string? Text(JsonElement rule, string name) => rule.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A number, null if there is none.</summary>
    public static decimal? Number(JsonElement rule, string name) => rule.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;

    /// <summary>The entries of a list, or the one entry that stands instead.</summary>
    public static IReadOnlyList<JsonElement> List(JsonElement rule, string name) =>
        !rule.TryGetProperty(name, out var value) ? [] : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    /// <summary>The ids under <c>items</c> or <c>item</c>; one null without any.</summary>
    public static IReadOnlyList<string?> Items(JsonElement rule)
    {
        var items = List(rule, "items").Concat(List(rule, "item")).Select(ItemId).ToList();
        return items.Count > 0 ? items : [null];
    }

    /// <summary>The id of an item, which may be written as a word alone.</summary>
    public static string? ItemId(JsonElement item) => item.ValueKind == JsonValueKind.Object ? Text(item, "id") : item.GetString();

    /// <summary>The labels of a list, best first, joined by a semicolon.</summary>
    public static string Labels(JsonElement rule, string name) => string.Join(';', List(rule, name).Select(label => label.GetString()));
}
