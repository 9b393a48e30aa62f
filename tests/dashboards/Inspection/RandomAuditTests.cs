using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Operations;
using Analytics.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace Analytics.Tests.Dashboards.Inspection;

public sealed class RandomAuditTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly FixedClock clock = new(new DateTimeOffset(2025, 12, 31, 8, 0, 0, TimeSpan.Zero));
    private readonly OperationsDatabase operations;
    private readonly RandomAudit audit;

    public RandomAuditTests()
    {
        operations = new OperationsDatabase(warehouse.Folder);
        audit = new RandomAudit(operations, new AuditLog(operations, clock), new InspectionSettings(new ConfigurationBuilder().Build()), clock);
    }

    public void Dispose()
    {
        operations.Dispose();
        warehouse.Dispose();
    }

    [Fact]
    public void A_quarter_is_drawn_from_once_it_ended_and_never_again()
    {
        audit.Ensure("wang", "2025Q4", () => ["B1", "B2"]);
        Assert.Empty(audit.Picks("2025Q4"));
        Assert.Null(audit.Seed("2025Q4"));

        clock.Advance(TimeSpan.FromDays(1));
        audit.Ensure("wang", "2025Q4", () => ["B1", "B2"]);
        var pick = Assert.Single(audit.Picks("2025Q4"));
        Assert.Equal([pick], RandomAudit.Draw(audit.Seed("2025Q4")!.Value, "2025Q4", ["B1", "B2"], 0.05));

        audit.Ensure("wang", "2025Q4", () => ["B3"]);
        Assert.Equal([pick], audit.Picks("2025Q4"));
    }
}
