using Analytics.Dashboards.Operations;
using Analytics.Dashboards.Reports.Document;
using Analytics.Dashboards.Reports.Schedules;
using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Dashboards.Reports;

public sealed class ReportScheduleTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    public ReportScheduleTests() => ScoredTown.Publish(warehouse);

    [Theory]
    [InlineData("publish", "2026-11-21", "snapshot 7")]
    [InlineData("monthly 5", "2026-11-04", null)]
    [InlineData("monthly 5", "2026-11-05", "2026-11")]
    [InlineData("monthly 31", "2026-02-28", "2026-02")]
    [InlineData("quarterly 10", "2026-10-09", null)]
    [InlineData("quarterly 10", "2026-12-01", "2026-10")]
    public void An_occasion_comes_on_its_day_and_stays_the_same_until_the_next(string when, string today, string? occasion) =>
        Assert.Equal(occasion, new ReportSchedule { When = when }.Occasion(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), 7));

    [Fact]
    public void A_schedule_that_cannot_be_kept_is_said()
    {
        Assert.Empty(new ReportSchedule { Name = "a", Folder = "out" }.Problems());
        Assert.NotEmpty(new ReportSchedule { Name = "a", Folder = "out", When = "weekly" }.Problems());
        Assert.NotEmpty(new ReportSchedule { Name = "a", Folder = "out", Mail = "a@b" }.Problems());
        Assert.NotEmpty(new ReportSchedule { Name = "a", Folder = "out", Role = "department" }.Problems());
    }

    [Fact]
    public async Task After_a_publish_each_recipient_gets_one_mail_and_one_file_with_its_own_scope()
    {
        using var server = new MailServer();
        var folder = Path.Combine(warehouse.Folder, "out");
        using var site = Site(server, folder);
        var deliveries = site.Services.GetRequiredService<ReportDeliveries>();

        await Until(() => deliveries.Recent(10).Count(each => each.State == "delivered") == 2);
        await Task.Delay(1500);

        var message = Assert.Single(server.Messages);
        Assert.Contains("To: head@example.org", message, StringComparison.Ordinal);
        Assert.Equal(["T"], Directory.GetFiles(folder).Select(file => Path.GetFileName(file).Split(' ')[0]));
        var definitions = deliveries.Recent(10).ToDictionary(each => each.Schedule, each => ReportDefinition.FromJson(each.Definition));
        Assert.Null(definitions["mail"].Scope);
        Assert.Equal(("reporter", "T"), (definitions["cards"].Role, definitions["cards"].Scope));

        SmallTown.Publish(new WarehouseFolder(warehouse.Folder));
        await Until(() => server.Messages.Count == 2);
    }

    [Fact]
    public void A_delivery_that_fails_is_tried_again_later_and_given_up_in_the_end()
    {
        using var operations = new OperationsDatabase(Path.Combine(warehouse.Folder, "own"));
        var clock = new FixedClock(SmallTown.Clock.GetUtcNow());
        var deliveries = new ReportDeliveries(operations, new AuditLog(operations, clock), clock);
        var asked = new ReportDefinition { Kind = "bulletin", Subject = "T", Snapshot = 1 };
        deliveries.Expect("a", "snapshot 1", asked, "mailto:x@example.org");
        deliveries.Expect("a", "snapshot 1", asked, "mailto:x@example.org");

        deliveries.Failed(deliveries.Begin()!, "451 later");

        Assert.Null(deliveries.Begin());
        for (var attempt = 2; attempt <= ReportDeliveries.MostAttempts; attempt++)
        {
            clock.Advance(TimeSpan.FromHours(1));
            deliveries.Failed(deliveries.Begin()!, "451 later");
        }

        var given = Assert.Single(deliveries.Recent(10));
        Assert.Equal(("failed", ReportDeliveries.MostAttempts, "451 later"), (given.State, given.Attempts, given.Message));
    }

    [Fact]
    public void Mail_that_a_stop_interrupted_is_not_sent_twice_but_files_are_written_again()
    {
        using var operations = new OperationsDatabase(Path.Combine(warehouse.Folder, "own"));
        var deliveries = new ReportDeliveries(operations, new AuditLog(operations, SmallTown.Clock), SmallTown.Clock);
        var asked = new ReportDefinition { Kind = "bulletin", Subject = "T", Snapshot = 1 };
        deliveries.Expect("mail", "snapshot 1", asked, "mailto:x@example.org");
        deliveries.Expect("files", "snapshot 1", asked, warehouse.Folder);
        deliveries.Begin();
        deliveries.Begin();

        deliveries.Resume();

        Assert.Equal("files", deliveries.Begin()!.Schedule);
        Assert.Null(deliveries.Begin());
    }

    public void Dispose() => warehouse.Dispose();

    private DashboardSite Site(MailServer server, string folder) => new(
        warehouse.Folder,
        ("Reports:Seconds", "1"), ("Mail:Host", "127.0.0.1"), ("Mail:Port", server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Mail:From", "site@example.org"),
        ("Reports:Schedules:0:Name", "mail"), ("Reports:Schedules:0:Mail", "head@example.org"), ("Reports:Schedules:0:Format", "xlsx"),
        ("Reports:Schedules:1:Name", "cards"), ("Reports:Schedules:1:Kind", "card"), ("Reports:Schedules:1:System", ScoredTown.System), ("Reports:Schedules:1:Each", "true"),
        ("Reports:Schedules:1:Folder", folder), ("Reports:Schedules:1:Format", "xlsx"));

    private static async Task Until(Func<bool> isSo)
    {
        for (var turn = 0; turn < 600 && !isSo(); turn++)
        {
            await Task.Delay(100);
        }

        Assert.True(isSo());
    }
}
