using System.Diagnostics;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Pages.Compare;
using Analytics.Dashboards.Pages.Indicators;
using Analytics.Dashboards.Pages.Overview;
using Analytics.Dashboards.Pages.Unit;
using Analytics.Dashboards.Snapshots;

namespace Analytics.Dashboards.Pages;

/// <summary>Reads of every new snapshot what its first readers ask for, so that they need not wait: the overview of the whole and of each part, and what is read for all units and indicators together.</summary>
/// <remarks>Only the system and quarter that pages open with. What is read is kept with the snapshot, as <see cref="MartReader"/> keeps it.</remarks>
public sealed partial class ReadAhead(CurrentSnapshot current, ILogger<ReadAhead> log) : BackgroundService
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Nothing here may hold up the start of the site.
        await Task.Yield();
        int? last = null;
        using var timer = new PeriodicTimer(Turn);
        try
        {
            do
            {
                last = Read(last, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop: whoever asks reads for themselves.
        }
    }

    // The number of the snapshot that was read, or tried.
    private int? Read(int? last, CancellationToken stopping)
    {
        var number = last;
        try
        {
            using var marts = new MartReader(current.Lease, () => new UnitScope(Role.Leader, null));
            number = marts.SnapshotNumber;
            if (number is null || number == last)
            {
                return number;
            }

            var begin = Stopwatch.GetTimestamp();
            foreach (var read in Readings(marts))
            {
                stopping.ThrowIfCancellationRequested();
                read();
            }

            LogRead(number.Value, Stopwatch.GetElapsedTime(begin).TotalSeconds);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A page that needs what cannot be read tells its reader; the site goes on.
            LogFailed(number, exception);
        }

        return number;
    }

    private static IEnumerable<Action> Readings(MartReader marts)
    {
        var looked = Looked.At(marts, null, null, null, null);
        if (!looked.HasData)
        {
            yield break;
        }

        // Two of a kind set the reading for all going.
        foreach (var indicator in IndicatorsTable.Rows(marts, looked).Take(2))
        {
            yield return () => IndicatorData.Read(marts, looked, indicator.IndicatorId);
        }

        var whole = OverviewData.Read(marts, looked);
        foreach (var area in whole.Areas)
        {
            yield return () =>
            {
                var part = Looked.At(marts, null, area.UnitId, null, null);
                if (part.Area?.UnitId == area.UnitId)
                {
                    OverviewData.Read(marts, part);
                    LookedGroup.At(marts, part, null, null);
                }
            };
        }

        foreach (var unit in LookedGroup.At(marts, looked, null, null).Rows.Take(2))
        {
            yield return () =>
            {
                UnitHead.Of(marts, unit.UnitId);
                SubjectScores.Of(marts, unit.UnitId);
                PastRow.Of(marts, unit.UnitId);
                ClaimRow.Of(marts, unit.UnitId, looked.Quarter);
                LoadRow.Of(marts, unit.UnitId);
            };
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Read ahead of snapshot {Number} in {Seconds:0.0} s")]
    private partial void LogRead(int number, double seconds);

    [LoggerMessage(2, LogLevel.Warning, "Cannot read ahead of snapshot {Number}")]
    private partial void LogFailed(int? number, Exception exception);
}
