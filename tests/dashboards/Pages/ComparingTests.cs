using System.Text.RegularExpressions;
using Analytics.Dashboards.Access;
using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;

namespace Analytics.Tests.Dashboards.Pages;

/// <summary>What the pages that compare units, indicators and quarters show to whom.</summary>
public sealed partial class ComparingTests : IDisposable
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

    [Fact]
    public async Task A_long_comparison_is_read_in_steps_of_fifty()
    {
        warehouse.ChangeSnapshot(SqlFile.Read(typeof(ComparingTests).Assembly, "dashboards/Pages/many_branches.sql"));
        using var leader = site.SignedIn(Role.Leader);
        const string address = "/compare?system=zhen_nine&area=T&quarter=2025Q4&basis=official&by=level";

        var first = Rows(await leader.GetStringAsync(new Uri(address, UriKind.Relative)));
        var second = Rows(await leader.GetStringAsync(new Uri(address + "&page=2", UriKind.Relative)));
        var beyond = Rows(await leader.GetStringAsync(new Uri(address + "&page=9", UriKind.Relative)));

        Assert.Equal(50, first.Count);
        Assert.Equal("C60", first[0]);
        Assert.Empty(first.Intersect(second));
        Assert.Equal(Enumerable.Range(1, 60).Select(number => $"C{number}").Order(), first.Concat(second).Where(unit => unit[0] == 'C').Order());
        Assert.Equal(second, beyond);
    }

    [Fact]
    public async Task A_map_of_many_branches_shows_the_forty_that_reach_least_and_says_so()
    {
        warehouse.ChangeSnapshot(SqlFile.Read(typeof(ComparingTests).Assembly, "dashboards/Pages/many_branches.sql"));
        using var leader = site.SignedIn(Role.Leader);

        var page = await leader.GetStringAsync(new Uri("/?system=zhen_nine&area=T&quarter=2025Q4&basis=official", UriKind.Relative));

        var map = page[page.IndexOf(">指标覆盖</h2>", StringComparison.Ordinal)..];
        var areas = Rows(map[..map.IndexOf("</section>", StringComparison.Ordinal)]);
        Assert.Equal(40, areas.Count);
        Assert.Contains("C1", areas);
        Assert.DoesNotContain("C60", areas);
    }

    // The units that head the rows of tables, in their order.
    private static List<string> Rows(string page) =>
        [.. RowHead().Matches(page).Select(head => head.Groups[1].Value)];

    [GeneratedRegex("<th scope=\"row\"[^>]*>\\s*<a href=\"units(?:/|[^\"]*area=)([A-Z]\\d*)")]
    private static partial Regex RowHead();
}
