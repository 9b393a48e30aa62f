using System.Security.Claims;
using Analytics.Dashboards.Access;

namespace Analytics.Dashboards.Layout;

/// <summary>What the menu shows, in order.</summary>
public static class Menu
{
    private static readonly MenuEntry[] Entries =
    [
        new("menu.overview", ""),
        new("menu.units", "units") { Tabs = [new("tab.league", "units"), new("menu.compare", "compare"), new("menu.trends", "trends"), new("menu.indicators", "indicators")] },
        new("menu.systems", "systems") { Tabs = [new("tab.catalogue", "systems"), new("menu.measures", "measures"), new("dictionary.title", "dictionary")] },
        new("menu.inspection", "flags") { Only = [Role.Leader, Role.Department, Role.Inspector, Role.Admin], Also = ["cases", "plan", "detectors"] },
        new("menu.cases", "cases") { Only = [Role.Reporter] },
        new("menu.reports", "reports"),
        new("menu.submissions", "submissions"),
        new("menu.submit", "submit") { Only = [Role.Reporter, Role.Department, Role.Admin] },
        new("menu.closings", "closings") { Only = [Role.Leader, Role.Department, Role.Inspector, Role.Admin] },
        new("menu.accounts", "accounts") { Only = [Role.Admin] },
    ];

    /// <summary>The entries that this user may open.</summary>
    public static IEnumerable<MenuEntry> For(ClaimsPrincipal user)
    {
        var role = UnitScope.Of(user).Role;
        return Entries.Where(entry => entry.Only is null || entry.Only.Contains(role));
    }
}

/// <summary>One entry of the menu.</summary>
/// <param name="Name">Key of its word.</param>
/// <param name="Path">Address without the leading slash; empty for the first page.</param>
public sealed record MenuEntry(string Name, string Path)
{
    /// <summary>The only roles that see it; null for everybody.</summary>
    public IReadOnlyList<Role>? Only { get; init; }

    /// <summary>Addresses of other pages that belong to it.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>The pages that stand side by side under it, itself first; none if it has but one.</summary>
    public IReadOnlyList<MenuTab> Tabs { get; init; } = [];

    /// <summary>Whether the page shown belongs to this entry.</summary>
    /// <param name="path">The address asked for, with the leading slash.</param>
    public bool IsCurrent(PathString path) =>
        Path.Length == 0 ? path == "/" : Tabs.Select(tab => tab.Path).Concat(Also).Append(Path).Any(each => path.StartsWithSegments("/" + each, StringComparison.Ordinal));
}

/// <summary>One of several pages under an entry.</summary>
/// <param name="Name">Key of its word.</param>
/// <param name="Path">Address without the leading slash.</param>
public sealed record MenuTab(string Name, string Path);
