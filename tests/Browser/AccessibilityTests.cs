using System.Text.Json;
using Microsoft.Playwright;

namespace Analytics.Tests.Browser;

/// <summary>What axe-core says of the pages as a screen reader and a keyboard meet them.</summary>
public sealed class AccessibilityTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    private static readonly string[] Grave = ["serious", "critical"];

    [Theory]
    [InlineData("/")]
    [InlineData("/units?system=zhen_nine")]
    [InlineData("/units?system=dx_chengtou")]
    [InlineData("/units/B1?system=dx_chengtou&person=P1-1")]
    [InlineData("/compare?system=zhen_nine&unit=B1&unit=B2")]
    [InlineData("/trends?measure=attendance_rate&with=parts")]
    [InlineData("/indicators?system=dx_chengtou")]
    [InlineData("/indicators/CO-1?system=dx_chengtou")]
    [InlineData("/search?q=b1")]
    [InlineData("/systems")]
    [InlineData("/systems/dx_chengtou")]
    [InlineData("/systems/dx_chengtou/what-if")]
    [InlineData("/measures")]
    [InlineData("/measures/centre_group_sessions")]
    [InlineData("/evidence?subject=B1&measure=branch_sessions&period=2025Q2")]
    [InlineData("/improve?subject=B1")]
    [InlineData("/flags")]
    [InlineData("/cases")]
    [InlineData("/plan")]
    [InlineData("/detectors")]
    [InlineData("/submissions")]
    [InlineData("/submit")]
    [InlineData("/closings")]
    [InlineData("/accounts")]
    [InlineData("/dictionary")]
    [InlineData("/dictionary/mart_score")]
    [InlineData("/views?save=%2Funits")]
    [InlineData("/tokens")]
    public async Task Axe_finds_nothing_serious(string address)
    {
        // On a phone, where every frame may have to scroll; that texts stand out is tested elsewhere in both themes.
        await using var window = await site.OpenWindow(390);
        await window.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await window.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach((each) => each.open = true)");

        Assert.Empty(await Violations(window.Page));
    }

    // Evaluated through DevTools, which the pages' content security policy does not bar.
    private static async Task<List<string>> Violations(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Browser", "axe.min.js")));
        var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(({ id, impact, nodes }) => ({ id, impact, at: nodes.slice(0, 3).map((node) => node.html.slice(0, 160)) }))");
        return [.. found.EnumerateArray().Where(fault => Grave.Contains(fault.GetProperty("impact").GetString())).Select(fault => $"{fault.GetProperty("id")}: {fault.GetProperty("at")}")];
    }
}
