using System.Security.Claims;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Exports;

/// <summary>A table as a page shows it, only with all its rows. It stands beside its page and reads by the same queries, so that the file cannot say anything else.</summary>
/// <param name="Name">As in the address of the file.</param>
/// <param name="Chosen">Names of the page's parameters that the file takes over.</param>
/// <param name="Read">Reads the rows; null where the page would show nothing.</param>
public sealed record PageTable(string Name, IReadOnlyList<string> Chosen, Func<PageAsked, PageRows?> Read)
{
    /// <summary>Rows of a page that is all of them.</summary>
    public const int AllRows = int.MaxValue;

    /// <summary>Parameters of pages that look at a system, area, quarter and basis.</summary>
    public static readonly string[] Looking = ["system", "area", "quarter", "basis"];

    /// <summary>The only roles that may open the page; null for everybody.</summary>
    public IReadOnlyList<Role>? Only { get; init; }
}

/// <summary>Who asks for a table of a page, and with which parameters.</summary>
/// <param name="Services">Services of the request.</param>
/// <param name="User">Who asks.</param>
/// <param name="Query">Parameters of the address.</param>
public sealed record PageAsked(IServiceProvider Services, ClaimsPrincipal User, IQueryCollection Query)
{
    /// <summary>Reads within the scope.</summary>
    public MartReader Marts { get; } = Services.GetRequiredService<MartReader>();

    /// <summary>What may be seen.</summary>
    public UnitScope Scope { get; } = Services.GetRequiredService<UnitScope>();

    /// <summary>In the language of the request.</summary>
    public Words Words { get; } = Services.GetRequiredService<Words>();

    /// <summary>A parameter; null where the address does not say.</summary>
    public string? this[string parameter] => Query.TryGetValue(parameter, out var given) ? given.ToString() : null;

    /// <summary>A code in words; the code itself where there are none.</summary>
    /// <param name="prefix">What its key begins with, the dot included.</param>
    /// <param name="code">The code.</param>
    public string Say(string prefix, string code) => Words[prefix + code] is { ResourceNotFound: false } word ? word.Value : code;
}
