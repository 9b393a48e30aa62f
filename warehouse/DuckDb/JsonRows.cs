using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analytics.Warehouse.DuckDb;

/// <summary>Rows as one parameter of a statement, which unpacks them with <c>from_json</c>.</summary>
internal static class JsonRows
{
    // A number as text keeps its digits.
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.WriteAsString };

    /// <summary>Writes rows as a JSON list of objects, named as columns are.</summary>
    public static string Of<TRow>(IEnumerable<TRow> rows) => JsonSerializer.Serialize(rows, Options);
}
