using System.Net;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Accounts;
using Analytics.Dashboards.Embeds;
using Analytics.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Dashboards.Api;

public sealed class EmbedTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public EmbedTests()
    {
        FlaggedTown.Publish(warehouse);
        site = new DashboardSite(warehouse.Folder, ("Embed:Ancestors:0", "https://portal.example"));
        Accounts.Add("", "zhang", "张", Role.Department, "B1");
    }

    private AccountBook Accounts => site.Services.GetRequiredService<AccountBook>();

    private EmbedLinks Links => site.Services.GetRequiredService<EmbedLinks>();

    [Fact]
    public async Task A_signed_link_shows_its_chart_to_anybody_in_the_sites_that_are_allowed()
    {
        using var client = site.Anonymous();

        using var answer = await client.GetAsync(Address(Link("B1")));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<e-chart", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors https://portal.example", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
    }

    [Fact]
    public async Task Nothing_of_a_link_can_be_changed()
    {
        using var client = site.Anonymous();
        var link = Link("B1");

        Assert.Equal(HttpStatusCode.Forbidden, await Status(client, link.Replace("area=B1", "area=T", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(client, link + "x"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(client, link[..link.IndexOf("&sig", StringComparison.Ordinal)]));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(client, link.Replace("expires=", "expires=9", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(client, "/embed/other?" + link.Split('?')[1]));
        Assert.Equal(HttpStatusCode.Redirect, await Status(client, "/units?" + link.Split('?')[1]));
    }

    [Fact]
    public async Task A_link_shows_no_more_than_its_maker_sees()
    {
        using var client = site.Anonymous();

        var page = await client.GetStringAsync(Address(Link("T")));

        Assert.DoesNotContain("<e-chart", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_ends_with_its_maker()
    {
        using var client = site.Anonymous();
        var link = Link("B1");
        Accounts.Disable("", "zhang", isDisabled: true);

        Assert.Equal(HttpStatusCode.Forbidden, await Status(client, link));
    }

    [Fact]
    public async Task Other_pages_are_never_framed()
    {
        using var client = site.SignedIn(Role.Leader);

        using var answer = await client.GetAsync(Address("/units"));

        Assert.EndsWith("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("portal.example")]
    [InlineData("https://portal.example/path")]
    [InlineData("https://a.example; script-src *")]
    public void A_setting_that_names_no_origin_is_refused(string origin)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Embed:Ancestors:0"] = origin }).Build();

        Assert.Throws<InvalidDataException>(() => EmbedSettings.Of(configuration));
    }

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }

    private string Link(string area) => Links.Make(Accounts.Find("zhang")!, [new("area", area), new("measure", "sessions"), new("system", "")], 7);

    private static async Task<HttpStatusCode> Status(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(Address(path));
        return answer.StatusCode;
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);
}
