using System.Net;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Pages.WhatIf;
using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;

namespace Analytics.Tests.Dashboards.Pages.WhatIf;

/// <summary>Trying rules and looking for what would move a subject up, over a town that was really loaded, built and published.</summary>
public sealed class TrialPagesTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public TrialPagesTests()
    {
        SmallTown.FillPublished(warehouse);
        site = new DashboardSite(warehouse.Folder);
    }

    [Theory]
    [InlineData("systems/dx_chengtou/what-if", "INT-03 = floor")]
    [InlineData("systems/dx_chengtou/what-if?period=2025&rule=INT-03&value=ceil&rule=CO-1.points&value=30", "共 6 个")]
    [InlineData("systems/dx_chengtou/what-if?period=2025&rule=INT-03&value=round", "不在可选值内")]
    [InlineData("systems/zhen_nine/what-if?period=2025&rule=NZ-r1.target&value=1", "共 1 个")]
    [InlineData("improve?subject=P1-1&system=dx_chengtou&period=2025&basis=claimed", "还没达到的要求")]
    [InlineData("improve?subject=T&system=zhen_nine&period=2025", "中心组集中学习次数")]
    public async Task A_leader_reads_what_other_rules_or_figures_would_do(string address, string words)
    {
        using var client = site.SignedIn(Role.Leader);

        var page = await client.GetStringAsync(new Uri(address, UriKind.Relative));

        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_move_a_subject_up_is_looked_for_once_until_the_rules_change()
    {
        using var trials = new TrialRuns(new WarehouseFolder(warehouse.Folder));
        var first = await trials.Improve("zhen_nine", "2025", "T", "official");

        Assert.NotNull(first);
        Assert.Same(first, await trials.Improve("zhen_nine", "2025", "T", "official"));
        Assert.NotSame(first, await trials.Improve("zhen_nine", "2025", "T", "claimed"));

        var settings = Path.Combine(warehouse.Folder, "settings.yaml");
        await File.AppendAllTextAsync(settings, "\n# 另一种口径\n");
        Assert.NotSame(first, await trials.Improve("zhen_nine", "2025", "T", "official"));
    }

    [Fact]
    public async Task A_department_tries_rules_on_its_own_subjects_only()
    {
        using var client = site.SignedIn(Role.Department, "B2");

        var page = await client.GetStringAsync(new Uri("systems/dx_chengtou/what-if?period=2025&rule=INT-03&value=ceil", UriKind.Relative));

        Assert.Contains("共 1 个", page, StringComparison.Ordinal);
        Assert.DoesNotContain("P6-1", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Department, "improve?subject=P6-1&system=dx_chengtou&period=2025", HttpStatusCode.NotFound)]
    [InlineData(Role.Department, "improve?subject=P2-1&system=dx_chengtou&period=2025", HttpStatusCode.OK)]
    [InlineData(Role.Department, "systems/zhen_nine/what-if", HttpStatusCode.NotFound)]
    [InlineData(Role.Reporter, "improve?subject=P2-1&system=dx_chengtou&period=2025", HttpStatusCode.OK)]
    public async Task Nobody_looks_beyond_the_own_units(Role role, string address, HttpStatusCode status)
    {
        using var client = site.SignedIn(role, "B2");

        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_clerk_does_not_try_rules()
    {
        using var client = site.SignedIn(Role.Reporter, "B2");

        using var answer = await client.GetAsync(new Uri("systems/dx_chengtou/what-if", UriKind.Relative));

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }
}
