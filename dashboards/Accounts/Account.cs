using Analytics.Dashboards.Access;

namespace Analytics.Dashboards.Accounts;

/// <summary>Somebody who may sign in.</summary>
public sealed record Account
{
    /// <summary>What is typed to sign in; lower case.</summary>
    public required string AccountName { get; init; }

    /// <summary>The name shown.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Code of the role.</summary>
    public required string Role { get; init; }

    /// <summary>The unit whose subtree may be seen; null for every unit.</summary>
    public string? UnitId { get; init; }

    /// <summary>PBKDF2 hash; null until a password was chosen.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Changes when sessions begun before must end.</summary>
    public required string Stamp { get; init; }

    /// <summary>Whether signing in is refused.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>When the account was added, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When it was last signed in to, UTC; null if never.</summary>
    public DateTime? SignedInAt { get; init; }

    /// <summary>A name as it is compared and kept.</summary>
    public static string Normalize(string? name) => name?.Trim().ToLowerInvariant() ?? "";

    /// <summary>What is wrong with a new account, as keys of words; empty if nothing is.</summary>
    /// <param name="name">What will be typed to sign in: 2 to 40 letters, digits or <c>. _ - @</c>.</param>
    /// <param name="displayName">The name shown, 1 to 60 characters.</param>
    /// <param name="role">Code of the role.</param>
    /// <param name="unitId">The unit; may be empty for roles that see every unit.</param>
    public static IEnumerable<string> Problems(string? name, string? displayName, string? role, string? unitId)
    {
        var normal = Normalize(name);
        if (normal.Length is < 2 or > 40 || !normal.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '_' or '-' or '@'))
        {
            yield return "account.problem.name";
        }

        if (string.IsNullOrWhiteSpace(displayName) || displayName.Length > 60)
        {
            yield return "account.problem.display-name";
        }

        if (RoleCodes.Parse(role) is not { } known)
        {
            yield return "account.problem.role";
        }
        else if (known.NeedsUnit() && string.IsNullOrWhiteSpace(unitId))
        {
            yield return "account.problem.unit";
        }
    }
}
