using System.Security.Claims;
using Analytics.Dashboards.Access;

namespace Analytics.Dashboards.Api;

/// <summary>Whose persons a reader may see: an inspector those of every unit in the scope, others those of the own unit only.</summary>
/// <param name="All">Whether of every unit.</param>
/// <param name="OwnUnitId">The reader's own unit; null if the account belongs to none.</param>
public sealed record PersonSight(bool All, string? OwnUnitId)
{
    /// <summary>The claim that holds the unit of the account where a token is narrower: who narrows a token to another unit does not become that unit.</summary>
    public const string AccountUnitClaim = "account_unit_id";

    /// <summary>Reads it from a session or token.</summary>
    public static PersonSight Of(ClaimsPrincipal user)
    {
        var unit = user.FindFirstValue(AccountUnitClaim) ?? user.FindFirstValue(UnitScope.UnitClaim);
        return new PersonSight(user.IsInRole(Role.Inspector.Code()), string.IsNullOrEmpty(unit) ? null : unit);
    }
}
