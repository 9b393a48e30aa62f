using Analytics.Dashboards.Setup;

namespace Analytics.Tests.Browser;

public sealed class PreparingTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    [Fact]
    public async Task The_progress_moves_by_itself_and_ends_at_signing_in()
    {
        await using var window = await site.OpenStrangersWindow(390);
        site.Preparation.Begin(PreparationStep.Demo);
        site.Preparation.Report("600 / 600");
        await window.Page.GotoAsync("/");
        await window.Page.GetByText("600 / 600").WaitForAsync();
        Assert.Equal(0, await window.Overflow());
        Assert.Empty(await window.FaintTexts());

        site.Preparation.Begin(PreparationStep.Refresh);
        await window.Page.Locator(".done").WaitForAsync();

        site.Preparation.Begin(PreparationStep.Done);
        await window.Page.WaitForURLAsync("**/sign-in*");
        Assert.Empty(window.Complaints);
    }
}
