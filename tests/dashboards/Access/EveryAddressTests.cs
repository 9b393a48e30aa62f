using System.Net;
using Analytics.Dashboards.Access;
using Analytics.Tests.Support;

namespace Analytics.Tests.Dashboards.Access;

public sealed class EveryAddressTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public EveryAddressTests() => site = new DashboardSite(warehouse.Folder);

    [Theory]
    [InlineData("/")]
    [InlineData("/units")]
    [InlineData("/units/U1?period=2025")]
    [InlineData("/no-such-page")]
    [InlineData("/not-found")]
    public async Task Any_address_sends_a_stranger_to_sign_in(string address)
    {
        using var client = site.Anonymous();

        var answer = await client.GetAsync(address);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in", answer.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task Health_answers_anybody()
    {
        using var client = site.Anonymous();

        Assert.Equal("ok", await client.GetStringAsync("/health"));
    }

    [Fact]
    public async Task Scripts_and_styles_are_there_before_signing_in()
    {
        using var client = site.Anonymous();

        Assert.NotEmpty(await client.GetStringAsync("/lib/app.css"));
        Assert.NotEmpty(await client.GetStringAsync("/lib/app.js"));
    }

    [Fact]
    public async Task Every_answer_forbids_foreign_and_inline_scripts()
    {
        using var client = site.SignedIn(Role.Leader);

        var answer = await client.GetAsync("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("script-src 'self';", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }
}
