using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Inspection;

namespace Analytics.Dashboards.Reports.Document;

/// <summary>Everything that decides what a report says. The same definition gives the same numbers a year later.</summary>
public sealed record ReportDefinition
{
    /// <summary>The kinds of reports.</summary>
    public static readonly string[] Kinds = ["bulletin", "card", "dossier", "handbook"];

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>bulletin, card, dossier or handbook.</summary>
    public required string Kind { get; init; }

    /// <summary>The area of a bulletin, the unit of a card, the number of a case, the system of a handbook.</summary>
    public required string Subject { get; init; }

    /// <summary>Assessment system; empty where the kind has none.</summary>
    public string System { get; init; } = "";

    /// <summary>Quarter; empty where the kind has none.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>official or claimed; empty where the kind has none.</summary>
    public string Basis { get; init; } = "";

    /// <summary>zh-CN or en.</summary>
    public string Culture { get; init; } = "zh-CN";

    /// <summary>Snapshot that it reads.</summary>
    public int Snapshot { get; init; }

    /// <summary>Role of the recipient, as its code.</summary>
    public string Role { get; init; } = "leader";

    /// <summary>The unit whose subtree the recipient may see; null for all.</summary>
    public string? Scope { get; init; }

    /// <summary>Of a dossier, the last event of the history that it tells; 0 otherwise.</summary>
    public long Until { get; init; }

    /// <summary>Of a bulletin for those who answer for inspections, the cases that bear on ranks as they stood when it was ordered (<see cref="InvolvedUnits"/>); null otherwise.</summary>
    public string? Cases { get; init; }

    /// <summary>What the recipient may see.</summary>
    [JsonIgnore]
    public UnitScope UnitScope => new(RoleCodes.Parse(Role) ?? throw new InvalidOperationException($"There is no role {Role}"), Scope);

    /// <summary>Writes it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads it.</summary>
    /// <exception cref="JsonException">It is no definition.</exception>
    public static ReportDefinition FromJson(string json) => JsonSerializer.Deserialize<ReportDefinition>(json, Json) ?? throw new JsonException("no report");
}
