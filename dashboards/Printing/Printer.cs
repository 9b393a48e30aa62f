namespace Analytics.Dashboards.Printing;

/// <summary>Prints documents one after the other with one browser that stays warm, is replaced after a count of documents or a crash, and ends when nobody prints for a while.</summary>
/// <remarks>Settings: <c>Printing:Browser</c> (program; empty looks for one), <c>Printing:Seconds</c> (limit of one document), <c>Printing:Documents</c> (printed by one browser before it is replaced).</remarks>
public sealed partial class Printer(IConfiguration settings, ILogger<Printer> log) : IAsyncDisposable
{
    private const int DefaultSeconds = 120;
    private const int DefaultDocuments = 100;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim turn = new(1, 1);
    private Browser? browser;
    private Timer? idle;

    /// <summary>Whether there is a browser to print with.</summary>
    public bool IsReady => Program is not null;

    /// <summary>The process of the browser; null while none runs.</summary>
    public int? ProcessId => browser is { IsAlive: true } ? browser.ProcessId : null;

    /// <summary>Prints one document; waits for those asked for before.</summary>
    /// <param name="stage">A file of this machine, the page that shows documents; it stays open for those that follow.</param>
    /// <param name="show">What to run in it so that it shows this document, and no trace of the one before; a promise is waited for. If it gives false, nothing is printed.</param>
    /// <param name="complete">Gets the PDF and says what to run in the page before it is printed again; null leaves it as it is.</param>
    /// <param name="cancellation">Gives up, also while waiting.</param>
    /// <returns>The PDF; null if the document was not to be printed as it is.</returns>
    /// <exception cref="BrowserMissingException">There is no browser.</exception>
    /// <exception cref="TimeoutException">The document took longer than the limit.</exception>
    /// <exception cref="DevToolsException">The browser failed twice.</exception>
    public async Task<byte[]?> Print(Uri stage, string show, Func<byte[], string?> complete, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await Try(stage, show, complete, cancellation);
        }
        catch (DevToolsException exception)
        {
            // A crash costs one more try with a new browser, never the report.
            LogCrash(exception.Message);
            return await Try(stage, show, complete, cancellation);
        }
        finally
        {
            idle ??= new Timer(_ => _ = Rest(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            idle.Change(Idle, Timeout.InfiniteTimeSpan);
            turn.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        await (idle?.DisposeAsync() ?? ValueTask.CompletedTask);
        await End();
        turn.Release();
    }

    private string? Program => BrowserProgram.Find(settings["Printing:Browser"], Environment.GetEnvironmentVariable("PATH"));

    private async Task<byte[]?> Try(Uri stage, string show, Func<byte[], string?> complete, CancellationToken cancellation)
    {
        var limit = TimeSpan.FromSeconds(settings.GetValue("Printing:Seconds", DefaultSeconds));
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        clock.CancelAfter(limit);
        try
        {
            return await (await Warm(clock.Token)).Print(stage, show, complete, clock.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            await End();
            throw new TimeoutException($"打印超过 {limit.TotalSeconds:0} 秒，已停止 / printing took longer than {limit.TotalSeconds:0} seconds and was stopped");
        }
        catch (Exception exception) when (exception is DevToolsException or OperationCanceledException)
        {
            await End();
            throw;
        }
    }

    private async Task<Browser> Warm(CancellationToken cancellation)
    {
        if (browser is { IsAlive: true } warm && warm.Printed < settings.GetValue("Printing:Documents", DefaultDocuments))
        {
            return warm;
        }

        await End();
        var started = await Browser.Start(Program ?? throw new BrowserMissingException(), cancellation);
        browser = started;
        LogStart(started.ProcessId);
        return started;
    }

    private async Task Rest()
    {
        if (await turn.WaitAsync(0))
        {
            await End();
            turn.Release();
        }
    }

    private async Task End()
    {
        if (browser is { } ended)
        {
            browser = null;
            await ended.DisposeAsync();
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Started a browser to print with, process {ProcessId}")]
    private partial void LogStart(int processId);

    [LoggerMessage(2, LogLevel.Warning, "The browser failed while printing, trying once more: {Reason}")]
    private partial void LogCrash(string reason);
}
