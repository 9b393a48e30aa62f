using System.Net;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Runs;
using Analytics.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Dashboards.Pages.Closings;

/// <summary>Leadership closes quarters on a page and answers what would change in them.</summary>
public sealed class ClosingPagesTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public ClosingPagesTests()
    {
        SmallTown.FillPublished(warehouse);
        site = new DashboardSite(warehouse.Folder);
    }

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }

    [Fact]
    public async Task A_leader_closes_a_quarter_sees_what_late_figures_would_change_and_leaves_it_as_it_is()
    {
        var leader = site.SignedIn(Role.Leader);
        await leader.Submit("/closings", "close", ("Quarter", "2025Q4"));
        await Shows(leader, "/closings", "已封账");
        Assert.Contains("没有任何数据或规则", await Page(leader, "/closings/2025Q4"), StringComparison.Ordinal);

        var file = Path.Combine(warehouse.Folder, "claims_late.csv");
        await File.WriteAllTextAsync(file, "subject_type,subject_id,period,measure,value\nperson,P1-1,2025,notes_words,20000\n");
        Assert.Equal(0, CommandLine.Run(warehouse.Folder, "refresh", file).ExitCode);

        var page = await Shows(leader, "/closings/2025Q4", "claims_late.csv");
        Assert.Contains("CO-1", page, StringComparison.Ordinal);
        await leader.Submit("/closings/2025Q4", "decide", ("Decision", "refuse"), ("Reason", "超过期限"));
        page = await Shows(leader, "/closings/2025Q4", "超过期限");
        Assert.DoesNotContain("name=\"Decision\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_look_and_do_not_close()
    {
        var inspector = site.SignedIn(Role.Inspector);

        Assert.DoesNotContain("name=\"Quarter\"", await Page(inspector, "/closings"), StringComparison.Ordinal);
        var answer = await inspector.Submit("/closings", "close", ("Quarter", "2025Q4"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(site.Services.GetRequiredService<EtlRuns>().Recent(["close"], null, 1));
        Assert.Equal(HttpStatusCode.NotFound, (await inspector.GetAsync("/closings/2025Q4")).StatusCode);
    }

    private static async Task<string> Page(HttpClient client, string address) =>
        WebUtility.HtmlDecode(await (await client.GetAsync(address)).EnsureSuccessStatusCode().Content.ReadAsStringAsync());

    // Runs take their time, and the site takes up a new snapshot a moment after it was published.
    private static async Task<string> Shows(HttpClient client, string address, string text)
    {
        var page = "";
        for (var attempt = 0; attempt < 600 && (!page.Contains(text, StringComparison.Ordinal) || page.Contains("refresh-seconds", StringComparison.Ordinal)); attempt++)
        {
            await Task.Delay(200);
            page = await Page(client, address);
        }

        Assert.Contains(text, page, StringComparison.Ordinal);
        return page;
    }
}
