using System.Globalization;
using System.Security.Claims;
using System.Text;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Accounts;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Operations;
using Analytics.Dashboards.Pages.Submissions;
using Analytics.Dashboards.Setup;
using Analytics.Dashboards.Snapshots;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Dashboards.Uploads;

/// <summary>What the page of submissions lets one download: the list of reminders, and the rejected rows of a load.</summary>
public static class SubmissionFiles
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Maps both; each keeps to what the page shows the same reader.</summary>
    public static void MapSubmissions(this IEndpointRouteBuilder app)
    {
        app.MapGet("/submissions/reminders.csv", (MartReader marts, Words words, string? area, string? year, string? dataset, string? system, string? period) =>
        {
            var looked = LookedSubmissions.At(marts, area, year, dataset, system, period);
            return looked.Chosen is not { } chosen
                ? Results.NotFound()
                : Results.File(
                    Reminders.Csv(looked.Units(marts), SubmissionTable.Name(chosen, words), chosen.Period, words), "text/csv; charset=utf-8", $"reminders-{chosen.Dataset}-{chosen.Period}.csv");
        });
        app.MapGet("/submissions/loads/{load:long}.xlsx", async (long load, MartReader marts, UnitScope scope, WarehouseFolder warehouse, AuditLog audit, ClaimsPrincipal user) =>
        {
            if (marts.Query<SubmittedLoad>("Pages/Submissions/load.sql", new { load }) is not [{ RowsRejected: > 0 } found])
            {
                return Results.NotFound();
            }

            var showsNames = scope.ShowsPersons(found.UnitId);
            audit.Append(user.FindFirstValue(SignIn.AccountClaim) ?? "", "rejections-downloaded", load.ToString(CultureInfo.InvariantCulture), showsNames ? "with names" : "");
            return Results.File(await Workbook(load, showsNames, warehouse), WorkbookType, $"rejected-{load}.xlsx");
        });
    }

    // A load never changes, so neither does its workbook; the first who asks waits for it.
    private static async Task<string> Workbook(long load, bool showsNames, WarehouseFolder warehouse)
    {
        var path = Path.Combine(warehouse.Rejections, string.Create(CultureInfo.InvariantCulture, $"{load}{(showsNames ? "" : "-without-names")}.xlsx"));
        if (File.Exists(path))
        {
            return path;
        }

        var aside = Path.Combine(warehouse.Rejections, $".{Guid.NewGuid():N}.xlsx");
        var lines = new StringBuilder();
        string[] arguments = ["rejections", "--published", "--load", load.ToString(CultureInfo.InvariantCulture), "--out", aside, "--warehouse", warehouse.Root];
        if (await EtlProcess.Run([.. arguments, .. showsNames ? Array.Empty<string>() : ["--without-names"]], line => lines.AppendLine(line), CancellationToken.None) != 0)
        {
            throw new InvalidOperationException($"analytics rejections --load {load}: {lines}");
        }

        File.Move(aside, path, overwrite: true);
        return path;
    }
}
