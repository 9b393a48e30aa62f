using Analytics.Dashboards.Access;
using Analytics.Tests.Support;
using Microsoft.Playwright;

namespace Analytics.Tests.Browser;

/// <summary>The site over a town with one contradiction.</summary>
public sealed class FlaggedSite : SiteInBrowser
{
    protected override void Publish(TemporaryWarehouse warehouse) => FlaggedTown.Publish(warehouse);
}

/// <summary>The way of a case: an inspector finds, asks and decides, the unit answers, another person confirms.</summary>
public sealed class InspectionTests(FlaggedSite site) : IClassFixture<FlaggedSite>
{
    [Fact]
    public async Task From_a_flag_to_a_closed_case_and_no_foreign_unit_sees_it()
    {
        await using var inspector = await site.OpenWindowAs("wang", Role.Inspector, null);
        await using var second = await site.OpenWindowAs("li", Role.Inspector, null);
        await using var clerk = await site.OpenWindowAs("clerk-b1", Role.Reporter, "B1", 390);
        await using var foreign = await site.OpenWindowAs("dept-b2", Role.Department, "B2");

        await inspector.Page.ClickAsync(".menu a[href=flags]");
        await inspector.Page.ClickAsync("th a[href*=attendance_above_roster]");
        await inspector.Page.Locator("e-chart[data-ready]").First.WaitForAsync();
        Assert.Contains("多于在册人数", await inspector.Page.InnerTextAsync("h1"), StringComparison.Ordinal);
        await Send(inspector, "open");
        await inspector.Page.WaitForURLAsync("**/cases/*");
        var address = new Uri(inspector.Page.Url).AbsolutePath;

        await inspector.Page.SelectOptionAsync("[name=Assignee]", "wang");
        await Send(inspector, "assign");
        await Send(inspector, "ask");
        await State(inspector, "已询问单位");

        await clerk.Page.ClickAsync(".menu a[href=cases]");
        await clerk.Page.ClickAsync("th a[href^=cases]");
        await clerk.Page.FillAsync("[name=Text]", "外单位同志列席");
        Assert.Equal(0, await clerk.Overflow());
        await Send(clerk, "answer");
        await State(clerk, "单位已答复");

        await inspector.Page.GotoAsync(address);
        await inspector.Page.SelectOptionAsync("[name=Verdict]", "padded");
        await inspector.Page.FillAsync("form:has(input[value=decide]) [name=Text]", "签到表与名册不符");
        await Send(inspector, "decide");
        await State(inspector, "已下结论");
        Assert.Equal(0, await inspector.Page.Locator("form:has(input[value=review])").CountAsync());

        await second.Page.GotoAsync(address);
        await Send(second, "review");
        await Send(second, "confirm");
        await State(second, "已结案");

        await foreign.Page.GotoAsync("/cases");
        Assert.DoesNotContain("支部1", await foreign.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await foreign.Page.GotoAsync("/flags");
        Assert.DoesNotContain("支部1", await foreign.Page.InnerTextAsync("main table, main section"), StringComparison.Ordinal);
        Assert.Equal(404, (await foreign.Page.GotoAsync(address))!.Status);
        Assert.Empty(inspector.Complaints.Concat(second.Complaints).Concat(clerk.Complaints));
    }

    [Theory]
    [InlineData("/flags")]
    [InlineData("/flags/" + FlaggedTown.FlagId)]
    [InlineData("/plan?hours=40")]
    [InlineData("/detectors?detector=back_filled_entries")]
    [InlineData("/cases")]
    public async Task A_page_of_inspectors_fits_and_reads_well_in_both_themes_and_on_a_phone(string address)
    {
        var faults = new List<string>();
        foreach (var (width, theme, culture) in new[] { (1280, "light", "zh-CN"), (1920, "dark", "en"), (390, "light", "en"), (390, "dark", "zh-CN") })
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

    private static async Task Send(BrowserWindow window, string form)
    {
        await window.Page.RunAndWaitForResponseAsync(
            () => window.Page.ClickAsync($"form:has(input[value={form}]) button[type=submit]"), answer => answer.Request.Method == "GET" && answer.Status == 200);
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static async Task State(BrowserWindow window, string state) =>
        Assert.Contains(state, await window.Page.InnerTextAsync("li[aria-current=step]"), StringComparison.Ordinal);
}
