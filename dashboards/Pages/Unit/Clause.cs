using System.Globalization;
using System.Text.Json;
using Analytics.Dashboards.Charts;

namespace Analytics.Dashboards.Pages.Unit;

/// <summary>One step of the account of an indicator's points.</summary>
/// <param name="Id">Clause or indicator.</param>
/// <param name="Kind">Rule kind, or start, manual, clamp, unknown.</param>
/// <param name="Observed">What was observed, as text.</param>
/// <param name="Target">What was asked for, as text.</param>
/// <param name="Effect">Points added or taken; null where unknown.</param>
/// <param name="Quote">Original phrase.</param>
/// <param name="Interpretation">Choices used.</param>
/// <param name="Flag">pending, no_data, review and the like; null for nothing to mind.</param>
/// <param name="Who">The person who stands for all, where one does.</param>
public sealed record Clause(
    string? Id, string Kind, string? Observed, string? Target, double? Effect, string? Quote, string? Interpretation, string? Flag = null, string? Who = null)
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
                Text(entry, "clause"), Text(entry, "kind") ?? "", Figure(entry, "observed"), Figure(entry, "target"),
                double.TryParse(Text(entry, "effect"), NumberStyles.Float, CultureInfo.InvariantCulture, out var effect) ? effect : null,
                Text(entry, "quote"), Text(entry, "interpretation"), Text(entry, "flag"), Text(entry, "who"))),
        ];
    }

    // Figures come with the zeros of their column, 11.0000; readers see them as their culture writes them.
    private static string? Figure(JsonElement entry, string name) =>
        Text(entry, name) is { } text && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure) ? FigureText.Exact(figure) : Text(entry, name);

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}
