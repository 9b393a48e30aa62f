using System.Net;
using System.Text.RegularExpressions;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Accounts;
using Analytics.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Dashboards.Accounts;

public sealed partial class SignInPagesTests : IDisposable
{
    private const string Secret = "correct horse battery";

    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public SignInPagesTests()
    {
        warehouse.PublishTable(7, "dim_unit", "select 'U1' as unit_id, '县委办公室' as name, true as is_current");
        warehouse.AddTable(7, "dim_unit_ancestor", "select 'U1' as unit_id, 'U1' as ancestor_id, 0 as distance");
        site = new DashboardSite(warehouse.Folder);
    }

    [Fact]
    public async Task The_first_link_sets_up_the_administrator_and_signs_in()
    {
        using var client = site.Anonymous();

        await SetUpAdmin(client);

        var page = await client.GetStringAsync("/accounts");
        Assert.Contains(">admin<", page, StringComparison.Ordinal);
        Assert.Contains("数据快照 7", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_was_used_is_gone()
    {
        using var client = site.Anonymous();
        var address = await SetUpAdmin(client);

        using var other = site.Anonymous();
        Assert.Equal(HttpStatusCode.Gone, (await other.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Short_or_differing_passwords_are_refused_and_the_link_stays()
    {
        using var client = site.Anonymous();
        var address = await site.PrintedLink();

        var answer = await client.Submit(address, "welcome", ("Name", "admin"), ("DisplayName", "A"), ("Password", "short"), ("Repeated", "other"));

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("密码至少 10 个字符", page, StringComparison.Ordinal);
        Assert.Contains("两次输入的密码不一致", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Signing_in_returns_to_the_address_asked_for_but_never_to_another_site()
    {
        using var client = site.Anonymous();
        await SetUpAdmin(client);

        using var second = site.Anonymous();
        var answer = await second.Submit("/sign-in?return=%2Faccounts", "sign-in", ("Name", "admin"), ("Password", Secret));
        Assert.Equal("/accounts", answer.Headers.Location!.PathAndQuery);

        using var third = site.Anonymous();
        answer = await third.Submit("/sign-in?return=%2F%2Fevil.example", "sign-in", ("Name", "admin"), ("Password", Secret));
        Assert.Equal("/", answer.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task Wrong_passwords_lock_the_account_on_the_page()
    {
        using var client = site.Anonymous();
        await SetUpAdmin(client);
        using var stranger = site.Anonymous();

        for (var failure = 1; failure <= SignIn.AllowedFailures; failure++)
        {
            await stranger.Submit("/sign-in", "sign-in", ("Name", "admin"), ("Password", "wrong"));
        }

        var answer = await stranger.Submit("/sign-in", "sign-in", ("Name", "admin"), ("Password", Secret));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("失败次数过多，请在 15 分钟后再试", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_refused()
    {
        using var client = site.Anonymous();
        await SetUpAdmin(client);

        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/sign-out", new FormUrlEncodedContent([]))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/accounts", new FormUrlEncodedContent([new("_handler", "act"), new("Disable", "admin")]))).StatusCode);
    }

    [Fact]
    public async Task An_administrator_adds_an_account_whose_owner_chooses_the_password()
    {
        using var client = site.Anonymous();
        await SetUpAdmin(client);

        var answer = await client.Submit("/accounts", "add", ("Name", "clerk"), ("DisplayName", "张三"), ("NewRole", "reporter"), ("Unit", "U1"));
        var link = Link().Match(await answer.Content.ReadAsStringAsync()).Value;

        using var clerk = site.Anonymous();
        await clerk.Submit(link, "welcome", ("Password", Secret), ("Repeated", Secret));
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync("/not-found")).StatusCode);
        Assert.Equal(new UnitScope(Role.Reporter, "U1"), UnitScope.Of(SignIn.Principal(site.Services.GetRequiredService<AccountBook>().Find("clerk")!)));
        // Only administrators keep accounts.
        Assert.Equal("/not-found", (await clerk.GetAsync("/accounts")).Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task An_unknown_unit_is_refused()
    {
        using var client = site.Anonymous();
        await SetUpAdmin(client);

        var answer = await client.Submit("/accounts", "add", ("Name", "clerk"), ("DisplayName", "张三"), ("NewRole", "reporter"), ("Unit", "U9"));

        Assert.Contains("没有这个单位：U9", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_its_next_request()
    {
        using var client = site.Anonymous();
        await SetUpAdmin(client);

        site.Services.GetRequiredService<AccountBook>().Disable("", "admin", isDisabled: true);

        Assert.Equal("/sign-in", (await client.GetAsync("/accounts")).Headers.Location!.AbsolutePath);
    }

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }

    private async Task<string> SetUpAdmin(HttpClient client)
    {
        var address = await site.PrintedLink();
        var answer = await client.Submit(address, "welcome", ("Name", "admin"), ("DisplayName", "管理员"), ("Password", Secret), ("Repeated", Secret));
        Assert.Equal("/", answer.Headers.Location!.PathAndQuery);
        return address;
    }

    [GeneratedRegex("/welcome/[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();
}
