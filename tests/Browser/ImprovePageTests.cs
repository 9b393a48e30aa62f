using Microsoft.Playwright;

namespace Analytics.Tests.Browser;

/// <summary>What would move a subject up, as a reader sees it: from the unit's page to the numbers.</summary>
public sealed class ImprovePageTests(CasesInBrowser site) : IClassFixture<CasesInBrowser>
{
    // A trial takes seconds, on a busy machine many.
    private const float Patience = 120_000;

    [Theory]
    [InlineData("G12b", "dx_chengtou", "claimed")]
    [InlineData("G25a-14", "jf_shequ", "official")]
    [InlineData("G02a", "fgw_three_xue", "claimed")]
    [InlineData("G01a", "dalian_outline", "official")]
    [InlineData("G01b", "dalian_outline", "claimed")]
    [InlineData("G08study0", "xx_erlei", "claimed")]
    [InlineData("NOBODY", "dx_chengtou", "claimed")]
    public async Task The_page_fits_and_reads_well_in_both_themes_and_on_a_phone(string subject, string system, string basis)
    {
        var faults = new List<string>();
        foreach (var (width, theme, culture) in new[] { (1280, "light", "zh-CN"), (1280, "dark", "en"), (390, "light", "en"), (390, "dark", "zh-CN") })
        {
            await using var window = await site.OpenWindow(width);
            await window.Page.GotoAsync($"/improve?subject={subject}&system={system}&period=2025&basis={basis}&theme={theme}&culture={culture}", new() { WaitUntil = WaitUntilState.NetworkIdle, Timeout = Patience });
            await window.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach((each) => each.open = true)");
            var overflow = await window.Overflow();
            faults.AddRange(overflow == 0 ? [] : [$"{width} {theme}: {overflow} px too wide"]);
            faults.AddRange((await window.FaintTexts()).Select(text => $"{width} {theme}: {text}"));
            // The browser itself reports the answer 404 of a subject that is nobody's.
            faults.AddRange(window.Complaints.Where(complaint => !complaint.Contains("404", StringComparison.Ordinal)));
        }

        Assert.Empty(faults);
    }

    // G25a: 20, 30, 30 and 40 are the last points of the community, and the last three are talked to. Of the others the third from below has 40: 10.01 more are out.
    [Fact]
    public async Task From_a_members_page_a_click_leads_to_the_points_to_earn()
    {
        await using var window = await site.OpenWindow();
        await window.Page.GotoAsync("/units/G25a?system=jf_shequ&person=G25a-14&basis=official", new() { WaitUntil = WaitUntilState.NetworkIdle });

        await window.Page.ClickAsync("main a[href^='improve']");
        await window.Page.WaitForURLAsync("**/improve?**", new() { Timeout = Patience });

        Assert.Contains("积分条目", await window.Page.InnerTextAsync("#tier table"), StringComparison.Ordinal);
        Assert.Contains("+10.01", await window.Page.InnerTextAsync("#tier table"), StringComparison.Ordinal);
        await window.Page.ClickAsync("main .page-head a");
        await window.Page.WaitForURLAsync("**/units/**");
        Assert.Empty(window.Complaints);
    }
}
