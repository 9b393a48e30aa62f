using System.Net;
using Analytics.Dashboards.Access;
using Analytics.Tests.Support;

namespace Analytics.Tests.Dashboards.Pages;

/// <summary>The pages over a town that was really loaded, built and published.</summary>
public sealed class PagesTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public PagesTests()
    {
        SmallTown.Publish(SmallTown.Fill(warehouse));
        site = new DashboardSite(warehouse.Folder);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?system=zhen_nine&basis=claimed")]
    [InlineData("/?system=no_such_system&area=nowhere&quarter=1999Q9&basis=other")]
    [InlineData("/units")]
    [InlineData("/units?system=zhen_nine&sort=flags&search=%E9%95%87&page=1")]
    [InlineData("/units?page=99999999999&sort=drop%20table")]
    [InlineData("/units/T")]
    [InlineData("/units/B1?system=dx_chengtou")]
    public async Task Every_choice_in_an_address_gives_a_page(string address)
    {
        using var client = site.SignedIn(Role.Leader);

        using var answer = await client.GetAsync(Address(address));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_quarter_is_read_with_its_trend_and_reporting()
    {
        using var client = site.SignedIn(Role.Leader);

        var page = await client.GetStringAsync(Address("/"));

        Assert.Contains(">镇</h1>", page, StringComparison.Ordinal);
        Assert.Contains("2025Q4", page, StringComparison.Ordinal);
        Assert.Contains("<e-chart", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_shows_the_sessions_that_it_held()
    {
        using var client = site.SignedIn(Role.Department, "B1");

        var page = await client.GetStringAsync(Address("/units/B1"));

        Assert.Contains(">支部1</h1>", page, StringComparison.Ordinal);
        Assert.Contains("sessions.csv 第 11 条", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/units/B2")]
    [InlineData("/units/T")]
    [InlineData("/units/no%20such%20unit")]
    public async Task A_unit_outside_of_the_subtree_is_not_found(string address)
    {
        using var client = site.SignedIn(Role.Department, "B1");

        using var answer = await client.GetAsync(Address(address));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("支部2", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/units")]
    [InlineData("/?area=T")]
    [InlineData("/units?area=T")]
    public async Task A_department_never_reads_its_peers_by_name(string address)
    {
        using var client = site.SignedIn(Role.Department, "B1");

        var page = await client.GetStringAsync(Address(address));

        Assert.DoesNotContain("支部2", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_published_yet_is_said_in_words()
    {
        using var empty = new TemporaryWarehouse();
        await using var bare = new DashboardSite(empty.Folder);
        using var client = bare.SignedIn(Role.Leader);

        Assert.Contains("还没有可看的考核结果", await client.GetStringAsync(Address("/")), StringComparison.Ordinal);
        Assert.Contains("还没有可看的考核结果", await client.GetStringAsync(Address("/units")), StringComparison.Ordinal);
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }
}
