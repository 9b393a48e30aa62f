using System.Globalization;
using System.Text.Json;

namespace Analytics.Dashboards.Pages.Unit;

/// <summary>One step of the account of an indicator's points.</summary>
/// <param name="Id">Clause or indicator.</param>
/// <param name="Kind">Rule kind, or start, manual, clamp, unknown.</param>
/// <param name="Observed">What was observed, as text.</param>
/// <param name="Target">What was asked for, as text.</param>
/// <param name="Effect">Points added or taken; null where unknown.</param>
/// <param name="Quote">Original phrase.</param>
/// <param name="Interpretation">Choices used.</param>
public sealed record Clause(string? Id, string Kind, string? Observed, string? Target, double? Effect, string? Quote, string? Interpretation)
{
    /// <summary>Reads the explanation of a mart row.</summary>
    /// <param name="json">A JSON list; null gives none.</param>
    public static IReadOnlyList<Clause> Read(string? json)
    {
        if (string.IsNullOrEmpty(json))
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return
        [
            .. document.RootElement.EnumerateArray().Select(entry => new Clause(
                Text(entry, "clause"), Text(entry, "kind") ?? "", Text(entry, "observed"), Text(entry, "target"),
                double.TryParse(Text(entry, "effect"), NumberStyles.Float, CultureInfo.InvariantCulture, out var effect) ? effect : null,
                Text(entry, "quote"), Text(entry, "interpretation"))),
        ];
    }

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}
