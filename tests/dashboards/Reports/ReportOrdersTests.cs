using System.Net;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Operations;
using Analytics.Dashboards.Reports;
using Analytics.Dashboards.Reports.Commands;
using Analytics.Dashboards.Reports.Document;
using Analytics.Dashboards.Reports.Orders;
using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Dashboards.Reports;

public sealed class ReportOrdersTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public ReportOrdersTests()
    {
        ScoredTown.Publish(warehouse);
        site = new DashboardSite(warehouse.Folder);
    }

    [Fact]
    public async Task An_order_is_made_entered_logged_and_downloaded_by_whoever_may()
    {
        using var zhang = site.SignedIn(Role.Leader, account: "zhang");
        var orders = site.Shared.Services.GetRequiredService<ReportOrders>();
        var maker = site.Shared.Services.GetRequiredService<ReportMaker>();
        var asked = maker.Complete(new ReportDefinition { Kind = "bulletin", Subject = "T" });

        var id = orders.Place("zhang", "两份", [new("甲", asked, "xlsx"), new("乙", asked with { Subject = "no such area" }, "xlsx")]);
        await Ended(orders, id);

        var items = orders.Items(id);
        Assert.Equal([ReportItem.Done, ReportItem.Failed], items.Select(item => item.State));
        Assert.Contains("收件人看不到这个范围", items[1].Message, StringComparison.Ordinal);
        var address = $"/reports/files/{items[0].ReportNumber}";
        Assert.Equal(HttpStatusCode.OK, (await zhang.GetAsync(address)).StatusCode);
        using var clerk = site.SignedIn(Role.Reporter, "B1", "li");
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync($"/reports/{id}")).StatusCode);
        Assert.Contains("指纹相同", await zhang.GetStringAsync($"/reports/{id}?verify={items[0].ReportNumber}"), StringComparison.Ordinal);
        Assert.True(SnapshotPin.IsSet(new WarehouseFolder(warehouse.Folder), 1));
        var actions = site.Shared.Services.GetRequiredService<OperationsDatabase>().Read(connection => connection.Query<string>("select action from audit_entry where actor = 'zhang' order by entry_id").AsList());
        Assert.Equal(["report-ordered", "report-made", "report-downloaded"], actions);
    }

    [Fact]
    public void After_a_stop_what_is_done_stays_done_and_the_rest_goes_on()
    {
        using var operations = new OperationsDatabase(Path.Combine(warehouse.Folder, "own"));
        using var orders = new ReportOrders(operations, new AuditLog(operations, SmallTown.Clock), SmallTown.Clock);
        var asked = new ReportDefinition { Kind = "card", Subject = "T", Snapshot = 1 };
        orders.Place("", "三份", [new("1", asked, "pdf"), new("2", asked, "pdf"), new("3", asked, "pdf")]);
        orders.End(orders.Begin()!, 7, null);
        Assert.Equal(2, orders.Begin()!.Position);

        orders.Resume();

        Assert.Equal(2, orders.Begin()!.Position);
        Assert.Equal(3, orders.Begin()!.Position);
        Assert.Null(orders.Begin());
        Assert.Equal(1, orders.Find(1)!.Done);
    }

    [Fact]
    public void A_single_report_goes_before_the_rest_of_a_large_order()
    {
        using var operations = new OperationsDatabase(Path.Combine(warehouse.Folder, "own"));
        using var orders = new ReportOrders(operations, new AuditLog(operations, SmallTown.Clock), SmallTown.Clock);
        var asked = new ReportDefinition { Kind = "card", Subject = "T", Snapshot = 1 };
        orders.Place("", "许多", [new("1", asked, "pdf"), new("2", asked, "pdf"), new("3", asked, "pdf")]);
        orders.Begin();
        var single = orders.Place("", "一份", [new("1", asked, "pdf")]);

        Assert.Equal(single, orders.Begin()!.OrderId);
    }

    [Fact]
    public async Task The_command_line_makes_workbooks_and_verifies_them()
    {
        var file = Path.Combine(warehouse.Folder, "out", "通报.xlsx");

        var made = await Report("workbook", "T", "--out", file);
        var same = await Report("verify", file);
        var other = await Report("verify", warehouse.DatabasePath);

        Assert.Equal((ReportProgram.Ok, ReportProgram.Ok, ReportProgram.Different), (made.Code, same.Code, other.Code));
        Assert.Contains("一致", same.Output, StringComparison.Ordinal);
        Assert.Equal(ReportProgram.WrongUsage, (await Report("card", "T", "--out", "x.docx")).Code);
        Assert.Equal(ReportProgram.WrongUsage, (await Report("card", "no such unit", "--out", "x.xlsx")).Code);
    }

    [Theory]
    [InlineData("bulletin", "--basis", "--case")]
    [InlineData("card", "--each", "--case")]
    [InlineData("handbook", "--culture", "--basis")]
    [InlineData("dossier", "--role", "--quarter")]
    public async Task Each_kind_tells_of_its_own_options(string kind, string has, string lacks)
    {
        var (code, output) = await Report(kind, "--help");

        Assert.Equal(ReportProgram.Ok, code);
        Assert.Contains(has, output, StringComparison.Ordinal);
        Assert.DoesNotContain(lacks, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bulletin", "--quater", "2025Q4", "--out", "x.pdf")]
    [InlineData("card", "T", "--quater", "2025Q4", "--out", "x.pdf")]
    [InlineData("handbook", "--quater", "--out", "x.pdf")]
    public async Task An_option_that_is_written_wrong_is_named(params string[] args)
    {
        var (code, output) = await Report(args);

        Assert.Equal(ReportProgram.WrongUsage, code);
        Assert.Contains("--quater", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cards_for_each_unit_keep_to_their_unit_and_are_not_made_twice()
    {
        var folder = Path.Combine(warehouse.Folder, "cards");

        var first = await Report("card", "T", "--system", ScoredTown.System, "--each", "--out", folder, "--culture", "en");

        Assert.Equal(ReportProgram.Ok, first.Code);
        var file = Assert.Single(Directory.GetFiles(folder));
        var written = File.GetLastWriteTimeUtc(file);
        Assert.Equal(("T", "reporter"), (ReportFile.Read(file)!.Definition.Scope, ReportFile.Read(file)!.Definition.Role));
        Assert.Equal(ReportProgram.Ok, (await Report("card", "T", "--system", ScoredTown.System, "--each", "--out", folder, "--culture", "en")).Code);
        Assert.Equal(written, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public async Task The_page_offers_a_clerk_no_reports_for_others()
    {
        using var clerk = site.SignedIn(Role.Reporter, "B1", "li");
        using var leader = site.SignedIn(Role.Leader, account: "zhang");

        Assert.DoesNotContain("each-card", await clerk.GetStringAsync("/reports"), StringComparison.Ordinal);
        Assert.Contains("each-card", await leader.GetStringAsync("/reports"), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }

    private async Task<(int Code, string Output)> Report(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (await ReportProgram.Run(args, site.Services, output, error), output.ToString() + error);
    }

    private static async Task Ended(ReportOrders orders, long id)
    {
        for (var turn = 0; turn < 600 && !orders.Find(id)!.HasEnded; turn++)
        {
            await Task.Delay(100);
        }

        Assert.True(orders.Find(id)!.HasEnded);
    }
}
