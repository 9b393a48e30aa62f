using System.Globalization;
using System.Security.Claims;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Pages.Overview;
using Analytics.Dashboards.Printing;
using Analytics.Dashboards.Reports;
using Analytics.Dashboards.Reports.Document;
using Analytics.Dashboards.Reports.Orders;
using Analytics.Dashboards.Reports.Schedules;
using Analytics.Dashboards.Snapshots;
using Microsoft.AspNetCore.Components;

namespace Analytics.Dashboards.Pages.Reports;

/// <summary>Reports: order one, or one for each of many; see how far orders are. What is ordered goes on when the page is left.</summary>
public sealed partial class ReportsPage
{
    private const int MostOrders = 50;

    private readonly List<string> problems = [];
    private Looked looked = default!;
    private IReadOnlyList<ReportOrder> orders = [];
    private IReadOnlyList<ReportDelivery> deliveries = [];
    private IReadOnlyList<ReportSchedule> schedules = [];

    [CascadingParameter] private HttpContext Context { get; set; } = default!;
    [Inject] private MartReader Marts { get; set; } = default!;
    [Inject] private UnitScope Scope { get; set; } = default!;
    [Inject] private ReportOrders Orders { get; set; } = default!;
    [Inject] private ReportDeliveries Deliveries { get; set; } = default!;
    [Inject] private ReportMaker Maker { get; set; } = default!;
    [Inject] private Printer Printer { get; set; } = default!;
    [Inject] private TimeProvider Clock { get; set; } = default!;
    [Inject] private IConfiguration Settings { get; set; } = default!;

    [SupplyParameterFromForm] private string? Kind { get; set; }
    [SupplyParameterFromForm] private string? Area { get; set; }
    [SupplyParameterFromForm] private string? Subject { get; set; }
    [SupplyParameterFromForm] private string? System { get; set; }
    [SupplyParameterFromForm] private string? Quarter { get; set; }
    [SupplyParameterFromForm] private string? Basis { get; set; }
    [SupplyParameterFromForm] private string? Language { get; set; }
    [SupplyParameterFromForm] private string? Format { get; set; }

    private string[] Kinds =>
    [
        "bulletin", "card", "handbook",
        .. Scope.Role == Role.Inspector ? ["dossier"] : Array.Empty<string>(),
        .. ReportAccess.MayOrderMany(Scope) ? ["each-bulletin", "each-card"] : Array.Empty<string>(),
    ];

    private int TopDepth => looked.Areas.Count == 0 ? 0 : looked.Areas.Min(area => area.Depth);

    private string Account => Context.User.FindFirstValue(Dashboards.Accounts.SignIn.AccountClaim) ?? "";

    // Both languages stand in the message, one after the other.
    private static string Hint => BrowserMissingException.Hint.Split(" / ") is [var zh, .. var en] ? Words.Pick(zh, string.Join(" / ", en)) : "";

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        looked = Looked.At(Marts, System, Area, Quarter, Basis);
        Language ??= CultureInfo.CurrentUICulture.Name;
        var seesAll = Scope.RootUnitId is null && Scope.Role != Role.Reporter;
        orders = Orders.Recent(seesAll ? null : Account, MostOrders);
        deliveries = seesAll ? Deliveries.Recent(MostOrders) : [];
        schedules = seesAll ? ReportSchedule.All(Settings) : [];
    }

    private void Order()
    {
        try
        {
            var items = Items();
            if (items.Count == 0)
            {
                throw new ReportException(Words["reports.nobody"]);
            }

            var id = Orders.Place(Account, items.Count == 1 ? items[0].Title : $"{Words["reports.kind." + Kind]} · {looked.Area!.Name} · {looked.Quarter}", items);
            Context.Response.Redirect($"/reports/{id}");
        }
        catch (ReportException exception)
        {
            Context.Response.StatusCode = StatusCodes.Status400BadRequest;
            problems.Add(exception.Message);
        }
    }

    // What a user may not order is not offered; whoever asks for it all the same gets nothing.
    private List<OrderedReport> Items()
    {
        var format = Format == "xlsx" ? "xlsx" : "pdf";
        if (!Kinds.Contains(Kind))
        {
            return [];
        }

        var isEach = Kind!.StartsWith("each-", StringComparison.Ordinal);
        var kind = isEach ? Kind["each-".Length..] : Kind;
        var asked = new ReportDefinition
        {
            Kind = kind,
            Subject = kind switch { "bulletin" => looked.Area!.UnitId, "card" when isEach => looked.Area!.UnitId, "handbook" => looked.System!.SystemId, _ => Subject?.Trim() ?? "" },
            System = kind is "bulletin" or "card" ? looked.System!.SystemId : "",
            Quarter = kind is "bulletin" or "card" ? looked.Quarter : "",
            Basis = kind is "bulletin" or "card" ? looked.Basis : "",
            Culture = Language == "en" ? "en" : Words.Cultures[0],
            Snapshot = Marts.SnapshotNumber ?? 0,
            Role = Scope.Role.Code(),
            Scope = Scope.RootUnitId,
        };
        if (isEach)
        {
            return [.. Recipients.Of(Marts, asked).Select(each => new OrderedReport(each.Name, each.Definition, format))];
        }

        // Made at once without its paper: what cannot be made is said here, not in a list of failures.
        var complete = Maker.Complete(asked);
        return [new OrderedReport(Maker.Title(complete), complete, format)];
    }
}
