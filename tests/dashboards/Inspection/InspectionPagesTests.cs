using System.Net;
using System.Text.RegularExpressions;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Accounts;
using Analytics.Dashboards.Inspection;
using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Dashboards.Inspection;

/// <summary>The pages of inspectors over a town with one contradiction.</summary>
public sealed class InspectionPagesTests : IDisposable
{
    private const string Flag = "/flags/" + FlaggedTown.FlagId;

    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public InspectionPagesTests()
    {
        FlaggedTown.Publish(warehouse);
        site = new DashboardSite(warehouse.Folder);
    }

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }

    [Fact]
    public async Task Every_choice_in_an_address_gives_a_page_in_both_languages()
    {
        using var client = site.SignedIn(Role.Inspector);
        string[] addresses =
        [
            "/flags", "/flags?area=nowhere&detector=none&severity=hard&quarter=1999Q9&band=x&case=none&sort=drop%20table&page=99999999999", "/flags?case=closed&sort=q",
            "/cases", "/cases?show=overdue", "/plan", "/plan?hours=abc&quarter=1999Q1&area=nowhere", "/plan?hours=1&quarter=2025Q4",
            "/detectors", "/detectors?detector=back_filled_entries&q=0.2&quarter=2025Q4", "/detectors?detector=no_such&q=9", "/units?system=zhen_nine",
        ];
        foreach (var culture in new[] { "zh-CN", "en" })
        {
            await client.GetAsync("/not-found?culture=" + culture);
            foreach (var address in addresses)
            {
                Assert.Equal((address, HttpStatusCode.OK), (address, (await client.GetAsync(address)).StatusCode));
            }
        }
    }

    [Fact]
    public async Task A_flag_says_what_is_odd_what_to_ask_and_where_the_row_stands()
    {
        using var client = site.SignedIn(Role.Inspector);

        Assert.Contains(FlaggedTown.FlagId, WebUtility.UrlDecode(await Page(client, "/flags")), StringComparison.Ordinal);
        var page = await Page(client, Flag);

        Assert.Contains("参加人数多于在册人数，1 条记录", page, StringComparison.Ordinal);
        Assert.Contains("先想到正常原因", page, StringComparison.Ordinal);
        Assert.Contains("请出示当日名册和签到表", page, StringComparison.Ordinal);
        Assert.Contains("<e-chart", page, StringComparison.Ordinal);
        Assert.Contains("sessions.csv", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sees_flags_or_cases_of_foreign_units()
    {
        var id = await Opened();
        var attached = new FormFile(new MemoryStream([1]), 0, 1, "File", "现场.txt");
        Assert.Null(site.Shared.Services.GetRequiredService<CaseFiles>().Keep(id, new CaseActor("wang", Role.Inspector), "王", attached));
        using var wang = site.SignedIn(Role.Inspector, account: "wang");
        Assert.Equal(HttpStatusCode.OK, (await wang.GetAsync($"/cases/{id}/files/1")).StatusCode);
        foreach (var (role, unit) in new[] { (Role.Department, "B2"), (Role.Inspector, "B2"), (Role.Reporter, "B2"), (Role.Reporter, "B1") })
        {
            using var client = site.SignedIn(role, unit);

            Assert.NotEqual(HttpStatusCode.OK, (await client.GetAsync($"/cases/{id}")).StatusCode);
            Assert.NotEqual(HttpStatusCode.OK, (await client.GetAsync($"/cases/{id}/files/1")).StatusCode);
            Assert.NotEqual(HttpStatusCode.OK, (await client.GetAsync(Flag)).StatusCode);
            Assert.DoesNotContain("支部1", await Page(client, "/cases"), StringComparison.Ordinal);
        }

        using var own = site.SignedIn(Role.Department, "B1");
        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync($"/cases/{id}")).StatusCode);
    }

    [Fact]
    public async Task A_clerk_sees_neither_flags_nor_plan_nor_detectors_and_of_its_asked_case_only_the_question()
    {
        var id = await Opened();
        using var wang = site.SignedIn(Role.Inspector, account: "wang");
        Accounts.Add("admin", "wang", "王", Role.Inspector, null);
        await Taken(wang.Submit($"/cases/{id}", "assign", ("Assignee", "wang")));
        await Taken(wang.Submit($"/cases/{id}", "ask", ("Text", "多出的人是谁？"), ("Due", "2099-01-01")));

        using var clerk = site.SignedIn(Role.Reporter, "B1", "clerk");
        foreach (var address in new[] { "/flags", Flag, "/plan", "/detectors" })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await clerk.GetAsync(address)).StatusCode);
        }

        var page = await Page(clerk, $"/cases/{id}");
        Assert.Contains("多出的人是谁？", page, StringComparison.Ordinal);
        Assert.DoesNotContain("检测", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"flags\"", await Page(clerk, "/units/B1"), StringComparison.Ordinal);
        await Taken(clerk.Submit($"/cases/{id}", "answer", ("Text", "外单位列席")));
        Assert.Equal("unit_answered", Book.Find(id)!.State);
    }

    [Fact]
    public async Task A_step_that_is_refused_says_why_in_both_languages_and_keeps_what_was_written()
    {
        var id = await Opened();
        using var wang = site.SignedIn(Role.Inspector, account: "wang");
        Accounts.Add("admin", "wang", "王", Role.Inspector, null);
        await Taken(wang.Submit($"/cases/{id}", "assign", ("Assignee", "wang")));

        var refused = await wang.Submit($"/cases/{id}", "decide", ("Verdict", "padded"), ("Text", "笔迹相同"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains("要先询问单位", page, StringComparison.Ordinal);
        Assert.Contains("笔迹相同", page, StringComparison.Ordinal);
        await wang.GetAsync("/not-found?culture=en");
        page = WebUtility.HtmlDecode(await (await wang.Submit($"/cases/{id}", "decide", ("Verdict", "padded"), ("Text", "x"))).Content.ReadAsStringAsync());
        Assert.Contains("the unit must be asked", page, StringComparison.Ordinal);
        Assert.Equal("assigned", Book.Find(id)!.State);
    }

    [Fact]
    public async Task The_queue_holds_the_flagged_unit_and_random_audits_without_telling_them_apart()
    {
        using var client = site.SignedIn(Role.Inspector, account: "wang");

        var page = await Page(client, "/plan?hours=200&quarter=2025Q4");

        var picks = site.Shared.Services.GetRequiredService<RandomAudit>().Picks("2025Q4");
        var pick = Assert.Single(picks);
        Assert.NotEqual("B1", pick);
        Assert.Contains("value=\"B1|2025Q4\"", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{pick}|2025Q4\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("random", page, StringComparison.OrdinalIgnoreCase);
        await client.Submit("/plan?hours=200&quarter=2025Q4", "open", ("Unit", pick + "|2025Q4"));
        Assert.Equal("random", Book.Find(pick, "2025Q4")!.Arm);
        Assert.DoesNotContain($"value=\"{pick}|2025Q4\"", await Page(client, "/plan?hours=200&quarter=2025Q4"), StringComparison.Ordinal);
        Assert.Equal(picks, site.Shared.Services.GetRequiredService<RandomAudit>().Picks("2025Q4"));
    }

    [Fact]
    public async Task Nothing_on_the_page_of_a_case_tells_a_random_audit_from_a_flagged_one_until_the_unit_answered()
    {
        using var wang = site.SignedIn(Role.Inspector, account: "wang");
        Accounts.Add("admin", "wang", "王", Role.Inspector, null);
        await Page(wang, "/plan?hours=200&quarter=2025Q4");
        var pick = Assert.Single(site.Shared.Services.GetRequiredService<RandomAudit>().Picks("2025Q4"));
        foreach (var unit in new[] { pick, "B1" })
        {
            await Taken(wang.Submit("/plan?hours=200&quarter=2025Q4", "open", ("Unit", unit + "|2025Q4")));
        }

        var (drawn, flagged) = (Book.Find(pick, "2025Q4")!.CaseId, Book.Find("B1", "2025Q4")!.CaseId);
        Assert.Equal(("random", "flagged"), (Book.Find(drawn)!.Arm, Book.Find(flagged)!.Arm));
        await AreAlike("open");
        foreach (var id in new[] { drawn, flagged })
        {
            await Taken(wang.Submit($"/cases/{id}", "assign", ("Assignee", "wang")));
        }

        await AreAlike("assigned");
        foreach (var id in new[] { drawn, flagged })
        {
            await Taken(wang.Submit($"/cases/{id}", "ask", ("Text", "请出示签到表"), ("Due", "2099-01-01")));
        }

        await AreAlike("unit_asked");

        async Task AreAlike(string state)
        {
            Assert.Equal((state, state), (Book.Find(drawn)!.State, Book.Find(flagged)!.State));
            var page = Plain(await Page(wang, $"/cases/{flagged}"), "B1", flagged);
            Assert.Contains("sessions.csv", page, StringComparison.Ordinal);
            Assert.Equal(page, Plain(await Page(wang, $"/cases/{drawn}"), pick, drawn));
        }
    }

    // The page without what may differ: the unit, its record and row, the number of the case, tokens and the clock.
    private static IEnumerable<string> Texts(string page, string selector)
    {
        using var document = new HtmlParser().ParseDocument(page);
        return [.. document.QuerySelectorAll(selector).Select(element => element.TextContent.Trim())];
    }

    private static string Plain(string page, string unit, long id)
    {
        var number = unit[1..];
        var plain = page.Replace($"支部{number}", "支部", StringComparison.Ordinal).Replace($"/units/B{number}", "/units/B", StringComparison.Ordinal)
            .Replace($"units/B{number}?", "units/B?", StringComparison.Ordinal).Replace($"S{number}-4", "S", StringComparison.Ordinal)
            .Replace($">{number}4<", ">row<", StringComparison.Ordinal).Replace($"第 {number}4 ", "第 row ", StringComparison.Ordinal);
        plain = Regex.Replace(plain, $@"(\bcases/|%2Fcases%2F|\b核查 ){id}\b", "$1case");
        plain = Regex.Replace(plain, $@"\b{id} 号", "case 号");
        plain = Regex.Replace(plain, "(__RequestVerificationToken\" value=\")[^\"]+", "$1");
        return Regex.Replace(plain, @"\d{4}-\d{2}-\d{2} \d{2}:\d{2}", "time");
    }

    [Fact]
    public async Task A_verdict_on_one_flag_keeps_to_that_flag_and_the_others_take_the_verdict_of_the_case()
    {
        warehouse.ChangeSnapshot(SqlFile.Read(typeof(InspectionPagesTests).Assembly, "dashboards/Inspection/who_sees_what.sql"));
        var id = await Opened();
        var wang = new CaseActor("wang", Role.Inspector);
        Assert.Null(Book.Act(id, wang, "王", new CaseRequest(CaseAction.Assign, Assignee: "wang")));
        Assert.Null(Book.Act(id, wang, "王", new CaseRequest(CaseAction.Ask, "？", DueOn: new DateOnly(2099, 1, 1))));
        Assert.Null(Book.Act(id, wang, "王", new CaseRequest(CaseAction.Answer, "！")));
        using var client = site.SignedIn(Role.Inspector, account: "wang");

        await Taken(client.Submit(
            $"/cases/{id}", "decide", ("Verdict", "padded"), ("Text", "依据"), ("FlagVerdicts", ""), ("FlagVerdicts", "copied_sessions:B1:2025Q4|error"), ("FlagVerdicts", "no_such:B1:2025Q4|error")));

        Assert.Equal(
            [(FlaggedTown.FlagId, "padded"), ("roll_against_headcount:B1:2025Q4", "padded"), ("copied_sessions:B1:2025Q4", "error"), ("copied_text:B1:2025Q4", "padded"), ("inflated_words:B1:2025Q4", "padded")],
            Book.Flags(id).Select(flag => (flag.FlagId, flag.Verdict!)));
    }

    [Fact]
    public async Task The_steps_tick_what_a_case_went_through_and_nothing_that_it_passed_over()
    {
        var id = await Opened();
        var wang = new CaseActor("wang", Role.Inspector);
        Assert.Null(Book.Act(id, wang, "王", new CaseRequest(CaseAction.Assign, Assignee: "wang")));
        Assert.Null(Book.Act(id, wang, "王", new CaseRequest(CaseAction.Decide, "材料齐全", Verdict: CaseVerdict.Legitimate)));
        using var client = site.SignedIn(Role.Inspector, account: "wang");

        var steps = Texts(await Page(client, $"/cases/{id}"), "li.past");

        Assert.Equal(["待分派", "核查中"], steps);
    }

    [Fact]
    public async Task Only_records_that_contradict_each_other_are_called_contradictions()
    {
        warehouse.ChangeSnapshot(
            "insert into mart_flag (flag_id, detector, severity, subject_type, subject_id, unit_id, period, summary_zh, summary_en, evidence) values ('x:B1:2025Q4', 'blank_template', 'suspicious', 'unit', 'B1', 'B1', '2025Q4', '空白模板', 'blank', '[]')");
        using var client = site.SignedIn(Role.Inspector);

        var chances = Texts(await Page(client, "/flags"), "td[data-label='误报率']").Order(StringComparer.Ordinal);

        Assert.Equal(["未计算", "硬矛盾"], chances.Distinct());
    }

    [Fact]
    public async Task A_threshold_is_saved_by_leadership_only()
    {
        const string Address = "/detectors?detector=back_filled_entries&q=0.05";
        var settings = Path.Combine(warehouse.Folder, "settings.yaml");
        using var leader = site.SignedIn(Role.Leader, account: "zhao");
        using var inspector = site.SignedIn(Role.Inspector, account: "wang");

        Assert.DoesNotContain("name=\"SaveQ\"", await Page(inspector, Address), StringComparison.Ordinal);
        Assert.False(File.Exists(settings));
        await leader.Submit(Address, "save");

        Assert.Equal("detection:\n  back_filled_entries: 0.05\n", await File.ReadAllTextAsync(settings));
    }

    private AccountBook Accounts => site.Shared.Services.GetRequiredService<AccountBook>();

    private CaseBook Book => site.Shared.Services.GetRequiredService<CaseBook>();

    private async Task<long> Opened()
    {
        using var inspector = site.SignedIn(Role.Inspector, account: "wang");
        await Taken(inspector.Submit(Flag, "open"));
        return Book.Find("B1", "2025Q4")!.CaseId;
    }

    private static async Task Taken(Task<HttpResponseMessage> step) => Assert.Equal(HttpStatusCode.Redirect, (await step).StatusCode);

    private static async Task<string> Page(HttpClient client, string address) =>
        WebUtility.HtmlDecode(await (await client.GetAsync(address)).EnsureSuccessStatusCode().Content.ReadAsStringAsync());
}
