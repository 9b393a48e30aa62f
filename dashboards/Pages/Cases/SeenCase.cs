using Analytics.Dashboards.Access;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Cases;

/// <summary>A case whose unit its reader may see.</summary>
/// <param name="Case">The case.</param>
/// <param name="Unit">Its unit.</param>
public sealed record SeenCase(InspectionCase Case, NamedUnit Unit)
{
    /// <summary>Those of some cases that a user may see, in the same order.</summary>
    public static IReadOnlyList<SeenCase> Of(IReadOnlyList<InspectionCase> cases, MartReader marts, UnitScope scope)
    {
        var units = marts.Query<NamedUnit>("Pages/Cases/units.sql", new { units = string.Join('\n', cases.Select(each => each.UnitId).Distinct()) })
            .ToDictionary(unit => unit.UnitId, StringComparer.Ordinal);
        return [.. cases.Where(each => each.IsFor(scope) && units.ContainsKey(each.UnitId)).Select(each => new SeenCase(each, units[each.UnitId]))];
    }

    /// <summary>One case; null if there is none of that number or its reader may not see it.</summary>
    public static SeenCase? Find(long caseId, CaseBook book, MartReader marts, UnitScope scope) =>
        book.Find(caseId) is { } found && Of([found], marts, scope) is [var seen] ? seen : null;
}

/// <summary>A unit by name (units.sql).</summary>
public sealed class NamedUnit
{
    /// <summary>Unit.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Name of its county; null for units directly under the city.</summary>
    public string? County { get; init; }
}
