using System.Security.Claims;
using Analytics.Dashboards.Access;

namespace Analytics.Dashboards.Layout;

/// <summary>What the menu shows, in order.</summary>
public static class Menu
{
    private static readonly MenuEntry[] Entries =
    [
        new("menu.overview", ""),
        new("menu.units", "units"),
        new("menu.systems", "systems"),
        new("menu.measures", "measures"),
        new("menu.closings", "closings") { Except = Role.Reporter },
        new("menu.accounts", "accounts") { Only = Role.Admin },
    ];

    /// <summary>The entries that this user may open.</summary>
    public static IEnumerable<MenuEntry> For(ClaimsPrincipal user)
    {
        var role = UnitScope.Of(user).Role;
        return Entries.Where(entry => (entry.Only is null || entry.Only == role) && entry.Except != role);
    }
}

/// <summary>One entry of the menu.</summary>
/// <param name="Name">Key of its word.</param>
/// <param name="Path">Address without the leading slash; empty for the first page.</param>
public sealed record MenuEntry(string Name, string Path)
{
    /// <summary>The only role that sees it; null for everybody.</summary>
    public Role? Only { get; init; }

    /// <summary>The only role that does not see it; null for none.</summary>
    public Role? Except { get; init; }

    /// <summary>Whether the page shown belongs to this entry.</summary>
    /// <param name="path">The address asked for, with the leading slash.</param>
    public bool IsCurrent(PathString path) =>
        Path.Length == 0 ? path == "/" : path.StartsWithSegments("/" + Path, StringComparison.Ordinal);
}
