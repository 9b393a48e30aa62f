using System.Text.Json.Nodes;

namespace Analytics.Dashboards.Api;

/// <summary>What a cell of a column may look like, made up: the description is the same for everybody, so no real figure may stand in it.</summary>
public static class ColumnExample
{
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["system_id"] = "zhen_nine", ["version"] = "2013", ["period"] = "2025", ["as_of"] = "2025Q4", ["quarter"] = "2025Q4", ["subject_type"] = "unit",
        ["subject_id"] = "U0101", ["unit_id"] = "U0101", ["area_unit_id"] = "U01", ["basis"] = "official", ["measure"] = "attendance_rate", ["dataset"] = "sessions",
        ["indicator_id"] = "DL-4.2", ["requirement_id"] = "DL-4.2-r1", ["tier"] = "优秀", ["severity"] = "suspicious", ["band"] = "high", ["status"] = "scored", ["profile"] = "",
    };

    /// <summary>An example.</summary>
    public static JsonNode? Of(TableColumn column) => column.Kind switch
    {
        CellKind.Truth => true,
        CellKind.Whole => 3,
        CellKind.Number => 0.875,
        CellKind.Day => "2025-03-01",
        CellKind.Instant => "2026-01-05T08:00:00Z",
        CellKind.Json => new JsonArray(),
        _ => Texts.GetValueOrDefault(column.Name, column.Name),
    };
}
