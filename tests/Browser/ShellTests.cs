using Microsoft.Playwright;

namespace Analytics.Tests.Browser;

public sealed class ShellTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    [Theory]
    [InlineData("/accounts", 1280)]
    [InlineData("/accounts", 390)]
    [InlineData("/not-found", 390)]
    public async Task A_page_fits_its_window_and_the_browser_has_nothing_to_complain_about(string address, int width)
    {
        await using var window = await site.OpenWindow(width);

        await window.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal(0, await window.Overflow());
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task On_a_phone_the_menu_shows_the_entry_where_one_is()
    {
        await using var window = await site.OpenWindow(390);

        await window.Page.GotoAsync("/accounts", new() { WaitUntil = WaitUntilState.NetworkIdle });

        var entry = (await window.Page.Locator(".menu [aria-current]").BoundingBoxAsync())!;
        Assert.InRange(entry.X, 0, 390 - entry.Width);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Signing_in_works_with_the_form_and_out_with_the_menu(int width)
    {
        await using var window = await site.OpenStrangersWindow(width);
        await window.Page.GotoAsync("/accounts", new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(0, await window.Overflow());

        await window.Page.FillAsync("[name=Name]", "admin");
        await window.Page.FillAsync("[name=Password]", SiteInBrowser.Password);
        await window.Page.ClickAsync("main button[type=submit]");
        await window.Page.WaitForURLAsync("**/accounts");

        await window.Page.ClickAsync(".drop summary");
        await window.Page.ClickAsync(".drop-body button");
        await window.Page.WaitForURLAsync("**/sign-in");
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("/accounts", "light")]
    [InlineData("/accounts", "dark")]
    [InlineData("/not-found", "dark")]
    public async Task Every_text_stands_out_from_its_ground(string address, string theme)
    {
        await using var window = await site.OpenWindow();

        await window.Page.GotoAsync($"{address}?theme={theme}", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Empty(await window.FaintTexts());
    }

    [Fact]
    public async Task The_language_switch_changes_the_page_and_stays()
    {
        await using var window = await site.OpenWindow();
        await window.Page.GotoAsync("/accounts");
        Assert.Equal("账号", await window.Page.InnerTextAsync("h1"));

        await window.Page.ClickAsync("a[hreflang=en]");
        await window.Page.WaitForSelectorAsync("html[lang=en]");
        Assert.Equal("Accounts", await window.Page.InnerTextAsync("h1"));

        await window.Page.GotoAsync("/not-found");
        Assert.Equal("There is no such page", await window.Page.InnerTextAsync("h1"));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task The_theme_switch_works_at_once_and_stays()
    {
        await using var window = await site.OpenWindow();
        await window.Page.GotoAsync("/accounts");
        var light = await window.Ground();

        await window.Page.ClickAsync("[data-switch-theme]");
        var dark = await window.Ground();
        await window.Page.GotoAsync("/not-found");

        Assert.NotEqual(light, dark);
        Assert.Equal(dark, await window.Ground());
        await window.Page.ClickAsync("[data-switch-theme]");
        Assert.Equal(light, await window.Ground());
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task An_account_is_added_by_hand_and_its_link_is_shown()
    {
        await using var window = await site.OpenWindow();
        await window.Page.GotoAsync("/accounts");

        await window.Page.FillAsync("[name=Name]", "zhangsan");
        await window.Page.FillAsync("[name=DisplayName]", "张三");
        await window.Page.SelectOptionAsync("[name=NewRole]", "department");
        await window.Page.FillAsync("[name=Unit]", "B1");
        await window.Page.ClickAsync("section:last-of-type button[type=submit]");

        Assert.StartsWith(site.Address + "/welcome/", await window.Page.InnerTextAsync(".one-time-link"), StringComparison.Ordinal);
        Assert.Equal(1, await window.Page.GetByRole(AriaRole.Row, new() { Name = "zhangsan 张三 部门 支部1 待设密码" }).CountAsync());
    }
}
