using System.Text.Json;

namespace Analytics.Dashboards.Pages.Flag;

/// <summary>What one detector says of a unit's quarter: an entry of mart_risk's contributions.</summary>
public sealed record RiskPart
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Its id.</summary>
    public string Detector { get; init; } = "";

    /// <summary>tested, contradiction or not_enough_records.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>Records it looked at.</summary>
    public double? Records { get; init; }

    /// <summary>The unit's figure.</summary>
    public double? Figure { get; init; }

    /// <summary>What peers lead one to expect.</summary>
    public double? Peers { get; init; }

    /// <summary>What its own other quarters lead one to expect.</summary>
    public double? Own { get; init; }

    /// <summary>Chance from honest records.</summary>
    public double? PValue { get; init; }

    /// <summary>Share of false alarms among such findings.</summary>
    public double? QValue { get; init; }

    /// <summary>Weight in the fusion.</summary>
    public double? Weight { get; init; }

    /// <summary>Whether it looked at all.</summary>
    public bool HasLooked => Verdict is "tested" or "contradiction";

    /// <summary>Reads the contributions of a unit's quarter, strongest first.</summary>
    /// <param name="json">A JSON list of objects; null for none.</param>
    public static IReadOnlyList<RiskPart> Read(string? json) => JsonSerializer.Deserialize<List<RiskPart>>(string.IsNullOrEmpty(json) ? "[]" : json, Snake)!;
}
