using System.Net;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Operations;
using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Dapper;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Dashboards.Inspection;

/// <summary>What flags and cases of branch B1 tell to clerks, departments, leaders and inspectors of this and other units.</summary>
public sealed class WhoSeesWhatTests : IDisposable
{
    private const string CopiedSessions = "/flags/copied_sessions:B1:2025Q4";
    private const string CopiedText = "/flags/copied_text:B1:2025Q4";
    private const string InflatedWords = "/flags/inflated_words:B1:2025Q4";

    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public WhoSeesWhatTests()
    {
        FlaggedTown.Publish(warehouse);
        warehouse.ChangeSnapshot(SqlFile.Read(typeof(WhoSeesWhatTests).Assembly, "dashboards/Inspection/who_sees_what.sql"));
        site = new DashboardSite(warehouse.Folder);
    }

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }

    [Theory]
    [InlineData(Role.Department, "B1", false)]
    [InlineData(Role.Inspector, "B1", false)]
    [InlineData(Role.Department, "T", true)]
    [InlineData(Role.Leader, null, true)]
    [InlineData(Role.Inspector, null, true)]
    public async Task The_unit_compared_with_shows_only_to_those_who_may_see_it(Role role, string? unit, bool shows)
    {
        using var client = site.SignedIn(role, unit);
        foreach (var address in new[] { CopiedSessions, "/units/B1?quarter=2025Q4" })
        {
            var page = await Page(client, address);

            Assert.Contains("S1-4", page, StringComparison.Ordinal);
            Assert.Equal((address, shows), (address, page.Contains("S2-4", StringComparison.Ordinal)));
            Assert.Equal((address, shows), (address, page.Contains("支部2", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData(Role.Department, "B1", true, false)]
    [InlineData(Role.Inspector, "B1", true, false)]
    [InlineData(Role.Inspector, "T", true, true)]
    [InlineData(Role.Inspector, null, true, true)]
    [InlineData(Role.Department, "T", false, false)]
    [InlineData(Role.Leader, null, false, false)]
    public async Task A_text_shows_to_inspectors_and_its_own_unit_and_the_text_of_another_unit_to_neither_of_those_who_may_not_see_that(Role role, string? unit, bool own, bool other)
    {
        using var client = site.SignedIn(role, unit);

        var page = await Page(client, CopiedText);

        Assert.Equal((own, own), (page.Contains("甲写", StringComparison.Ordinal), page.Contains("P1-2", StringComparison.Ordinal)));
        Assert.Equal((other, other), (page.Contains("乙写", StringComparison.Ordinal), page.Contains("P2-3", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Role.Inspector, null, true)]
    [InlineData(Role.Department, "B1", true)]
    [InlineData(Role.Department, "T", false)]
    [InlineData(Role.Leader, null, false)]
    [InlineData(Role.Admin, null, false)]
    public async Task Keys_that_hold_a_person_show_only_to_those_who_may_know_persons(Role role, string? unit, bool shows)
    {
        var id = await Opened();
        using var client = site.SignedIn(role, unit, "reader");
        foreach (var address in new[] { InflatedWords, $"/cases/{id}" })
        {
            var page = await Page(client, address);

            Assert.Contains("notes.csv", page, StringComparison.Ordinal);
            Assert.Equal((address, shows, shows), (address, page.Contains("P1-2", StringComparison.Ordinal), page.Contains("P1-3", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData(Role.Inspector, null, true)]
    [InlineData(Role.Leader, null, true)]
    [InlineData(Role.Admin, null, true)]
    [InlineData(Role.Inspector, "T", false)]
    [InlineData(Role.Department, "T", false)]
    [InlineData(Role.Reporter, "T", false)]
    public async Task Ranks_without_padded_records_show_only_to_those_who_may_know_of_cases_in_the_whole_city(Role role, string? unit, bool shows)
    {
        await Opened();
        using var client = site.SignedIn(role, unit);

        var page = await Page(client, "/units?system=zhen_nine");

        Assert.Contains("<table class=\"stacked league\"", page, StringComparison.Ordinal);
        Assert.Equal(shows, page.Contains("去虚名次", StringComparison.Ordinal));
        Assert.Equal(role != Role.Reporter, page.Contains("sort=flags", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Role.Inspector, null, "li", true)]
    [InlineData(Role.Department, "B1", "dept", true)]
    [InlineData(Role.Reporter, "B1", "clerk", true)]
    [InlineData(Role.Leader, null, "zhao", true)]
    [InlineData(Role.Leader, null, "qian", false)]
    [InlineData(Role.Admin, null, "admin", false)]
    [InlineData(Role.Department, "T", "dept-t", false)]
    public async Task Letters_and_files_of_a_case_are_for_inspectors_the_second_reviewer_and_the_unit_itself(Role role, string? unit, string account, bool shows)
    {
        var id = await Closed();
        using var client = site.SignedIn(role, unit, account);

        var page = await Page(client, $"/cases/{id}");

        Assert.Equal((shows, shows), (page.Contains("多出的人是谁", StringComparison.Ordinal), page.Contains("外单位列席", StringComparison.Ordinal)));
        Assert.Equal(shows, page.Contains("名单.txt", StringComparison.Ordinal));
        Assert.Equal(shows ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await client.GetAsync($"/cases/{id}/files/1")).StatusCode);
        Assert.Equal(shows && role is Role.Inspector or Role.Leader && account != "qian", (await client.GetAsync($"/cases/{id}/files/2")).StatusCode == HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Role.Leader, null, true)]
    [InlineData(Role.Department, "T", false)]
    [InlineData(Role.Department, "B1", false)]
    [InlineData(Role.Reporter, "B1", false)]
    public async Task Why_a_case_was_taken_up_again_is_for_those_who_inspect(Role role, string? unit, bool shows)
    {
        var id = await Closed();
        Assert.Null(Book.Act(id, new CaseActor("zhao", Role.Leader), "赵", new CaseRequest(CaseAction.Reopen, "收到举报")));
        using var client = site.SignedIn(role, unit, "reader");

        Assert.Equal(shows, (await Page(client, $"/cases/{id}")).Contains("收到举报", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Opening_personal_detail_of_a_flag_or_case_stands_in_the_audit_log()
    {
        var id = await Opened();
        using var inspector = site.SignedIn(Role.Inspector, account: "wang");
        using var leader = site.SignedIn(Role.Leader, account: "zhao");
        foreach (var address in new[] { CopiedText, InflatedWords, CopiedSessions, $"/cases/{id}" })
        {
            await Page(inspector, address);
            await Page(leader, address);
        }

        var views = site.Shared.Services.GetRequiredService<OperationsDatabase>().Read(connection =>
            connection.Query<(string, string)>("select actor, target from audit_entry where action = 'personal-viewed' and actor <> 'opener' order by entry_id").AsList());

        Assert.Equal([("wang", CopiedText), ("wang", InflatedWords), ("wang", $"/cases/{id}")], views);
    }

    private CaseBook Book => site.Shared.Services.GetRequiredService<CaseBook>();

    private async Task<long> Opened()
    {
        using var inspector = site.SignedIn(Role.Inspector, account: "opener");
        await inspector.Submit(InflatedWords, "open");
        return Book.Find("B1", "2025Q4")!.CaseId;
    }

    // Asked and answered with a file of each side; inspected by wang, reviewed by zhao.
    private async Task<long> Closed()
    {
        var id = await Opened();
        var (wang, clerk, zhao) = (new CaseActor("wang", Role.Inspector), new CaseActor("clerk", Role.Reporter, IsOfUnit: true), new CaseActor("zhao", Role.Leader));
        var files = site.Shared.Services.GetRequiredService<CaseFiles>();
        Assert.Null(Book.Act(id, wang, "王", new CaseRequest(CaseAction.Assign, Assignee: "wang")));
        Assert.Null(Book.Act(id, wang, "王", new CaseRequest(CaseAction.Ask, "多出的人是谁", DueOn: new DateOnly(2099, 1, 1))));
        Assert.Null(files.Keep(id, clerk, "员", Upload("名单.txt", 10)));
        Assert.Null(files.Keep(id, wang, "王", Upload("现场.txt", 10)));
        Assert.Null(Book.Act(id, clerk, "员", new CaseRequest(CaseAction.Answer, "外单位列席")));
        Assert.Null(Book.Act(id, wang, "王", new CaseRequest(CaseAction.Decide, "属实", Verdict: CaseVerdict.Legitimate)));
        Assert.Null(Book.Act(id, zhao, "赵", new CaseRequest(CaseAction.Review)));
        Assert.Null(Book.Act(id, zhao, "赵", new CaseRequest(CaseAction.Confirm)));
        return id;
    }

    private static FormFile Upload(string name, int bytes) => new(new MemoryStream(new byte[bytes]), 0, bytes, "File", name);

    private static async Task<string> Page(HttpClient client, string address) =>
        WebUtility.HtmlDecode(await (await client.GetAsync(address)).EnsureSuccessStatusCode().Content.ReadAsStringAsync());
}
