using System.Text.Json;

namespace Analytics.Dashboards.Pages.Dictionary;

/// <summary>What published tables and their columns mean, in Chinese; the English stands in the headers of the models.</summary>
public static class ChineseMeanings
{
    private static readonly Lazy<Meanings> Read = new(() =>
    {
        using var stream = typeof(ChineseMeanings).Assembly.GetManifestResourceStream("Pages/Dictionary/chinese.json")!;
        return JsonSerializer.Deserialize<Meanings>(stream, JsonSerializerOptions.Web)!;
    });

    /// <summary>What a row of a table is; null where nobody wrote it.</summary>
    public static string? Table(string table) => Read.Value.Tables.GetValueOrDefault(table);

    /// <summary>What a column holds: as written for this table, else for columns of this name; null where nobody wrote it.</summary>
    public static string? Column(string table, string column) =>
        Read.Value.Columns.GetValueOrDefault($"{table}.{column}") ?? Read.Value.Columns.GetValueOrDefault(column);

    private sealed record Meanings(Dictionary<string, string> Tables, Dictionary<string, string> Columns);
}
