using Microsoft.Playwright;

namespace Analytics.Tests.Browser;

public sealed class PagesTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    [Theory]
    [InlineData(1280, "light")]
    [InlineData(1280, "dark")]
    [InlineData(390, "light")]
    public async Task Every_entry_of_the_menu_opens_a_page_that_fits_reads_well_and_raises_no_complaint(int width, string theme)
    {
        await using var window = await site.OpenWindow(width);
        await window.Page.GotoAsync($"/?theme={theme}", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var faults = new List<string>();

        foreach (var entry in await window.Page.Locator(".menu a").AllInnerTextsAsync())
        {
            await window.Page.Locator(".menu a", new() { HasTextString = entry }).ClickAsync();
            await window.Page.Locator(".menu a[aria-current]", new() { HasTextString = entry }).WaitForAsync();
            await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var overflow = await window.Overflow();
            faults.AddRange(overflow == 0 ? [] : [$"{entry} is {overflow} px too wide"]);
            faults.AddRange((await window.FaintTexts()).Select(text => $"{entry}: {text}"));
        }

        Assert.Empty(faults.Concat(window.Complaints));
    }
}
