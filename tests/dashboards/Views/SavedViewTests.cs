using System.Net;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Operations;
using Analytics.Dashboards.Views;
using Analytics.Tests.Support;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Dashboards.Views;

public sealed class SavedViewTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public SavedViewTests() => site = new DashboardSite(warehouse.Folder);

    private ViewBook Views => site.Shared.Services.GetRequiredService<ViewBook>();

    [Fact]
    public async Task A_page_is_saved_renamed_made_home_and_deleted()
    {
        using var client = site.SignedIn(Role.Leader, account: "wang");

        await Post(client, "/views?save=%2Funits%3Fsort%3Dtotal", "save", new() { ["Name"] = "排名", ["Address"] = "/units?sort=total" });
        var view = Assert.Single(Views.Of("wang"));
        Assert.Equal(("排名", "/units?sort=total", false), (view.Name, view.Address, view.IsHome));

        await Post(client, "/views", $"view-{view.ViewId}", new() { ["Act"] = "rename", ["Name"] = "各单位排名" });
        await Post(client, "/views", $"view-{view.ViewId}", new() { ["Act"] = "home", ["Name"] = "x" });
        Assert.Equal(("各单位排名", true), (Views.Of("wang")[0].Name, Views.Of("wang")[0].IsHome));
        Assert.Equal("/units?sort=total", await Home(client));

        await Post(client, "/views", $"view-{view.ViewId}", new() { ["Act"] = "delete", ["Name"] = "x" });
        Assert.Empty(Views.Of("wang"));
        Assert.Equal("/", await Home(client));
    }

    [Fact]
    public async Task Views_are_their_owners()
    {
        Views.Save("wang", "一", "/units");
        var view = Views.Of("wang")[0];
        using var other = site.SignedIn(Role.Leader, account: "zhao");

        Assert.DoesNotContain("view-", await other.GetStringAsync(Address("/views")), StringComparison.Ordinal);
        Views.Delete("zhao", view.ViewId);
        Views.SetHome("zhao", view.ViewId);
        Assert.False(Views.Rename("zhao", view.ViewId, "二"));

        Assert.Equal(("一", false), (Assert.Single(Views.Of("wang")).Name, Views.Of("wang")[0].IsHome));
    }

    [Fact]
    public async Task The_home_page_of_a_role_opens_for_those_who_chose_none()
    {
        using var admin = site.SignedIn(Role.Admin, account: "root");
        using var leader = site.SignedIn(Role.Leader, account: "wang");
        using var inspector = site.SignedIn(Role.Inspector, account: "li");
        Views.Save("root", "概况", "/?basis=claimed");
        await Post(admin, "/views", "roles", new() { ["HomeRole"] = "leader", ["HomeView"] = $"{Views.Of("root")[0].ViewId}" });

        Assert.Equal("/?basis=claimed", await Home(leader));
        Assert.Equal("/", await Home(inspector));
        Views.Save("wang", "我的", "/units");
        Views.SetHome("wang", Views.Of("wang")[0].ViewId);
        Assert.Equal("/units", await Home(leader));

        var log = site.Shared.Services.GetRequiredService<OperationsDatabase>().Read(connection => connection.Query<string>("select action || ' ' || target from audit_entry where actor = 'root'").AsList());
        Assert.Equal(["role-home-set leader"], log);
    }

    [Fact]
    public async Task Only_an_administrator_sets_the_home_page_of_a_role()
    {
        using var leader = site.SignedIn(Role.Leader, account: "wang");

        Assert.DoesNotContain("HomeRole", await leader.GetStringAsync(Address("/views")), StringComparison.Ordinal);
        Assert.Empty(Views.RoleHomes());
    }

    [Theory]
    [InlineData("x", "//evil.example/")]
    [InlineData("x", "https://evil.example/")]
    [InlineData("x", "units")]
    [InlineData("x", "")]
    [InlineData(" ", "/units")]
    public void A_view_needs_a_name_and_an_address_of_this_site(string name, string address) => Assert.Single(SavedView.Problems(name, address));

    [Fact]
    public void One_page_at_most_is_home_and_one_name_is_one_view()
    {
        Views.Save("wang", "一", "/units");
        Views.Save("wang", "二", "/flags");
        Views.Save("wang", "一", "/systems");
        var (first, second) = (Views.Of("wang").Single(view => view.Name == "一"), Views.Of("wang").Single(view => view.Name == "二"));
        Views.SetHome("wang", first.ViewId);
        Views.SetHome("wang", second.ViewId);

        Assert.Equal("/systems", first.Address);
        Assert.Equal("二", Assert.Single(Views.Of("wang"), view => view.IsHome).Name);
        Assert.False(Views.Rename("wang", second.ViewId, "一"));
    }

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }

    private static async Task<string> Home(HttpClient client)
    {
        using var answer = await client.GetAsync(Address("/home"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task Post(HttpClient client, string page, string form, Dictionary<string, string> values)
    {
        using var answer = await client.Submit(page, form, [.. values.Select(value => (value.Key, value.Value))]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);
}
