using System.Text.Json;
using Analytics.Warehouse.Systems;

namespace Analytics.Etl.Demo.Records;

/// <summary>What a clerk calls the document that proves an item of the systems' lists: a title that says the words of the lists.</summary>
internal static class ItemTitles
{
    private static readonly Lazy<ILookup<string, string>> Words = new(Read);

    private static readonly (string Word, string Type)[] Types =
    [
        ("计划", "plan"), ("规划", "plan"), ("安排", "plan"), ("方案", "scheme"), ("意见", "opinion"), ("总结", "summary"), ("书目", "book_list"), ("通报", "notice"), ("记录", "register"),
    ];

    /// <summary>The title and type of the document.</summary>
    /// <param name="measure">documents or institutions.</param>
    /// <param name="item">The item, null where the rule names none.</param>
    /// <param name="year">The year that it is for.</param>
    public static (string Title, string Type) Of(string measure, string? item, int year)
    {
        var words = item is null ? [] : Words.Value[item].Distinct().DefaultIfEmpty(item).ToList();
        if (measure == "institutions")
        {
            return (string.Join('、', words.DefaultIfEmpty("学习").Select(word => word.Length > 3 || word.EndsWith("制度", StringComparison.Ordinal) ? word : word + "制度").Take(3)), "institution");
        }

        // A short word names the item only as the whole title.
        var title = words.Where(word => word.Length > 3).Take(3).ToList() is { Count: > 0 } longer ? $"{year}年{string.Join('、', longer)}" : words.FirstOrDefault() ?? "学习资料";
        return (title.Replace("年年", "年", StringComparison.Ordinal), Types.FirstOrDefault(each => title.Contains(each.Word, StringComparison.Ordinal)).Type ?? "report");
    }

    private static ILookup<string, string> Read()
    {
        var pairs = new List<(string Id, string Zh)>();
        foreach (var system in SystemCatalogue.Read(null).Systems)
        {
            using var text = new StringWriter();
            SystemJson.Write(system, text);
            using var json = JsonDocument.Parse(text.ToString());
            Look(json.RootElement, pairs);
        }

        return pairs.ToLookup(pair => pair.Id, pair => pair.Zh);
    }

    // Items are the mappings with an id and the words in zh, wherever they stand.
    private static void Look(JsonElement element, List<(string Id, string Zh)> pairs)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var child in element.EnumerateArray())
            {
                Look(child, pairs);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("id", out var id) && element.TryGetProperty("zh", out var zh) && id.GetString() is { } code && zh.GetString() is { } word)
            {
                pairs.Add((code, word));
            }

            foreach (var child in element.EnumerateObject())
            {
                Look(child.Value, pairs);
            }
        }
    }
}
