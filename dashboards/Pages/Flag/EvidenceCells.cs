using System.Globalization;
using System.Text.Json;

namespace Analytics.Dashboards.Pages.Flag;

/// <summary>The rows that show a finding, cell by cell, for its chart and its texts.</summary>
public static class EvidenceCells
{
    /// <summary>Reads the evidence of a flag.</summary>
    /// <param name="json">A JSON list of objects.</param>
    /// <returns>A dictionary a row, by column; objects and lists stay as JSON.</returns>
    public static IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> Read(string? json)
    {
        using var document = JsonDocument.Parse(string.IsNullOrEmpty(json) ? "[]" : json);
        return document.RootElement.ValueKind != JsonValueKind.Array
            ? []
            : [.. document.RootElement.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object)
                .Select(row => (IReadOnlyDictionary<string, JsonElement>)row.EnumerateObject().ToDictionary(cell => cell.Name, cell => cell.Value.Clone()))];
    }

    /// <summary>A cell as text; empty where there is none.</summary>
    public static string Text(this IReadOnlyDictionary<string, JsonElement> row, string column) =>
        row.TryGetValue(column, out var cell) ? cell.ValueKind switch { JsonValueKind.Null or JsonValueKind.Undefined => "", JsonValueKind.True => "true", JsonValueKind.False => "false", _ => cell.ToString() } : "";

    /// <summary>A cell as a number; null where it is none.</summary>
    public static double? Number(this IReadOnlyDictionary<string, JsonElement> row, string column) =>
        double.TryParse(row.Text(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
