using System.Net;
using System.Text.RegularExpressions;
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
        SmallTown.FillPublished(warehouse);
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
    [InlineData("/units?system=dx_chengtou&sort=people")]
    [InlineData("/units/B1?system=dx_chengtou&person=P1-1")]
    [InlineData("/compare?system=zhen_nine&by=size&unit=B1&unit=B2&unit=nowhere")]
    [InlineData("/compare?by=drop%20table&group=%27")]
    [InlineData("/compare?system=dx_chengtou")]
    [InlineData("/trends?measure=attendance_rate&with=parts")]
    [InlineData("/trends?system=zhen_nine&measure=tier:unscored&with=B1")]
    [InlineData("/trends?system=dx_chengtou&measure=points:CO-1&area=B1")]
    [InlineData("/trends?measure=drop%20table&with=nowhere")]
    [InlineData("/indicators?system=dx_chengtou")]
    [InlineData("/indicators/CO-1.1?system=dx_chengtou&area=B1")]
    [InlineData("/indicators/CO-1?system=dx_chengtou&basis=claimed")]
    [InlineData("/indicators/no-such?system=dx_chengtou")]
    [InlineData("/search")]
    [InlineData("/search?q=%E6%94%AF%E9%83%A8")]
    [InlineData("/search?q=zb1")]
    [InlineData("/search?q=%25%27%3B--")]
    [InlineData("/systems")]
    [InlineData("/systems?level=member&completeness=full")]
    [InlineData("/systems?level=drop%20table")]
    [InlineData("/systems/dx_chengtou")]
    [InlineData("/systems/zhen_nine?version=1999&against=2000")]
    [InlineData("/systems/dalian_outline")]
    [InlineData("/systems/kh_jili")]
    [InlineData("/measures?systems=1")]
    [InlineData("/measures?search=no-such-measure")]
    [InlineData("/measures/centre_group_sessions?quarter=2025Q4")]
    [InlineData("/evidence?subject=B1&measure=branch_sessions&period=2025")]
    [InlineData("/evidence?subject=B1&measure=distinct_carriers&period=2025Q2&item=x")]
    [InlineData("/evidence?subject=B1&measure=sessions_attended&period=2025Q4&system=dx_chengtou&clause=CO-1.1.a")]
    [InlineData("/evidence?subject=P1-1&measure=notes_words&period=2025Q4&system=no_such&clause=none")]
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
    [InlineData("/evidence?subject=B1&measure=branch_sessions&period=2025", "计入的记录（4）", "第 11 条")]
    [InlineData("/evidence?subject=B1&measure=branch_sessions&period=2025Q2", "计入的记录（2）", "在所看季度之后")]
    [InlineData("/evidence?subject=B1&measure=party_lectures&period=2025", "计入的记录（0）", "类型不符")]
    [InlineData("/evidence?subject=P1-1&measure=sessions_attended&period=2025Q4&system=dx_chengtou&clause=CO-1.1.a", "计入的记录（4）", "与得分依据所用的 4 相等")]
    public async Task The_records_behind_a_figure_stand_with_what_did_not_count_and_why(string address, string counted, string word)
    {
        using var client = site.SignedIn(Role.Department, "B1");

        var page = await client.GetStringAsync(Address(address));

        Assert.Contains(counted, page, StringComparison.Ordinal);
        Assert.Contains(word, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clause_of_an_account_leads_to_its_records()
    {
        using var client = site.SignedIn(Role.Department, "B1");

        var page = await client.GetStringAsync(Address("/units/B1?system=dx_chengtou&person=P1-1"));

        Assert.Contains("evidence?subject=P1-1&amp;measure=sessions_attended&amp;period=2025Q4&amp;system=dx_chengtou&amp;clause=CO-1.1.a", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P1-1")]
    [InlineData("P6-1")]
    public async Task The_records_of_every_clause_add_up_to_what_the_account_observed(string person)
    {
        using var client = site.SignedIn(Role.Leader);
        var page = await client.GetStringAsync(Address($"/units/B{person[1]}?system=dx_chengtou&person={person}"));
        var links = Regex.Matches(page, "href=\"(evidence[^\"]+)\"").Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct().ToList();

        Assert.True(links.Count > 10);
        foreach (var link in links)
        {
            Assert.DoesNotContain("得分依据用的是", await client.GetStringAsync(Address("/" + link)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task People_of_a_unit_show_with_ids_to_a_department_and_with_names_to_an_inspector()
    {
        using var department = site.SignedIn(Role.Department, "T");
        using var inspector = site.SignedIn(Role.Inspector);

        Assert.Contains(">P1-1</a>", await department.GetStringAsync(Address("/units/B1")), StringComparison.Ordinal);
        Assert.DoesNotContain("党员1", await department.GetStringAsync(Address("/units/B1")), StringComparison.Ordinal);
        Assert.Contains("党员1", await inspector.GetStringAsync(Address("/units/B1")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/systems/dx_chengtou", "2025Q4 · 6 个对象", "2025Q4 · 1 个对象")]
    [InlineData("/systems/zhen_nine", "2025Q4 · 1 个对象", "没有对象按这个体系评分")]
    [InlineData("/units?system=dx_chengtou", "共 6 个单位", "共 1 个单位")]
    public async Task A_department_reads_the_rules_of_all_and_the_figures_of_its_own(string address, string all, string own)
    {
        using var leader = site.SignedIn(Role.Leader);
        using var department = site.SignedIn(Role.Department, "B1");

        Assert.Contains(all, await leader.GetStringAsync(Address(address)), StringComparison.Ordinal);
        Assert.Contains(own, await department.GetStringAsync(Address(address)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_system_shows_its_clauses_in_words_with_the_original_phrase()
    {
        using var client = site.SignedIn(Role.Reporter, "B1");

        var page = await client.GetStringAsync(Address("/systems/dx_chengtou"));

        Assert.Contains("“学习笔记字数”全年未达20,000字，每少10,000字扣1分", page, StringComparison.Ordinal);
        Assert.Contains("學習筆記不少於2萬字", page, StringComparison.Ordinal);
        Assert.Contains("INT-03", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/evidence?subject=B2&measure=branch_sessions&period=2025")]
    [InlineData("/evidence?subject=P2-1&measure=sessions_attended&period=2025")]
    [InlineData("/evidence?subject=B1&measure=no_such&period=2025")]
    [InlineData("/evidence?subject=B1&measure=branch_sessions")]
    [InlineData("/evidence")]
    [InlineData("/units/B1?system=dx_chengtou&person=P2-1")]
    [InlineData("/systems/no_such")]
    [InlineData("/measures/no_such")]
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
    [InlineData("/units?system=dx_chengtou&area=T")]
    [InlineData("/measures/centre_group_sessions")]
    public async Task A_department_never_reads_its_peers_by_name(string address)
    {
        using var client = site.SignedIn(Role.Department, "B1");

        var page = await client.GetStringAsync(Address(address));

        Assert.DoesNotContain("支部2", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_no_word_for_its_unit_in_English_shows_no_empty_tag()
    {
        using var client = site.SignedIn(Role.Leader);

        using var switched = await client.GetAsync(Address("/measures?culture=en"));

        var counted = await client.GetStringAsync(Address("/measures/documents"));
        var measured = await client.GetStringAsync(Address("/measures/notes_words"));

        Assert.DoesNotMatch("<span class=\"tag\"[^>]*></span>", counted);
        Assert.Matches("<span class=\"tag\"[^>]*>words</span>", measured);
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
