using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages.Overview;

/// <summary>What a page looks at: system, area, quarter and basis, as its address says, or else the nearest that has data.</summary>
public sealed record Looked(
    IReadOnlyList<SystemChoice> Systems, IReadOnlyList<AreaChoice> Areas, IReadOnlyList<string> Quarters,
    SystemChoice? System, AreaChoice? Area, string Quarter, string Basis)
{
    /// <summary>The two bases that are scored and compared.</summary>
    public static readonly string[] Bases = ["official", "claimed"];

    /// <summary>Whether there is anything to look at.</summary>
    public bool HasData => System is not null && Area is not null && Quarter.Length > 0;

    /// <summary>The quarter before, 2024Q4 before 2025Q1.</summary>
    public string Previous => QuarterBefore(Quarter);

    /// <summary>The same quarter a year ago, 2024Q1 of 2025Q1; empty for what is no quarter.</summary>
    public string YearAgo => QuartersBefore(Quarter, 4);

    /// <summary>Reads the choices within the user's scope and takes those that the address names, where they exist.</summary>
    /// <param name="marts">Reads within the scope.</param>
    /// <param name="system">A system's id.</param>
    /// <param name="area">A unit's id.</param>
    /// <param name="quarter">As <c>2025Q1</c>.</param>
    /// <param name="basis">One of <see cref="Bases"/>.</param>
    /// <param name="anyUnit">Whether the area may be a unit that has none below it.</param>
    public static Looked At(MartReader marts, string? system, string? area, string? quarter, string? basis, bool anyUnit = false)
    {
        var systems = marts.Query<SystemChoice>("Pages/Overview/systems.sql");
        var areas = marts.Query<AreaChoice>("Pages/Overview/areas.sql");
        if (anyUnit && area is not null && areas.All(each => each.UnitId != area))
        {
            areas = [.. areas, .. marts.Query<AreaChoice>("Pages/Overview/area.sql", new { area })];
        }

        var chosen = systems.FirstOrDefault(each => each.SystemId == system) ?? (systems.Count > 0 ? systems[0] : null);
        var quarters = chosen is null ? [] : marts.Query<string>("Pages/Overview/quarters.sql", new { system = chosen.SystemId });
        return new Looked(
            systems, areas, quarters, chosen,
            areas.FirstOrDefault(each => each.UnitId == area) ?? (areas.Count > 0 ? areas[0] : null),
            quarters.FirstOrDefault(each => each == quarter) ?? (quarters.Count > 0 ? quarters[0] : ""),
            Bases.Contains(basis) ? basis! : Bases[0]);
    }

    /// <summary>The quarter some quarters before another; empty for what is no quarter.</summary>
    /// <param name="quarter">As <c>2025Q1</c>.</param>
    /// <param name="count">How many.</param>
    public static string QuartersBefore(string quarter, int count) => Enumerable.Range(0, count).Aggregate(quarter, (later, _) => QuarterBefore(later));

    /// <summary>The quarter before another; empty for what is no quarter.</summary>
    /// <param name="quarter">As <c>2025Q1</c>.</param>
    public static string QuarterBefore(string quarter)
    {
        if (quarter.Length != 6 || !int.TryParse(quarter.AsSpan(0, 4), out var year))
        {
            return "";
        }

        return quarter[5] == '1' ? $"{year - 1}Q4" : $"{year}Q{(char)(quarter[5] - 1)}";
    }
}

/// <summary>A system that may be looked at.</summary>
public sealed class SystemChoice
{
    /// <summary>Its id.</summary>
    public string SystemId { get; init; } = "";

    /// <summary>Title as printed.</summary>
    public string TitleZh { get; init; } = "";

    /// <summary>Title in English.</summary>
    public string TitleEn { get; init; } = "";

    /// <summary><c>unit</c> or <c>person</c>.</summary>
    public string SubjectType { get; init; } = "";

    /// <summary>Title in the language of the request.</summary>
    public string Title => Words.Pick(TitleZh, TitleEn);
}

/// <summary>A unit with units below it.</summary>
public sealed class AreaChoice
{
    /// <summary>Its id.</summary>
    public string UnitId { get; init; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>How many levels stand above it.</summary>
    public int Depth { get; init; }
}
