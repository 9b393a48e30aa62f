using System.Text;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Accounts;
using Analytics.Dashboards.Api.Tokens;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Operations;
using Analytics.Dashboards.Reports;
using Analytics.Dashboards.Reports.Document;
using Analytics.Dashboards.Reports.Orders;
using Analytics.Dashboards.Views;
using Analytics.Warehouse.Builds;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;
using Dapper;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Support;

/// <summary>A site over a city of two counties, 赤岭 (ids begin with RED) and 碧潭 (GRN), with cases, files, reports, runs, views and tokens of both.</summary>
public sealed class TwoCounties : IDisposable
{
    /// <summary>What begins every id and every name of either county, and stands in no other.</summary>
    public static readonly (string Id, string Name) Own = ("RED", "赤岭"), Foreign = ("GRN", "碧潭");

    /// <summary>Units of a county without its code: the county itself, its township and its branches.</summary>
    public static readonly string[] Units = ["", "-T", "-B1", "-B2", "-B3", "-B4", "-B5", "-B6"];

    private readonly TemporaryWarehouse warehouse = new();

    public TwoCounties()
    {
        var folder = new WarehouseFolder(warehouse.Folder);
        using (var connection = warehouse.OpenForWriting())
        {
            connection.Execute(SqlFile.Read(typeof(TwoCounties).Assembly, "dashboards/Access/two_counties.sql"));
            WarehouseBuild.Run(connection, folder, SmallTown.Clock, isFull: true);
        }

        SmallTown.Publish(folder);
        warehouse.ChangeSnapshot(SqlFile.Read(typeof(TwoCounties).Assembly, "dashboards/Access/two_counties_flags.sql"));
        Site = new DashboardSite(warehouse.Folder);
        foreach (var county in new[] { Own, Foreign })
        {
            Work(county);
        }
    }

    /// <summary>The site.</summary>
    public DashboardSite Site { get; }

    /// <summary>Numbers of cases, reports, orders and runs by the county that they are of.</summary>
    public List<(string County, string Kind, long Number)> Numbers { get; } = [];

    public void Dispose()
    {
        Site.Dispose();
        warehouse.Dispose();
    }

    /// <summary>Its warehouse folder.</summary>
    public string Folder => warehouse.Folder;

    /// <summary>Ids of the flags of a county.</summary>
    public IReadOnlyList<string> Flags(string county)
    {
        using var connection = Database.OpenForReading(SnapshotList.CurrentFile(new WarehouseFolder(warehouse.Folder))!);
        return connection.Query<string>("select flag_id from mart_flag where unit_id like $county || '%'", new { county }).AsList();
    }

    // What people of a county leave behind in the site.
    private void Work((string Id, string Name) county)
    {
        var services = Site.Shared.Services;
        var (branch, clerk) = (county.Id + "-B1", county.Id + "-clerk");
        services.GetRequiredService<AccountBook>().Add("", clerk, county.Name + "员", Role.Reporter, branch);
        services.GetRequiredService<TokenBook>().Issue(services.GetRequiredService<AccountBook>().Find(clerk)!, county.Name + "令牌", null, 30);
        services.GetRequiredService<ViewBook>().Save(clerk, county.Name + "视图", "/units?area=" + branch);

        var cases = services.GetRequiredService<CaseBook>();
        var inspector = new CaseActor(county.Id + "-li", Role.Inspector);
        var number = cases.Open(inspector.Account, county.Name + "李", new CaseSubject(branch, "2025Q4", "flagged", "high", "[]", []));
        cases.Act(number, inspector, county.Name + "李", new CaseRequest(CaseAction.Assign, Assignee: inspector.Account));
        cases.Act(number, inspector, county.Name + "李", new CaseRequest(CaseAction.Ask, county.Name + "多出的人是谁", DueOn: new DateOnly(2099, 1, 1)));
        var file = Encoding.UTF8.GetBytes(county.Name);
        services.GetRequiredService<CaseFiles>().Keep(number, new CaseActor(clerk, Role.Reporter, IsOfUnit: true), county.Name + "员", new FormFile(new MemoryStream(file), 0, file.Length, "File", county.Name + ".txt"));
        Numbers.Add((county.Id, "case", number));

        var maker = services.GetRequiredService<ReportMaker>();
        var made = maker.Make(maker.Complete(new ReportDefinition { Kind = "bulletin", Subject = county.Id, Role = Role.Department.Code(), Scope = county.Id }));
        var written = Path.Combine(warehouse.Folder, county.Id + ".xlsx");
        File.WriteAllText(written, county.Name);
        Numbers.Add((county.Id, "report", services.GetRequiredService<ReportBook>().Add(county.Id + "-dept", made, written, "xlsx")));
        Numbers.Add((county.Id, "order", services.GetRequiredService<ReportOrders>().Place(county.Id + "-dept", county.Name + "通报", [])));
        var run = services.GetRequiredService<OperationsDatabase>().Write(connection => connection.QuerySingle<long>(
            """
            insert into etl_run (run_id, account_name, unit_id, verb, arguments, title, state, queued_at, started_at, ended_at, exit_code, message)
            select coalesce(max(run_id), 0) + 1, $clerk, $branch, 'load', '[]', $title, 'done', $now, $now, $now, 0, $title from etl_run returning run_id
            """, new { clerk, branch, title = county.Name + "上报.csv", now = SmallTown.Clock.GetUtcNow().UtcDateTime }));
        Numbers.Add((county.Id, "run", run));
    }
}
