using System.Net;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Setup;
using Analytics.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Dashboards.Setup;

public sealed class PreparationTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;
    private readonly Preparation preparation;

    public PreparationTests()
    {
        site = new DashboardSite(warehouse.Folder);
        preparation = site.Services.GetRequiredService<Preparation>();
    }

    [Theory]
    [InlineData("/not-found")]
    [InlineData("/sign-in")]
    [InlineData("/accounts")]
    public async Task While_the_data_is_being_prepared_every_page_leads_to_its_progress(string address)
    {
        using var client = site.Anonymous();
        preparation.Begin(PreparationStep.Refresh);

        Assert.Equal("/preparing", (await client.GetAsync(address)).Headers.Location!.OriginalString);
        Assert.Equal("ok", await client.GetStringAsync("/health"));
    }

    [Fact]
    public async Task The_progress_shows_the_newest_lines_and_asks_to_be_looked_at_again()
    {
        using var client = site.Anonymous();
        preparation.Begin(PreparationStep.Demo);
        for (var number = 1; number <= 30; number++)
        {
            preparation.Report($"line {number}.");
        }

        var page = await client.GetStringAsync("/preparing");

        Assert.Contains("line 30.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("line 1.", page, StringComparison.Ordinal);
        Assert.Contains("refresh-seconds", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_stays_on_the_screen()
    {
        using var client = site.Anonymous();
        preparation.Begin(PreparationStep.Refresh);
        preparation.Report("the disk is full");
        preparation.Begin(PreparationStep.Failed);

        var page = await client.GetStringAsync("/preparing");

        Assert.Contains("the disk is full", page, StringComparison.Ordinal);
        Assert.DoesNotContain("refresh-seconds", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_all_is_prepared_the_progress_leads_to_the_first_page()
    {
        using var client = site.SignedIn(Role.Leader);

        var answer = await client.GetAsync("/preparing");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location!.AbsolutePath);
    }

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }
}
