using Analytics.Dashboards.Access;

namespace Analytics.Dashboards.Views;

/// <summary>An address that somebody keeps under a name.</summary>
public sealed record SavedView
{
    /// <summary>Most characters of a name.</summary>
    public const int MaximumName = 60;

    /// <summary>Most characters of an address.</summary>
    public const int MaximumAddress = 2000;

    /// <summary>1, 2, 3 … in the order of saving.</summary>
    public long ViewId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Path and query within this site.</summary>
    public string Address { get; init; } = "";

    /// <summary>Whether it opens after signing in.</summary>
    public bool IsHome { get; init; }

    /// <summary>When it was saved, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>What is wrong with a view to be saved, as keys of words; empty if nothing is.</summary>
    /// <param name="name">1 to <see cref="MaximumName"/> characters.</param>
    /// <param name="address">An address of this site.</param>
    public static IEnumerable<string> Problems(string? name, string? address)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > MaximumName)
        {
            yield return "views.problem.name";
        }

        if (string.IsNullOrEmpty(address) || address.Length > MaximumAddress || LocalAddress.Of(address) != address)
        {
            yield return "views.problem.address";
        }
    }
}
