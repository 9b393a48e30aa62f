using Analytics.Dashboards.Access;
using Analytics.Tests.Support;

namespace Analytics.Tests.Dashboards.Pages;

/// <summary>What the pages that compare units, indicators and quarters show to whom.</summary>
public sealed class ComparingTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public ComparingTests()
    {
        SmallTown.FillPublished(warehouse);
        site = new DashboardSite(warehouse.Folder);
    }

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }

    [Theory]
    [InlineData("/compare?system=zhen_nine&unit=B1&unit=B2")]
    [InlineData("/trends?measure=attendance_rate&area=T&with=B2")]
    [InlineData("/trends?system=dx_chengtou&measure=points:CO-1&area=B2")]
    [InlineData("/indicators/CO-1?system=dx_chengtou&area=B2")]
    [InlineData("/indicators/CO-1?system=dx_chengtou&area=T")]
    [InlineData("/search?q=%E6%94%AF%E9%83%A8")]
    [InlineData("/search?q=zb2")]
    public async Task A_clerk_reads_nothing_of_another_branch(string address)
    {
        using var clerk = site.SignedIn(Role.Reporter, "B1");

        var page = await clerk.GetStringAsync(new Uri(address, UriKind.Relative));

        Assert.DoesNotContain("支部2", page, StringComparison.Ordinal);
        Assert.DoesNotContain("P2-1", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zb2")]
    [InlineData("支部2")]
    [InlineData("b2")]
    public async Task A_branch_is_found_by_name_id_and_initials(string text)
    {
        using var leader = site.SignedIn(Role.Leader);

        Assert.Contains("href=\"units/B2\"", await leader.GetStringAsync(new Uri("/search?q=" + Uri.EscapeDataString(text), UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/indicators?system=dx_chengtou")]
    [InlineData("/indicators/CO-1?system=dx_chengtou")]
    [InlineData("/trends?system=dx_chengtou&measure=points:CO-1")]
    public async Task A_snapshot_of_the_version_before_points_by_area_is_still_read(string address)
    {
        warehouse.ChangeSnapshot("drop table mart_indicator_points");
        using var leader = site.SignedIn(Role.Leader);

        using var answer = await leader.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_clerk_hears_of_no_flag_on_the_overview()
    {
        using var flagged = new TemporaryWarehouse();
        FlaggedTown.Publish(flagged);
        using var other = new DashboardSite(flagged.Folder);
        using var leader = other.SignedIn(Role.Leader);
        using var clerk = other.SignedIn(Role.Reporter, "B1");

        Assert.Contains("待核疑点", await leader.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
        var page = await clerk.GetStringAsync(new Uri("/", UriKind.Relative));
        Assert.DoesNotContain("疑点", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indicator_is_followed_from_the_town_to_a_branch_and_its_people()
    {
        using var leader = site.SignedIn(Role.Leader);

        var town = await leader.GetStringAsync(new Uri("/indicators/CO-1?system=dx_chengtou", UriKind.Relative));
        var branch = await leader.GetStringAsync(new Uri("/indicators/CO-1?system=dx_chengtou&area=B1", UriKind.Relative));

        Assert.Contains("indicators/CO-1?system=dx_chengtou&amp;area=B1", town, StringComparison.Ordinal);
        Assert.Contains("units/B1?system=dx_chengtou&amp;area=B1&amp;quarter=2025Q4&amp;basis=official&amp;person=P1-1", branch, StringComparison.Ordinal);
    }
}
