namespace Analytics.Dashboards.Access;

/// <summary>What an account is for.</summary>
public enum Role
{
    /// <summary>Reads the whole city.</summary>
    Leader,

    /// <summary>Reads its own units, and its peers only as aggregates.</summary>
    Department,

    /// <summary>Reads rows and names, to check them.</summary>
    Inspector,

    /// <summary>A unit's own clerk.</summary>
    Reporter,

    /// <summary>Keeps the accounts.</summary>
    Admin,
}

/// <summary>Roles as they are written in cookies, databases and words.</summary>
public static class RoleCodes
{
    /// <summary>The code of a role, such as <c>leader</c>.</summary>
    public static string Code(this Role role) => Enum.GetName(role)!.ToLowerInvariant();

    /// <summary>Reads a code; null if there is no such role.</summary>
    public static Role? Parse(string? code)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            if (role.Code() == code)
            {
                return role;
            }
        }

        return null;
    }

    /// <summary>Whether the account must name the unit whose subtree it may see.</summary>
    public static bool NeedsUnit(this Role role) => role is Role.Department or Role.Reporter;
}
