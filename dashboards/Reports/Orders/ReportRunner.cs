using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Reports.Document;
using Analytics.Warehouse.DuckDb;

namespace Analytics.Dashboards.Reports.Orders;

/// <summary>Makes what <see cref="ReportOrders"/> was asked for, two reports at a time.</summary>
public sealed partial class ReportRunner(ReportOrders orders, ReportMaker maker, ReportPaper paper, ReportBook book, Words words, ILogger<ReportRunner> log) : BackgroundService
{
    /// <summary>How many reports are made at a time: while one is printed, the next is read; a third would only wait for the browser.</summary>
    public const int AtOnce = 2;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Nothing here may hold up the start of the site.
        await Task.Yield();
        try
        {
            orders.Resume();
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => Work(stoppingToken), stoppingToken)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop: what waits goes on at the next start.
        }
        catch (WarehouseBusyException)
        {
            // Another site serves this folder; starting up says so and ends this one.
        }
    }

    private async Task Work(CancellationToken stopping)
    {
        while (true)
        {
            if (orders.Begin() is { } item)
            {
                await Make(item, stopping);
            }
            else
            {
                await orders.Wait(stopping);
            }
        }
    }

    private async Task Make(ReportItem item, CancellationToken stopping)
    {
        var account = orders.Find(item.OrderId)?.AccountName ?? "";
        var written = Path.Combine(Path.GetTempPath(), $"analytics-{Guid.NewGuid():N}.{item.Format}");
        try
        {
            var made = maker.Make(ReportDefinition.FromJson(item.Definition));
            await ReportFile.Write(paper, words, made, written, stopping);
            orders.End(item, book.Add(account, made, written, item.Format), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            // One report that cannot be made holds up no other; its order says why.
            LogFailed(item.Title, exception);
            orders.End(item, null, exception is ReportException or IOException or TimeoutException ? exception.Message : $"{exception.GetType().Name}: {exception.Message}");
        }
        finally
        {
            File.Delete(written);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The report {Title} could not be made")]
    private partial void LogFailed(string title, Exception exception);
}
