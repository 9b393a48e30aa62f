using Analytics.Dashboards.Access;
using Analytics.Dashboards.Accounts;
using Analytics.Dashboards.Setup;
using Analytics.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Analytics.Tests.Browser;

/// <summary>The site on a port of its own and a headless Chromium that is signed in to it as the administrator.</summary>
public class SiteInBrowser : IAsyncLifetime, IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private const int Attempts = 5;

    private readonly TemporaryWarehouse warehouse = new();
    private DashboardSite? site;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private string session = "";

    /// <summary>Where the site listens, without a closing slash.</summary>
    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Publish(warehouse);
        var link = await Start();
        Address = site!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/');

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Find(), Args = Chromium.Arguments });
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address + link);
        await page.FillAsync("[name=Password]", Password);
        await page.FillAsync("[name=Repeated]", Password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync(Address + "/");
        session = await context.StorageStateAsync();
    }

    /// <summary>Fills and publishes what the site shows: the small town, unless a test needs other subjects.</summary>
    protected virtual void Publish(TemporaryWarehouse warehouse) => SmallTown.FillPublished(warehouse);

    // The test host sometimes sets the port when the site has started already; then it begins anew.
    private async Task<string> Start()
    {
        for (var attempt = 1; ; attempt++)
        {
            site = new DashboardSite(warehouse.Folder);
            site.UseKestrel(0);
            try
            {
                return await site.PrintedLink();
            }
            catch (InvalidOperationException) when (attempt < Attempts)
            {
                await site.DisposeAsync();
            }
        }
    }

    /// <summary>What the site says of its first run.</summary>
    public Preparation Preparation => site!.Services.GetRequiredService<Preparation>();

    /// <summary>Opens a window that is signed in.</summary>
    /// <param name="width">Of the window, in CSS pixels.</param>
    public async Task<BrowserWindow> OpenWindow(int width = 1280) => await BrowserWindow.Open(browser!, Address, session, width);

    /// <summary>Opens a window that is signed in to a new account.</summary>
    /// <param name="name">Name of the account.</param>
    /// <param name="role">What it is for.</param>
    /// <param name="unitId">The unit whose subtree it may see; null for every unit.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    public async Task<BrowserWindow> OpenWindowAs(string name, Role role, string? unitId, int width = 1280)
    {
        site!.Services.GetRequiredService<AccountBook>().Add("admin", name, name, role, unitId);
        var window = await OpenStrangersWindow(width);
        await window.Page.GotoAsync($"/welcome/{site.Services.GetRequiredService<OneTimeLinks>().Issue("admin", name)}");
        await window.Page.FillAsync("[name=Password]", Password);
        await window.Page.FillAsync("[name=Repeated]", Password);
        await window.Page.ClickAsync("main button[type=submit]");
        await window.Page.WaitForURLAsync(Address + "/");
        return window;
    }

    /// <summary>Opens a window that knows nobody.</summary>
    public async Task<BrowserWindow> OpenStrangersWindow(int width = 1280) => await BrowserWindow.Open(browser!, Address, session: null, width);

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
        await (site?.DisposeAsync() ?? ValueTask.CompletedTask);
        warehouse.Dispose();
        GC.SuppressFinalize(this);
    }
}
