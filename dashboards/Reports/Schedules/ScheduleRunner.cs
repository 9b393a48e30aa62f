using System.Net.Mail;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Reports.Document;
using Analytics.Dashboards.Reports.Orders;
using Analytics.Dashboards.Snapshots;
using Analytics.Warehouse.DuckDb;

namespace Analytics.Dashboards.Reports.Schedules;

/// <summary>Looks every while which schedules are due, and delivers what they ask for.</summary>
public sealed partial class ScheduleRunner(
    ReportDeliveries deliveries, ReportMaker maker, ReportPaper paper, ReportBook book, ReportMail mail, CurrentSnapshot current, Words words, IConfiguration settings, TimeProvider clock, ILogger<ScheduleRunner> log)
    : BackgroundService
{
    private const int DefaultSeconds = 30;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var schedules = ReportSchedule.All(settings);
        foreach (var problem in schedules.SelectMany(schedule => schedule.Problems()))
        {
            LogProblem(problem);
        }

        schedules.RemoveAll(schedule => schedule.Problems().Any());
        if (schedules.Count == 0)
        {
            return;
        }

        await Task.Yield();
        try
        {
            deliveries.Resume();
            while (true)
            {
                schedules.ForEach(Expect);
                while (deliveries.Begin() is { } delivery)
                {
                    await Deliver(schedules.FirstOrDefault(schedule => schedule.Name == delivery.Schedule), delivery, stoppingToken);
                }

                await Task.Delay(TimeSpan.FromSeconds(settings.GetValue("Reports:Seconds", DefaultSeconds)), stoppingToken);
            }
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

    // Everybody's report of one occasion rests on the same snapshot, however often it is tried.
    private void Expect(ReportSchedule schedule)
    {
        using var lease = current.Lease();
        if (lease is null || schedule.Occasion(DateOnly.FromDateTime(clock.GetLocalNow().DateTime), lease.Number) is not { } occasion || deliveries.IsKnown(schedule.Name, occasion))
        {
            return;
        }

        try
        {
            var asked = schedule.Asked() with { Snapshot = lease.Number };
            var address = schedule.Mail.Length > 0 ? "mailto:" + schedule.Mail : Path.GetFullPath(schedule.Folder);
            if (!schedule.Each)
            {
                deliveries.Expect(schedule.Name, occasion, maker.Complete(asked), address);
                return;
            }

            var complete = maker.Complete(asked with { Kind = "bulletin" }) with { Kind = asked.Kind };
            using var marts = maker.Reader(complete);
            foreach (var (_, definition) in Recipients.Of(marts, complete))
            {
                deliveries.Expect(schedule.Name, occasion, definition, address);
            }
        }
        catch (ReportException exception)
        {
            LogProblem($"{schedule.Name}: {exception.Message}");
        }
    }

    private async Task Deliver(ReportSchedule? schedule, ReportDelivery delivery, CancellationToken stopping)
    {
        var format = schedule?.Format ?? "pdf";
        var written = Path.Combine(Path.GetTempPath(), $"analytics-{Guid.NewGuid():N}.{format}");
        try
        {
            var made = maker.Make(ReportDefinition.FromJson(delivery.Definition));
            await ReportFile.Write(paper, words, made, written, stopping);
            var number = book.Add("", made, written, format);
            var kept = book.Find(number)!;
            await Send(delivery, made, book.FileOf(kept)!, ReportAccess.FileName(kept), stopping);
            deliveries.Delivered(delivery, number);
        }
        catch (Exception exception) when (exception is ReportException or IOException or SmtpException or TimeoutException or UnauthorizedAccessException || (exception is OperationCanceledException && !stopping.IsCancellationRequested))
        {
            LogProblem($"{delivery.Schedule} {delivery.Recipient}: {exception.Message}");
            deliveries.Failed(delivery, exception.Message);
        }
        finally
        {
            File.Delete(written);
        }
    }

    private async Task Send(ReportDelivery delivery, MadeReport made, string file, string name, CancellationToken stopping)
    {
        if (delivery.Address.StartsWith("mailto:", StringComparison.Ordinal))
        {
            using var language = new ReportLanguage(made.Document.Definition.Culture);
            await mail.Send(
                delivery.Address["mailto:".Length..], $"{made.Document.Title} · {made.Document.Kind}", words["report.mail.text", made.Document.Title, made.Document.Subtitle, made.Document.Definition.Snapshot, made.Digest], file, name, stopping);
            return;
        }

        Directory.CreateDirectory(delivery.Address);
        var target = Path.Combine(delivery.Address, delivery.Recipient.Length == 0 ? name : $"{delivery.Recipient} {name}");
        File.Copy(file, target + ".new", overwrite: true);
        File.Move(target + ".new", target, overwrite: true);
    }

    [LoggerMessage(1, LogLevel.Warning, "Schedule of reports: {Problem}")]
    private partial void LogProblem(string problem);
}
