using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

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
    private (Uri Stage, string Session)? opened;

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
        var browser = new Browser(Process.Start(StartInfo(program, arguments, profile))!, profile);
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

    /// <summary>Prints one document on paper of its own choice (<c>@page</c>), tagged, with bookmarks.</summary>
    /// <param name="stage">A file of this machine, the page that shows documents; it stays open for those that follow.</param>
    /// <param name="show">What to run in it so that it shows this document, and no trace of the one before; a promise is waited for. If it gives false, nothing is printed.</param>
    /// <param name="complete">Gets the PDF and says what to run in the page before it is printed again; null leaves it as it is.</param>
    /// <param name="cancellation">Gives up; the stage may show half a document then.</param>
    /// <returns>The PDF; null if the document was not to be printed as it is.</returns>
    /// <exception cref="DevToolsException">The browser is gone, or what was to run failed.</exception>
    public async Task<byte[]?> Print(Uri stage, string show, Func<byte[], string?> complete, CancellationToken cancellation)
    {
        var session = await Open(stage, cancellation);
        if (await Run(show, session, cancellation) is JsonValue said && said.TryGetValue<bool>(out var isWanted) && !isWanted)
        {
            return null;
        }

        var pdf = await Pdf(session, cancellation);
        if (complete(pdf) is { } script)
        {
            await Run(script, session, cancellation);
            pdf = await Pdf(session, cancellation);
        }

        Printed++;
        return pdf;
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
    // What the browser puts into the temporary folder goes into its profile, and with it.
    private static ProcessStartInfo StartInfo(string program, string[] arguments, string temporary) => new(
        OperatingSystem.IsWindows() ? program : "/bin/sh",
        OperatingSystem.IsWindows() ? arguments : ["-c", "\"$@\" & child=$!; cat >/dev/null; kill $child 2>/dev/null; wait $child", "sh", program, .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["TMPDIR"] = temporary },
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

    // A page takes long to open, most of it for fonts of 10 MB each: it is opened once for many documents.
    private async Task<string> Open(Uri stage, CancellationToken cancellation)
    {
        if (opened is var (page, session) && page == stage)
        {
            return session;
        }

        session = opened?.Session ?? await Attach(cancellation);
        opened = null;
        var answer = await tools.Call("Page.navigate", new { url = stage.AbsoluteUri }, session, cancellation);
        if (answer["errorText"] is { } error)
        {
            throw new DevToolsException($"{stage}: {error}");
        }

        while ((await Run("document.readyState", session, cancellation))?.GetValue<string>() != "complete")
        {
            await Task.Delay(Turn, cancellation);
        }

        opened = (stage, session);
        return session;
    }

    private async Task<string> Attach(CancellationToken cancellation)
    {
        var target = (await tools.Call("Target.createTarget", new { url = "about:blank" }, cancellation: cancellation))["targetId"]!.GetValue<string>();
        return (await tools.Call("Target.attachToTarget", new { targetId = target, flatten = true }, cancellation: cancellation))["sessionId"]!.GetValue<string>();
    }

    private async Task<JsonNode?> Run(string script, string session, CancellationToken cancellation)
    {
        var answer = await tools.Call("Runtime.evaluate", new { expression = script, awaitPromise = true, returnByValue = true }, session, cancellation);
        return answer["exceptionDetails"] is { } failed
            ? throw new DevToolsException($"{opened?.Stage}: {failed["exception"]?["description"] ?? failed["text"]}")
            : answer["result"]?["value"];
    }

    private async Task<byte[]> Pdf(string session, CancellationToken cancellation)
    {
        var options = new { preferCSSPageSize = true, printBackground = true, generateTaggedPDF = true, generateDocumentOutline = true };
        return Convert.FromBase64String((await tools.Call("Page.printToPDF", options, session, cancellation))["data"]!.GetValue<string>());
    }
}
