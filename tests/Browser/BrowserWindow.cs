using Microsoft.Playwright;

namespace Analytics.Tests.Browser;

/// <summary>One window of the browser; collects whatever the browser complains about.</summary>
public sealed class BrowserWindow : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private BrowserWindow(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, of the content security policy and of loading.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<BrowserWindow> Open(IBrowser browser, string address, string? session, int width)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address,
            StorageState = session,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        var window = new BrowserWindow(context, await context.NewPageAsync());
        window.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                window.Complaints.Add($"{window.Page.Url}: {message.Text}");
            }
        };
        window.Page.PageError += (_, error) =>
        {
            // A fetch that ends because the reader went on to another page is no fault.
            if (!error.StartsWith("AbortError", StringComparison.Ordinal))
            {
                window.Complaints.Add($"{window.Page.Url}: {error}");
            }
        };
        return window;
    }

    /// <summary>How many pixels the page can be scrolled sideways; 0 if it fits.</summary>
    public async Task<int> Overflow() => await Page.EvaluateAsync<int>("() => { scrollTo(10000, scrollY); return Math.round(scrollX); }");

    /// <summary>Texts that stand out from their ground by less than 4.5:1 (3:1 for large type), as WCAG AA measures it.</summary>
    public async Task<string[]> FaintTexts() => await Page.EvaluateAsync<string[]>(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Browser", "faintTexts.js")));

    /// <summary>The colour behind the page, as the browser computes it.</summary>
    public async Task<string> Ground() => await Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
