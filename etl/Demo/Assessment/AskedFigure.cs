using System.Text.Json;
using Analytics.Etl.Demo.Places;

namespace Analytics.Etl.Demo.Assessment;

/// <summary>A figure that a requirement compares and a unit therefore states.</summary>
/// <param name="Kind">Kind of the requirement.</param>
/// <param name="Population">Who it is about.</param>
/// <param name="Measure">Code of the measure.</param>
/// <param name="Item">List item, null if none.</param>
/// <param name="Target">What is asked for in a year, or in a month where it is monthly.</param>
/// <param name="IsMonthly">Asked for month by month.</param>
internal sealed record AskedFigure(string Kind, string Population, string Measure, string? Item, decimal Target, bool IsMonthly)
{
    /// <summary>The figures of a requirement: one a list item, or one.</summary>
    public static IEnumerable<AskedFigure> Of(JsonElement requirement)
    {
        var kind = Text(requirement, "kind")!;
        var measure = Text(requirement, "measure") ?? Text(requirement, "numerator");
        if (measure is null)
        {
            return [];
        }

        var (target, isMonthly) = (Number(requirement, "target") ?? Number(requirement, "n") ?? 1, kind == "req_cadence");
        var items = requirement.TryGetProperty("items", out var list) ? list.EnumerateArray().Select(Json.ItemId).ToList()
            : requirement.TryGetProperty("item", out var item) ? [Json.ItemId(item)]
            : [null];
        return items.Select(id => new AskedFigure(kind, Text(requirement, "population") ?? "units", measure, id, target, isMonthly));
    }

    /// <summary>Whether the unit has somebody whom the figure is about.</summary>
    public bool Concerns(DemoUnit unit) => Population switch
    {
        "centre_groups" or "centre_group_members" or "party_committees" or "superior_organisations" or "leaders" or "main_leaders" or "leadership_members" => unit.HasCentreGroup,
        "county_or_above_leaders" => unit.Level is "city" or "county" || unit is { Level: "committee", Area.Number: 0 },
        "town_committees" or "propaganda_departments" => unit.Level == "township",
        "primary_organisations" => unit.Level is "committee" or "general_branch" or "branch",
        "rural_members" => unit.IsRural,
        "agency_members" => unit.Kind == "agency",
        "enterprise_institution_members" => unit.Kind is "enterprise" or "institution" or "school",
        _ => true,
    };

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static decimal? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
}
