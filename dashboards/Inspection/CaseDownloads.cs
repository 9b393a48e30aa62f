using System.Globalization;
using System.Security.Claims;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Accounts;
using Analytics.Dashboards.Operations;
using Analytics.Dashboards.Pages.Cases;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Inspection;

/// <summary>Lets one download the files of cases.</summary>
public static class CaseDownloads
{
    /// <summary>Maps the files: to those who may read its papers, those outside the inspection what the unit sent. Never opened in the browser, whatever they are.</summary>
    public static void MapCases(this IEndpointRouteBuilder app) => app.MapGet(
        "/cases/{id:long}/files/{file:long}",
        (long id, long file, CaseBook book, CaseFiles files, MartReader marts, UnitScope scope, AuditLog audit, ClaimsPrincipal user) =>
        {
            var account = user.FindFirstValue(SignIn.AccountClaim) ?? "";
            if (SeenCase.Find(id, book, marts, scope)?.Case.ShowsPapers(scope, account) != true || files.Find(id, file, onlyOfUnit: !scope.Inspects) is not { } found)
            {
                return Results.NotFound();
            }

            audit.Append(account, "case-file-read", id.ToString(CultureInfo.InvariantCulture), found.Name);
            return Results.File(found.Path, "application/octet-stream", found.Name);
        });
}
