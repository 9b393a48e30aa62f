using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Accounts;
using Analytics.Dashboards.Api.Tokens;
using Analytics.Dashboards.Operations;
using Analytics.Tests.Support;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Dashboards.Api;

public sealed class TokenTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public TokenTests()
    {
        FlaggedTown.Publish(warehouse);
        site = new DashboardSite(warehouse.Folder);
        Accounts.Add("", "zhang", "张", Role.Department, "T");
        Accounts.Add("", "boss", "王", Role.Leader, null);
    }

    private AccountBook Accounts => site.Services.GetRequiredService<AccountBook>();

    private TokenBook Tokens => site.Services.GetRequiredService<TokenBook>();

    private OperationsDatabase Operations => site.Services.GetRequiredService<OperationsDatabase>();

    [Fact]
    public async Task A_token_reads_what_its_account_may_read()
    {
        using var client = With(Tokens.Issue(Accounts.Find("zhang")!, "报表", null, 30));

        var page = JsonDocument.Parse(await client.GetStringAsync(Address("/api/v1/mart_risk"))).RootElement;

        Assert.Equal("T", page.GetProperty("scope").GetProperty("unit_id").GetString());
        Assert.NotNull(Assert.Single(Tokens.Of("zhang")).UsedAt);
    }

    [Fact]
    public async Task A_narrower_token_reads_its_unit_and_does_not_become_that_unit()
    {
        using var client = With(Tokens.Issue(Accounts.Find("boss")!, "B1", "B1", 30));

        var risks = await Rows(client, "/api/v1/mart_risk");
        var scores = await Rows(client, "/api/v1/mart_score");

        Assert.NotEmpty(risks);
        Assert.All(risks, row => Assert.Equal("B1", row.GetProperty("unit_id").GetString()));
        // A leader sees no persons, so neither does his token, although B1's own clerk would.
        Assert.DoesNotContain(scores, row => row.GetProperty("subject_type").GetString() == "person");
    }

    [Fact]
    public async Task A_token_is_good_until_it_ends_is_revoked_or_its_account_changes()
    {
        var good = Tokens.Issue(Accounts.Find("zhang")!, "good", null, 1);
        var revoked = Tokens.Issue(Accounts.Find("zhang")!, "revoked", null, 1);
        Assert.True(Tokens.Revoke("zhang", Tokens.Of("zhang")[0].TokenId));
        Assert.False(Tokens.Revoke("boss", Tokens.Of("zhang")[1].TokenId));
        var ended = Tokens.Issue(Accounts.Find("zhang")!, "ended", null, 1);
        Change("update api_token set expires_at = timestamp '2026-01-01' where name = 'ended'");

        Assert.Equal(HttpStatusCode.OK, await Status(good));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(revoked));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(ended));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(good + "x"));

        Change("update account set unit_id = 'B1' where account_name = 'zhang'");
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(good));
    }

    [Fact]
    public async Task A_disabled_account_has_no_tokens()
    {
        var token = Tokens.Issue(Accounts.Find("zhang")!, "t", null, 1);
        Accounts.Disable("boss", "zhang", isDisabled: true);

        Assert.Equal(HttpStatusCode.Unauthorized, await Status(token));
    }

    [Fact]
    public async Task A_unit_that_is_not_below_the_accounts_gives_nothing()
    {
        Change("update account set unit_id = 'B2' where account_name = 'zhang'");

        Assert.Equal(HttpStatusCode.Unauthorized, await Status(Tokens.Issue(Accounts.Find("zhang")!, "t", "B1", 1)));
    }

    [Fact]
    public async Task A_token_opens_no_page()
    {
        using var client = With(Tokens.Issue(Accounts.Find("boss")!, "t", null, 1));

        using var answer = await client.GetAsync(Address("/units"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public void The_token_itself_is_kept_nowhere_and_every_step_is_logged()
    {
        var token = Tokens.Issue(Accounts.Find("boss")!, "t", null, 1);
        Tokens.Revoke("boss", Tokens.Of("boss")[0].TokenId);

        var kept = Operations.Read(connection => connection.Query<string>("select token_hash from api_token").Single());
        var log = Operations.Read(connection => connection.Query<string>("select action from audit_entry where actor = 'boss' order by entry_id").AsList());

        Assert.DoesNotContain(token, kept, StringComparison.Ordinal);
        Assert.Equal(["token-issued", "token-revoked"], log);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(366)]
    public void A_token_lives_a_day_to_a_year(int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Tokens.Issue(Accounts.Find("boss")!, "t", null, days));

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }

    private void Change(string sql) => Operations.Write(connection => connection.Execute(sql));

    private HttpClient With(string token)
    {
        var client = site.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private async Task<HttpStatusCode> Status(string token)
    {
        using var client = With(token);
        using var answer = await client.GetAsync(Address("/api/v1/mart_risk"));
        return answer.StatusCode;
    }

    private static async Task<List<JsonElement>> Rows(HttpClient client, string path) =>
        [.. JsonDocument.Parse(await client.GetStringAsync(Address(path))).RootElement.GetProperty("rows").EnumerateArray()];

    private static Uri Address(string path) => new(path, UriKind.Relative);
}
