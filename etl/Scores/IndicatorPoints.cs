using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analytics.Etl.Scores;

/// <summary>The points of one dimension, indicator or part, with what gave and took them.</summary>
public class IndicatorPoints
{
    /// <summary>Such as <c>DL-4.2</c>.</summary>
    public string IndicatorId { get; init; } = "";

    /// <summary>The level above; null at the top.</summary>
    public string? ParentId { get; init; }

    /// <summary>Name, Chinese.</summary>
    public string NameZh { get; init; } = "";

    /// <summary>Name, English.</summary>
    public string NameEn { get; init; } = "";

    /// <summary>Standard points; null if not printed.</summary>
    public decimal? MaxPoints { get; init; }

    /// <summary>Points; null unless complete.</summary>
    public decimal? Points { get; init; }

    /// <summary>Points known.</summary>
    public decimal KnownPoints { get; init; }

    /// <summary>Points not known.</summary>
    public decimal UnknownPoints { get; init; }

    /// <summary>scored, incomplete, not_applicable, no_data, invalid or veto.</summary>
    public string Status { get; init; } = "";

    /// <summary>Their effects sum to <see cref="KnownPoints"/>.</summary>
    public IReadOnlyList<ClauseEffect> Clauses { get; init; } = [];
}

/// <param name="Clause">Clause, or the indicator itself.</param>
/// <param name="Kind">start, a rule kind, sum (of a child), clamp, unknown or veto.</param>
/// <param name="Observed">What was counted or stated; a number or a word.</param>
/// <param name="Target">What was asked for.</param>
/// <param name="Effect">Points given (positive) or taken (negative).</param>
/// <param name="Flag">What to mind; null for nothing.</param>
/// <param name="Quote">The original phrase.</param>
/// <param name="Interpretation">Choices of reading that were used.</param>
public sealed record ClauseEffect(
    string Clause, string Kind, JsonElement? Observed, JsonElement? Target, decimal? Effect, string? Flag, string? Quote, JsonElement? Interpretation)
{
    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.AllowReadingFromString };
}
