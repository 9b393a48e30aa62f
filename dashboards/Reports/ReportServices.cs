using System.Globalization;
using System.Security.Claims;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Accounts;
using Analytics.Dashboards.Operations;
using Analytics.Dashboards.Reports.Orders;
using Analytics.Dashboards.Reports.Schedules;

namespace Analytics.Dashboards.Reports;

/// <summary>Registers reports and lets one download them.</summary>
public static class ReportServices
{
    /// <summary>Adds the maker of reports, the book of those made, the orders and deliveries and the services that work them off.</summary>
    public static void AddReports(this IServiceCollection services)
    {
        services.AddSingleton<HonestScores>();
        services.AddSingleton<ReportMaker>();
        services.AddSingleton<ReportPaper>();
        services.AddSingleton<ReportBook>();
        services.AddSingleton<ReportOrders>();
        services.AddHostedService<ReportRunner>();
        services.AddSingleton<ReportDeliveries>();
        services.AddSingleton<ReportMail>();
        services.AddHostedService<ScheduleRunner>();
    }

    /// <summary>Maps <c>GET /reports/files/{number}</c>: the file of a report, to those who may see it.</summary>
    public static void MapReports(this IEndpointRouteBuilder app) => app.MapGet(
        "/reports/files/{number:long}",
        (long number, ReportBook book, UnitScope scope, AuditLog audit, ClaimsPrincipal user) =>
        {
            var account = user.FindFirstValue(SignIn.AccountClaim) ?? "";
            if (book.Find(number) is not { } report || !ReportAccess.MaySee(report, scope, account) || book.FileOf(report) is not { } path)
            {
                return Results.NotFound();
            }

            audit.Append(account, "report-downloaded", number.ToString(CultureInfo.InvariantCulture), report.Title);
            return Results.File(path, report.Format == "pdf" ? "application/pdf" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ReportAccess.FileName(report));
        });
}
