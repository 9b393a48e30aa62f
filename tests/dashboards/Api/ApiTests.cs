using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Api;
using Analytics.Dashboards.Localization;
using Analytics.Tests.Support;

namespace Analytics.Tests.Dashboards.Api;

public sealed class ApiTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public ApiTests()
    {
        FlaggedTown.Publish(warehouse);
        site = new DashboardSite(warehouse.Folder);
    }

    [Fact]
    public async Task A_page_says_snapshot_rules_scope_and_filters()
    {
        using var client = site.SignedIn(Role.Department, "B1");

        var page = await Json(client, "/api/v1/mart_requirement_result?system_id=zhen_nine&basis=official&basis=claimed");

        Assert.Equal(1, page.GetProperty("snapshot").GetInt32());
        Assert.Equal("2026-01-05T08:00:00Z", page.GetProperty("published_at").GetString());
        Assert.All(page.GetProperty("rule_versions").EnumerateArray(), version => Assert.Equal("zhen_nine", version.GetProperty("system_id").GetString()));
        Assert.NotEmpty(page.GetProperty("rule_versions").EnumerateArray());
        Assert.Equal("B1", page.GetProperty("scope").GetProperty("unit_id").GetString());
        Assert.Equal("""{"basis":["official","claimed"],"system_id":["zhen_nine"]}""", page.GetProperty("filters").GetRawText());
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_or_a_row_twice()
    {
        using var client = site.SignedIn(Role.Inspector);
        var whole = (await Json(client, "/api/v1/mart_quarterly_trend?area_unit_id=T&limit=1000")).GetProperty("rows").EnumerateArray().Select(row => row.GetRawText()).ToList();

        var pieces = new List<string>();
        for (var next = "/api/v1/mart_quarterly_trend?area_unit_id=T&limit=3"; next is not null;)
        {
            var page = await Json(client, next);
            pieces.AddRange(page.GetProperty("rows").EnumerateArray().Select(row => row.GetRawText()));
            next = page.GetProperty("next").GetString();
        }

        Assert.True(whole.Count > 3);
        Assert.Equal(whole, pieces);
    }

    [Fact]
    public async Task Figures_come_as_numbers_and_lists_as_lists()
    {
        using var client = site.SignedIn(Role.Inspector);

        var flag = (await Json(client, "/api/v1/mart_flag")).GetProperty("rows")[0];
        var rate = (await Json(client, "/api/v1/mart_reporting_rate?limit=1")).GetProperty("rows")[0];

        Assert.Equal(JsonValueKind.Array, flag.GetProperty("evidence").ValueKind);
        Assert.Equal(JsonValueKind.Number, rate.GetProperty("completeness").ValueKind);
    }

    [Fact]
    public async Task Who_has_the_rows_of_this_snapshot_is_told_so()
    {
        using var client = site.SignedIn(Role.Leader);
        using var other = site.SignedIn(Role.Department, "B1");
        using var first = await client.GetAsync(Address("/api/v1/mart_score"));
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        other.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await client.GetAsync(Address("/api/v1/mart_score"));
        using var foreign = await other.GetAsync(Address("/api/v1/mart_score"));

        Assert.StartsWith("\"1-", first.Headers.ETag!.Tag, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, foreign.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/mart_score?nonsense=1", 400, "unknown-parameter")]
    [InlineData("/api/v1/mart_score?total=1", 400, "unknown-parameter")]
    [InlineData("/api/v1/mart_score?limit=1001", 400, "bad-limit")]
    [InlineData("/api/v1/mart_score?limit=0", 400, "bad-limit")]
    [InlineData("/api/v1/mart_score?limit=%27%3B%20drop", 400, "bad-limit")]
    [InlineData("/api/v1/mart_score?cursor=abc", 400, "bad-cursor")]
    [InlineData("/api/v1/mart_load_run?load_id=x", 400, "bad-value")]
    [InlineData("/api/v1/mart_nothing", 404, "unknown-address")]
    [InlineData("/api/v2/mart_score", 404, "unknown-address")]
    public async Task A_mistake_is_answered_as_a_problem_in_the_language_of_the_caller(string address, int status, string code)
    {
        using var client = site.SignedIn(Role.Leader);
        using var chinese = await client.GetAsync(Address(address));
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("en-GB"));
        using var english = await client.GetAsync(Address(address));

        var words = new Words();
        var (said, meant) = (await Problem(chinese), await Problem(english));
        Assert.Equal(status, (int)chinese.StatusCode);
        Assert.Equal("urn:analytics:problem:" + code, said.GetProperty("type").GetString());
        Assert.False(words["problem." + code].ResourceNotFound);
        Assert.NotEqual(said.GetProperty("title").GetString(), meant.GetProperty("title").GetString());
        Assert.All(meant.GetProperty("detail").GetString()!, letter => Assert.InRange(letter, ' ', '\u2fff'));
    }

    [Fact]
    public void Every_problem_has_words()
    {
        var words = new Words();

        var missing = ApiProblem.Codes.SelectMany(code => new[] { "problem." + code, $"problem.{code}.detail" }).Where(key => words[key].ResourceNotFound).ToList();

        Assert.Empty(missing);
    }

    [Fact]
    public async Task A_value_is_never_read_as_part_of_the_statement()
    {
        using var client = site.SignedIn(Role.Leader);

        var page = await Json(client, "/api/v1/mart_score?system_id=" + Uri.EscapeDataString("x') or ('1'='1"));

        Assert.Empty(page.GetProperty("rows").EnumerateArray());
    }

    [Fact]
    public async Task Pages_of_two_snapshots_do_not_mix()
    {
        using var client = site.SignedIn(Role.Inspector);
        var next = (await Json(client, "/api/v1/mart_quarterly_trend?limit=2")).GetProperty("next").GetString()!;
        SmallTown.Publish(new(warehouse.Folder));

        using var answer = await client.GetAsync(Address(next));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("urn:analytics:problem:snapshot-changed", (await Problem(answer)).GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_stranger_is_told_to_sign_in_and_not_sent_to_a_page()
    {
        using var client = site.Anonymous();

        using var answer = await client.GetAsync(Address("/api/v1/mart_score"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task Before_anything_is_published_the_api_says_so()
    {
        using var empty = new TemporaryWarehouse();
        await using var fresh = new DashboardSite(empty.Folder);
        using var client = fresh.SignedIn(Role.Leader);

        using var answer = await client.GetAsync(Address("/api/v1/mart_score"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }

    private static async Task<JsonElement> Json(HttpClient client, string path) => JsonDocument.Parse(await client.GetStringAsync(Address(path))).RootElement;

    private static async Task<JsonElement> Problem(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);
}
