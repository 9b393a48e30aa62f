using System.Security.Claims;

namespace Analytics.Dashboards.Access;

/// <summary>Which part of the tree of units the signed-in user may see. Every query of marts takes one.</summary>
/// <param name="Role">What the account is for.</param>
/// <param name="RootUnitId">The unit whose subtree is visible; null means every unit.</param>
public sealed record UnitScope(Role Role, string? RootUnitId)
{
    /// <summary>The claim that holds the root unit.</summary>
    public const string UnitClaim = "unit_id";

    /// <summary>Whether every unit is visible.</summary>
    public bool IsWholeCity => RootUnitId is null;

    /// <summary>Whether the user works on inspections or answers for them: opens cases, reads comments and verdicts that nobody confirmed yet.</summary>
    public bool Inspects => Role is Role.Inspector or Role.Leader or Role.Admin;

    /// <summary>Whether names, numbers and texts of a unit's persons are shown: to inspectors and to the unit itself.</summary>
    /// <param name="unitId">The unit; null where it is not known.</param>
    public bool ShowsPersons(string? unitId) => Role == Role.Inspector || (unitId is not null && RootUnitId == unitId);

    /// <summary>Reads the scope of a user.</summary>
    /// <exception cref="InvalidOperationException">The user has no role, or a role that needs a unit has none.</exception>
    public static UnitScope Of(ClaimsPrincipal user)
    {
        var role = RoleCodes.Parse(user.FindFirstValue(ClaimTypes.Role))
            ?? throw new InvalidOperationException("The signed-in user has no role");
        var unit = user.FindFirstValue(UnitClaim);
        if (role.NeedsUnit() && string.IsNullOrEmpty(unit))
        {
            throw new InvalidOperationException($"An account with the role {role.Code()} needs a unit");
        }

        return new UnitScope(role, string.IsNullOrEmpty(unit) ? null : unit);
    }
}
