using System.Globalization;
using Analytics.Dashboards.Operations;
using Analytics.Dashboards.Reports.Document;
using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Dashboards.Reports.Orders;

/// <summary>Orders of reports: whoever wants one, or one for each of many, asks here; they are made in their order and outlive a restart of the site.</summary>
public sealed class ReportOrders(OperationsDatabase operations, AuditLog audit, TimeProvider clock) : IDisposable
{
    private static readonly string OrderSql = Statement("order");
    private static readonly string ItemSql = Statement("item");
    private static readonly string RecentSql = Statement("recent");
    private static readonly string NextSql = Statement("next");

    private readonly SemaphoreSlim asked = new(0);

    /// <summary>Places an order.</summary>
    /// <param name="account">Who orders; empty for a schedule.</param>
    /// <param name="title">What it is about, for people.</param>
    /// <param name="items">The reports, each complete and with its own recipient.</param>
    /// <returns>Number of the order.</returns>
    public long Place(string account, string title, IReadOnlyList<OrderedReport> items)
    {
        var id = operations.Write(connection =>
        {
            var order = connection.QuerySingle<long>(OrderSql, new { account, title, now = clock.GetUtcNow().UtcDateTime });
            for (var place = 0; place < items.Count; place++)
            {
                connection.Execute(ItemSql, new { order, position = place + 1, title = items[place].Title, definition = items[place].Definition.ToJson(), format = items[place].Format });
            }

            audit.Append(connection, account, "report-ordered", order.ToString(CultureInfo.InvariantCulture), $"{title} ({items.Count})");
            return order;
        });
        asked.Release(ReportRunner.AtOnce);
        return id;
    }

    /// <summary>The newest orders of an account, or of all, newest first.</summary>
    /// <param name="account">The account; null for all.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<ReportOrder> Recent(string? account, int most) => operations.Read(connection => connection.Query<ReportOrder>(RecentSql, new { account, id = 0L, most }).AsList());

    /// <summary>One order; null if there is none of that number.</summary>
    public ReportOrder? Find(long orderId) => operations.Read(connection => connection.QuerySingleOrDefault<ReportOrder>(RecentSql, new { account = (string?)null, id = orderId, most = 1 }));

    /// <summary>The reports of an order, in order.</summary>
    public IReadOnlyList<ReportItem> Items(long orderId) => operations.Read(connection =>
        connection.Query<ReportItem>("select * from report_item where order_id = $orderId order by position", new { orderId }).AsList());

    /// <summary>Queues again what a stopped site left running; what is done stays done.</summary>
    public void Resume() => operations.Write(connection => connection.Execute("update report_item set state = 'queued' where state = 'running'"));

    /// <summary>Queues again what failed of an order.</summary>
    public void Retry(long orderId)
    {
        operations.Write(connection => connection.Execute("update report_item set state = 'queued', message = null where order_id = $orderId and state = 'failed'", new { orderId }));
        asked.Release(ReportRunner.AtOnce);
    }

    /// <summary>Takes the next report that waits; null if none does. Small orders go before large ones, so that one bulletin never waits for six hundred cards.</summary>
    public ReportItem? Begin() => operations.Write(connection =>
    {
        var next = connection.QueryFirstOrDefault<ReportItem>(NextSql);
        connection.Execute("update report_item set state = 'running' where order_id = $order and position = $position", new { order = next?.OrderId ?? 0, position = next?.Position ?? 0 });
        return next;
    });

    /// <summary>Ends a report that was begun.</summary>
    /// <param name="item">The report.</param>
    /// <param name="reportNumber">Its number; null if it failed.</param>
    /// <param name="message">Why it failed; null if it did not.</param>
    public void End(ReportItem item, long? reportNumber, string? message) => operations.Write(connection => connection.Execute(
        "update report_item set state = $state, report_number = $reportNumber, message = $message where order_id = $OrderId and position = $Position",
        new { state = reportNumber is null ? ReportItem.Failed : ReportItem.Done, reportNumber, message, item.OrderId, item.Position }));

    /// <summary>Waits until something is ordered, or a while.</summary>
    public Task Wait(CancellationToken stopping) => asked.WaitAsync(TimeSpan.FromSeconds(30), stopping);

    /// <inheritdoc />
    public void Dispose() => asked.Dispose();

    private static string Statement(string name) => SqlFile.Read(typeof(ReportOrders).Assembly, $"Reports/Orders/{name}.sql");
}

/// <summary>A report to be made.</summary>
/// <param name="Title">For people, until it has its own.</param>
/// <param name="Definition">Complete.</param>
/// <param name="Format">pdf or xlsx.</param>
public sealed record OrderedReport(string Title, ReportDefinition Definition, string Format);

/// <summary>An order and how far it is.</summary>
public sealed record ReportOrder
{
    /// <summary>1, 2, 3 …</summary>
    public long OrderId { get; init; }

    /// <summary>Who ordered; empty for a schedule.</summary>
    public string AccountName { get; init; } = "";

    /// <summary>What it is about.</summary>
    public string Title { get; init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime OrderedAt { get; init; }

    /// <summary>Reports in it.</summary>
    public long Items { get; init; }

    /// <summary>Of these, made.</summary>
    public long Done { get; init; }

    /// <summary>Of these, failed.</summary>
    public long Failed { get; init; }

    /// <summary>Whether nothing of it waits or is going on.</summary>
    public bool HasEnded => Done + Failed == Items;
}

/// <summary>One report of an order.</summary>
public sealed record ReportItem
{
    /// <summary>State of one that was made.</summary>
    public const string Done = "done";

    /// <summary>State of one that could not be made.</summary>
    public const string Failed = "failed";

    /// <summary>Its order.</summary>
    public long OrderId { get; init; }

    /// <summary>1 and up.</summary>
    public int Position { get; init; }

    /// <summary>For people.</summary>
    public string Title { get; init; } = "";

    /// <summary>What is asked for, JSON.</summary>
    public string Definition { get; init; } = "";

    /// <summary>pdf or xlsx.</summary>
    public string Format { get; init; } = "";

    /// <summary>queued, running, done or failed.</summary>
    public string State { get; init; } = "";

    /// <summary>Number of the report; null until it is made.</summary>
    public long? ReportNumber { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Message { get; init; }
}
