using Analytics.Dashboards.Operations;
using Analytics.Dashboards.Reports.Document;
using Analytics.Warehouse.DuckDb;
using Dapper;

namespace Analytics.Dashboards.Reports.Schedules;

/// <summary>What schedules sent to whom: each recipient of an occasion once, tried again with growing pauses.</summary>
public sealed class ReportDeliveries(OperationsDatabase operations, AuditLog audit, TimeProvider clock)
{
    /// <summary>How often a delivery is tried before it is given up.</summary>
    public const int MostAttempts = 6;

    private static readonly string ExpectSql = SqlFile.Read(typeof(ReportDeliveries).Assembly, "Reports/Schedules/expect.sql");

    /// <summary>Enters a delivery to be made; what was entered before stays as it is.</summary>
    /// <param name="schedule">Name of the schedule.</param>
    /// <param name="occasion">What set it off.</param>
    /// <param name="definition">The report, complete.</param>
    /// <param name="address"><c>mailto:…</c> or a folder.</param>
    public void Expect(string schedule, string occasion, ReportDefinition definition, string address) => operations.Write(connection => connection.Execute(
        ExpectSql, new { schedule, occasion, recipient = definition.Scope ?? "", definition = definition.ToJson(), address, now = Now }));

    /// <summary>Whether an occasion of a schedule was entered.</summary>
    public bool IsKnown(string schedule, string occasion) => operations.Read(connection =>
        connection.QuerySingle<long>("select count(*) from report_delivery where schedule = $schedule and occasion = $occasion", new { schedule, occasion }) > 0);

    /// <summary>The next delivery whose time has come, now being sent; null if there is none.</summary>
    public ReportDelivery? Begin() => operations.Write(connection =>
    {
        var next = connection.QueryFirstOrDefault<ReportDelivery>("select * from report_delivery where state = 'waiting' and next_at <= $now order by next_at, schedule, recipient limit 1", new { now = Now });
        return next is null ? null : Set(connection, next, "sending", null, null, null, next.Attempts + 1);
    });

    /// <summary>The report arrived.</summary>
    public void Delivered(ReportDelivery delivery, long reportNumber) => operations.Write(connection =>
    {
        audit.Append(connection, "", "report-delivered", delivery.Address, $"{delivery.Schedule} {delivery.Occasion} {delivery.Recipient}".Trim());
        return Set(connection, delivery, "delivered", reportNumber, null, null, delivery.Attempts);
    });

    /// <summary>It did not; it is tried again after 1, 2, 4 … minutes, or given up.</summary>
    public void Failed(ReportDelivery delivery, string message) => operations.Write(connection => Set(
        connection, delivery, delivery.Attempts < MostAttempts ? "waiting" : "failed", null, message, Now + TimeSpan.FromMinutes(1 << (delivery.Attempts - 1)), delivery.Attempts));

    /// <summary>Gives up what a stopped site was sending by mail, as it may have arrived; what goes into folders is simply written again.</summary>
    public void Resume() => operations.Write(connection =>
        connection.Execute("update report_delivery set state = 'failed', message = '发送中断，可能已送达 / stopped while sending, it may have arrived' where state = 'sending' and address like 'mailto:%'")
        + connection.Execute("update report_delivery set state = 'waiting' where state = 'sending'"));

    /// <summary>The newest deliveries, newest first.</summary>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<ReportDelivery> Recent(int most) => operations.Read(connection =>
        connection.Query<ReportDelivery>("select * from report_delivery order by coalesce(delivered_at, next_at) desc, schedule, recipient limit $most", new { most }).AsList());

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private ReportDelivery Set(DuckDB.NET.Data.DuckDBConnection connection, ReportDelivery delivery, string state, long? reportNumber, string? message, DateTime? nextAt, int attempts)
    {
        connection.Execute(
            "update report_delivery set state = $state, attempts = $attempts, report_number = coalesce($reportNumber, report_number), message = $message, next_at = coalesce($nextAt, next_at), delivered_at = case when $state = 'delivered' then $now end "
            + "where schedule = $Schedule and occasion = $Occasion and recipient = $Recipient",
            new { state, attempts, reportNumber, message, nextAt, now = Now, delivery.Schedule, delivery.Occasion, delivery.Recipient });
        return delivery with { State = state, Attempts = attempts };
    }
}

/// <summary>One delivery.</summary>
public sealed record ReportDelivery
{
    /// <summary>Name of the schedule.</summary>
    public string Schedule { get; init; } = "";

    /// <summary>What set it off.</summary>
    public string Occasion { get; init; } = "";

    /// <summary>Unit whose scope it has; empty for all units.</summary>
    public string Recipient { get; init; } = "";

    /// <summary>The report, JSON.</summary>
    public string Definition { get; init; } = "";

    /// <summary><c>mailto:…</c> or a folder.</summary>
    public string Address { get; init; } = "";

    /// <summary>waiting, sending, delivered or failed.</summary>
    public string State { get; init; } = "";

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>Not tried before, UTC.</summary>
    public DateTime NextAt { get; init; }

    /// <summary>Number of the report; null until it is made.</summary>
    public long? ReportNumber { get; init; }

    /// <summary>Why it failed last.</summary>
    public string? Message { get; init; }

    /// <summary>When it arrived, UTC.</summary>
    public DateTime? DeliveredAt { get; init; }
}
