using Analytics.Dashboards.Access;
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
            await window.Page.Locator(".menu a", new() { HasTextRegex = new($"^{entry}$") }).ClickAsync();
            await window.Page.Locator(".menu a[aria-current]", new() { HasTextRegex = new($"^{entry}$") }).WaitForAsync();
            await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var overflow = await window.Overflow();
            faults.AddRange(overflow == 0 ? [] : [$"{entry} is {overflow} px too wide"]);
            faults.AddRange((await window.FaintTexts()).Select(text => $"{entry}: {text}"));
        }

        Assert.Empty(faults.Concat(window.Complaints));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task The_top_bar_fits_at_every_width_whatever_the_name_of_the_account(string culture)
    {
        await using var window = await site.OpenWindowAs($"综合业务考核办公室管理员{culture}", Role.Admin, unitId: null);
        var faults = new List<string>();

        foreach (var width in new[] { 390, 769, 1024, 1264, 1280, 1920 })
        {
            await window.Page.SetViewportSizeAsync(width, 900);
            await window.Page.GotoAsync($"/detectors?culture={culture}", new() { WaitUntil = WaitUntilState.NetworkIdle });
            var overflow = await window.Overflow();
            faults.AddRange(overflow == 0 ? [] : [$"{width}: {overflow} px too wide"]);
        }

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("/systems/dx_chengtou")]
    [InlineData("/systems/dalian_outline")]
    [InlineData("/measures/centre_group_sessions")]
    [InlineData("/submit")]
    [InlineData("/submissions")]
    [InlineData("/units/B1?system=dx_chengtou&person=P1-1")]
    [InlineData("/evidence?subject=B1&measure=branch_sessions&period=2025Q2")]
    [InlineData("/evidence?subject=P1-1&measure=sessions_attended&period=2025Q4&system=dx_chengtou&clause=CO-1.1.a")]
    public async Task A_page_behind_the_menu_fits_and_reads_well_in_both_themes_and_on_a_phone(string address)
    {
        var faults = new List<string>();
        foreach (var (width, theme, culture) in new[] { (1280, "light", "zh-CN"), (1280, "dark", "en"), (390, "light", "zh-CN"), (390, "dark", "en") })
        {
            await using var window = await site.OpenWindow(width);
            await window.Page.GotoAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}theme={theme}&culture={culture}", new() { WaitUntil = WaitUntilState.NetworkIdle });
            await window.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach((each) => each.open = true)");
            var overflow = await window.Overflow();
            faults.AddRange(overflow == 0 ? [] : [$"{width} {theme}: {overflow} px too wide"]);
            faults.AddRange((await window.FaintTexts()).Select(text => $"{width} {theme}: {text}"));
            faults.AddRange(window.Complaints);
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task From_the_points_of_a_person_a_click_leads_to_the_records_that_counted()
    {
        await using var window = await site.OpenWindow();
        await window.Page.GotoAsync("/units/B1?system=dx_chengtou&person=P1-1&basis=official", new() { WaitUntil = WaitUntilState.NetworkIdle });

        await window.Page.ClickAsync("details[id='CO-1'] > summary");
        await window.Page.ClickAsync("details[id='CO-1'] a[href*='clause=CO-1.1.a']");
        await window.Page.WaitForURLAsync("**/evidence?**");

        Assert.Equal(4, await window.Page.Locator("#counted tbody tr").CountAsync());
        Assert.Empty(window.Complaints);
    }
}
