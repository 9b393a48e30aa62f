using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Analytics.Dashboards.Printing;
using Analytics.Tests.Support;
using Microsoft.Playwright;

namespace Analytics.Tests.Browser;

/// <summary>What is ordered on /reports outlives whoever ordered it, and the site itself.</summary>
public sealed class ReportsTests : IAsyncLifetime, IAsyncDisposable
{
    // Six cards are printed; on a busy machine that takes its time.
    private const float LongestWait = 240_000;

    private readonly ClaimedTown town = new();
    private readonly string address = $"http://localhost:{FreePort()}";
    private IPlaywright? playwright;
    private IBrowser? browser;
    private Process? site;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Find(), Args = Chromium.Arguments });
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await End();
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
        town.Dispose();
    }

    [Fact]
    public async Task An_order_that_a_killed_site_left_unfinished_is_found_again_and_finished()
    {
        await using var window = await BrowserWindow.Open(browser!, address, session: null, 1280);
        await window.Page.GotoAsync(await Start());
        await window.Page.FillAsync("[name=Password]", SiteInBrowser.Password);
        await window.Page.FillAsync("[name=Repeated]", SiteInBrowser.Password);
        await window.Page.ClickAsync("main button[type=submit]");
        await window.Page.WaitForURLAsync(address + "/");
        await window.Page.GotoAsync("/reports", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await window.Page.SelectOptionAsync("[name=Kind]", "each-card");
        await window.Page.SelectOptionAsync("[name=Basis]", "claimed");
        await window.Page.ClickAsync("main form button[type=submit]");
        await window.Page.WaitForURLAsync("**/reports/1");
        await window.Page.Locator(".tag.good").First.WaitForAsync(new() { Timeout = LongestWait });

        await End();
        await Start();

        await window.Page.GotoAsync("/reports", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await window.Page.ClickAsync("main tbody th a");
        await window.Page.Locator(".tag.good").Nth(5).WaitForAsync(new() { Timeout = LongestWait });
        Assert.Equal(6, await window.Page.Locator("a[download]").CountAsync());
        var card = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.Locator("a[download]").Last.ClickAsync());
        Assert.Equal(2, PdfFile.Read(await File.ReadAllBytesAsync(await card.PathAsync())).PageCount);
        Assert.Equal(6, Directory.GetFiles(Path.Combine(town.Folder, "reports"), "*.pdf").Length);
    }

    // Starts the site as a process of its own; gives the link that a first start prints, later any page.
    private async Task<string> Start()
    {
        site = Process.Start(new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Analytics.Dashboards.dll"), "--Urls=" + address, "--Warehouse:Folder=" + town.Folder, "--Warehouse:Demo=false"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var link = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        site.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.IndexOf("/welcome/", StringComparison.Ordinal) is >= 0 and var start)
            {
                link.TrySetResult(line.Data[start..].Trim());
            }
        };
        site.BeginOutputReadLine();
        site.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var turn = 0; turn < 600; turn++)
        {
            try
            {
                if ((await client.GetAsync(address + "/health")).StatusCode == HttpStatusCode.OK)
                {
                    break;
                }
            }
            catch (HttpRequestException)
            {
                Assert.False(site.HasExited, "the site ended");
            }

            await Task.Delay(100);
        }

        return Directory.Exists(Path.Combine(town.Folder, "reports")) ? "/" : await link.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    // Without a chance to tidy up, as a power cut would; the browser that prints ends with it.
    private async Task End()
    {
        if (site is { HasExited: false })
        {
            site.Kill();
            await site.WaitForExitAsync();
        }

        site?.Dispose();
        site = null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
