using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Analytics.Dashboards.Printing;

/// <summary>A headless browser that runs for printing alone: a process with a profile of its own in a temporary folder.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Parting = TimeSpan.FromSeconds(3);

    // Nothing is fetched and nothing sent: reports are files, and only those of this machine are read.
    private static readonly string[] Arguments =
    [
        "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
        "--disable-dev-shm-usage", "--hide-scrollbars", "--mute-audio", "--allow-file-access-from-files", "--proxy-server=127.0.0.1:1", "--remote-debugging-port=0",
    ];

    private readonly Process process;
    private readonly string profile;
    private readonly DevTools tools = new();

    private Browser(Process process, string profile)
    {
        this.process = process;
        this.profile = profile;
    }

    /// <summary>Number of the process.</summary>
    public int ProcessId => process.Id;

    /// <summary>Whether it still runs.</summary>
    public bool IsAlive => !process.HasExited;

    /// <summary>Documents printed so far.</summary>
    public int Printed { get; private set; }

    /// <summary>Starts a browser and connects to it.</summary>
    /// <param name="program">The program.</param>
    /// <param name="cancellation">Gives up; nothing keeps running then.</param>
    /// <exception cref="DevToolsException">It ended at once.</exception>
    public static async Task<Browser> Start(string program, CancellationToken cancellation)
    {
        var profile = Directory.CreateTempSubdirectory("analytics-print-").FullName;
        string[] arguments = [.. Arguments, .. IsRoot ? ["--no-sandbox"] : Array.Empty<string>(), "--user-data-dir=" + profile, "about:blank"];
        var browser = new Browser(Process.Start(StartInfo(program, arguments))!, profile);
        try
        {
            browser.process.BeginOutputReadLine();
            browser.process.BeginErrorReadLine();
            await browser.tools.Connect(await browser.Address(cancellation), cancellation);
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>Prints one page on paper of its own choice (<c>@page</c>), tagged, with bookmarks.</summary>
    /// <param name="page">A file of this machine.</param>
    /// <param name="isReady">An expression that is true when the page may be printed.</param>
    /// <param name="complete">Gets the PDF and says what to run in the page before it is printed again; null leaves it as it is.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The PDF.</returns>
    public async Task<byte[]> Print(Uri page, string isReady, Func<byte[], string?> complete, CancellationToken cancellation)
    {
        var target = (await tools.Call("Target.createTarget", new { url = "about:blank" }, cancellation: cancellation))["targetId"]!.GetValue<string>();
        try
        {
            var session = (await tools.Call("Target.attachToTarget", new { targetId = target, flatten = true }, cancellation: cancellation))["sessionId"]!.GetValue<string>();
            var answer = await tools.Call("Page.navigate", new { url = page.AbsoluteUri }, session, cancellation);
            if (answer["errorText"] is { } error)
            {
                throw new DevToolsException($"{page}: {error}");
            }

            await Ready(isReady, session, cancellation);
            var pdf = await Pdf(session, cancellation);
            if (complete(pdf) is { } script)
            {
                await tools.Call("Runtime.evaluate", new { expression = script }, session, cancellation);
                pdf = await Pdf(session, cancellation);
            }

            Printed++;
            return pdf;
        }
        finally
        {
            await Close(target);
        }
    }

    /// <summary>Ends the browser and all that it started, and removes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            process.StandardInput.Close();
            using var patience = new CancellationTokenSource(Parting);
            await process.WaitForExitAsync(patience.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        tools.Dispose();
        process.Dispose();
        Remove(profile);
    }

    private static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    // Whoever ends this program, even by force, closes the shell's input, and the shell ends the browser.
    private static ProcessStartInfo StartInfo(string program, string[] arguments) => new(
        OperatingSystem.IsWindows() ? program : "/bin/sh",
        OperatingSystem.IsWindows() ? arguments : ["-c", "\"$@\" & child=$!; cat >/dev/null; kill $child 2>/dev/null; wait $child", "sh", program, .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A helper process may still hold a file; the system clears temporary folders.
        }
    }

    // The browser writes port and path of its address into its profile.
    private async Task<Uri> Address(CancellationToken cancellation)
    {
        var file = Path.Combine(profile, "DevToolsActivePort");
        while (true)
        {
            if (File.Exists(file) && await File.ReadAllLinesAsync(file, cancellation) is [var port, var path, ..])
            {
                return new Uri(string.Create(CultureInfo.InvariantCulture, $"ws://127.0.0.1:{port}{path}"));
            }

            if (process.HasExited)
            {
                throw new DevToolsException($"The browser ended at once with code {process.ExitCode}");
            }

            await Task.Delay(Turn, cancellation);
        }
    }

    private async Task Ready(string isReady, string session, CancellationToken cancellation)
    {
        while (true)
        {
            var answer = await tools.Call("Runtime.evaluate", new { expression = isReady, returnByValue = true }, session, cancellation);
            if (answer["result"]?["value"]?.GetValueKind() == JsonValueKind.True)
            {
                return;
            }

            await Task.Delay(Turn, cancellation);
        }
    }

    private async Task<byte[]> Pdf(string session, CancellationToken cancellation)
    {
        var options = new { preferCSSPageSize = true, printBackground = true, generateTaggedPDF = true, generateDocumentOutline = true };
        return Convert.FromBase64String((await tools.Call("Page.printToPDF", options, session, cancellation))["data"]!.GetValue<string>());
    }

    // A browser that is gone has no page to close either.
    private async Task Close(string target)
    {
        try
        {
            using var patience = new CancellationTokenSource(Parting);
            await tools.Call("Target.closeTarget", new { targetId = target }, cancellation: patience.Token);
        }
        catch (Exception exception) when (exception is DevToolsException or OperationCanceledException)
        {
            Printed = int.MaxValue - 1;
        }
    }
}
