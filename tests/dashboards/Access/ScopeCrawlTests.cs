using System.Net;
using System.Text.Json;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Accounts;
using Analytics.Dashboards.Api;
using Analytics.Dashboards.Exports;
using Analytics.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Dashboards.Access;

/// <summary>Visits every address that the site answers, as each role of the county 赤岭, with its own subjects and with those of the county 碧潭.</summary>
public sealed class ScopeCrawlTests(TwoCounties city) : IClassFixture<TwoCounties>
{
    private static readonly (string Id, string Name) Own = TwoCounties.Own, Foreign = TwoCounties.Foreign;

    /// <summary>Everybody who sees a part of the city only.</summary>
    public static TheoryData<Role, string> Readers => new()
    {
        { Role.Leader, "RED" }, { Role.Admin, "RED" }, { Role.Department, "RED" }, { Role.Inspector, "RED" }, { Role.Inspector, "RED-B1" }, { Role.Reporter, "RED-T" }, { Role.Reporter, "RED-B1" },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task No_page_or_download_tells_of_the_other_county(Role role, string unit)
    {
        using var client = city.Site.SignedIn(role, unit, "RED-reader");
        var leaks = new List<string>();
        foreach (var pattern in Patterns())
        {
            foreach (var (address, isForeign) in Addresses(pattern))
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                var text = await Text(answer);
                leaks.AddRange(Tells(text, address) is { } told ? [$"{address} ({(int)answer.StatusCode}): …{told}…"] : []);
                leaks.AddRange(isForeign && answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden) && !IsToSignIn(answer) ? [$"{address} answers {(int)answer.StatusCode}"] : []);
                leaks.AddRange((int)answer.StatusCode >= 500 ? [$"{address} answers {(int)answer.StatusCode}"] : []);
            }
        }

        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task No_page_tells_of_the_other_county_when_asked_for_it_by_query(Role role, string unit)
    {
        using var client = city.Site.SignedIn(role, unit, "RED-reader");
        var leaks = new List<string>();
        foreach (var pattern in Patterns().Where(pattern => pattern.Parameters.Count == 0))
        {
            foreach (var subject in TwoCounties.Units.Take(3).Select(place => Foreign.Id + place).Append(Foreign.Id + "-P1-1"))
            {
                var address = $"/{pattern.RawText.TrimStart('/')}?{Query(subject)}";
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                leaks.AddRange(Tells(await Text(answer), address) is { } told ? [$"{address} ({(int)answer.StatusCode}): …{told}…"] : []);
                leaks.AddRange((int)answer.StatusCode >= 500 ? [$"{address} answers {(int)answer.StatusCode}"] : []);
            }
        }

        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task No_table_of_the_api_and_no_file_tells_of_the_other_county(Role role, string unit)
    {
        using var client = city.Site.SignedIn(role, unit, "RED-reader");
        var leaks = new List<string>();
        var addresses = TableCatalogue.All.SelectMany(table => new[] { $"/api/v1/{table.Name}?limit=1000", $"/exports/{table.Name}.csv?reason=范围核对" })
            .Concat(PageTables.All.SelectMany(table => new[] { "", "&" + Query(Own.Id), "&" + Query(Foreign.Id), "&" + Query(Foreign.Id + "-B1") }.Select(query => $"/exports/{table.Name}.csv?reason=范围核对{query}")));
        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            leaks.AddRange(Tells(await Text(answer), address) is { } told ? [$"{address}: …{told}…"] : []);
            leaks.AddRange((int)answer.StatusCode >= 500 && answer.StatusCode != HttpStatusCode.ServiceUnavailable ? [$"{address} answers {(int)answer.StatusCode}"] : []);
        }

        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
    }

    [Fact]
    public async Task Names_of_persons_show_to_inspectors_and_their_own_unit_only()
    {
        var told = new List<string>();
        foreach (var (role, unit) in new (Role, string?)[] { (Role.Leader, null), (Role.Admin, null), (Role.Department, "RED"), (Role.Department, "RED-T"), (Role.Reporter, "RED-T") })
        {
            using var client = city.Site.SignedIn(role, unit, "RED-reader");
            foreach (var (address, _) in Patterns().SelectMany(Addresses))
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                var text = await Text(answer);
                told.AddRange(text.IndexOf("党员1之", StringComparison.Ordinal) is >= 0 and var at ? [$"{role} {unit} {address}: …{Around(text, at)}…"] : []);
            }
        }

        Assert.True(told.Count == 0, string.Join('\n', told));
    }

    [Theory]
    [InlineData(Role.Department, "RED")]
    [InlineData(Role.Inspector, "RED")]
    [InlineData(Role.Reporter, "RED-T")]
    public async Task None_of_the_own_units_is_missing(Role role, string unit)
    {
        using var client = city.Site.SignedIn(role, unit, "RED-reader");
        var missing = new List<string>();
        foreach (var branch in Enumerable.Range(1, 6).Select(number => $"{Own.Name}支部{number}"))
        {
            foreach (var address in new[] { "/units?system=dalian_outline", "/compare?system=dalian_outline", "/submissions?dataset=sessions&period=2025", "/exports/units.csv?system=dalian_outline", "/search?q=" + Uri.EscapeDataString(branch) })
            {
                missing.AddRange((await client.GetStringAsync(new Uri(address, UriKind.Relative))).Contains(branch, StringComparison.Ordinal) ? [] : [$"{address} lacks {branch}"]);
            }
        }

        foreach (var place in TwoCounties.Units.Where(place => unit == "RED" || place.Length > 0))
        {
            using var answer = await client.GetAsync(new Uri($"/units/{Own.Id}{place}", UriKind.Relative));
            missing.AddRange(answer.StatusCode == HttpStatusCode.OK ? [] : [$"{Own.Id}{place} answers {(int)answer.StatusCode}"]);
        }

        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Theory]
    [InlineData("RED-clerk", true)]
    [InlineData("GRN-clerk", false)]
    [InlineData("whole-city", false)]
    public async Task Who_administers_a_county_renews_no_link_of_an_account_beyond_it(string account, bool renews)
    {
        city.Site.Shared.Services.GetRequiredService<AccountBook>().Add("", "whole-city", "全", Role.Admin, null);
        using var client = city.Site.SignedIn(Role.Admin, Own.Id, "RED-reader");

        using var answer = await client.Submit("/accounts", "act", ("NewLink", account));

        Assert.Equal(renews, (await answer.Content.ReadAsStringAsync()).Contains("/welcome/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_inspector_of_the_county_reads_every_row_of_it_that_one_of_the_city_reads()
    {
        using var county = city.Site.SignedIn(Role.Inspector, Own.Id, "RED-reader");
        using var whole = city.Site.SignedIn(Role.Inspector, null, "reader");
        foreach (var table in TableCatalogue.All)
        {
            var own = (await Rows(whole, table)).Where(row => row.Key.Contains(Own.Id, StringComparison.Ordinal) || row.Text.Contains($"\"unit_id\":\"{Own.Id}", StringComparison.Ordinal)).Select(row => row.Key).Order();

            Assert.Equal((table.Name, string.Join('\n', own)), (table.Name, string.Join('\n', (await Rows(county, table))
                .Where(row => row.Key.Contains(Own.Id, StringComparison.Ordinal) || row.Text.Contains($"\"unit_id\":\"{Own.Id}", StringComparison.Ordinal)).Select(row => row.Key).Order())));
        }
    }

    // Everything that is answered to GET by those who are signed in.
    private List<RoutePattern> Patterns() => [.. city.Site.Shared.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
        .Select(endpoint => new RoutePattern(endpoint.RoutePattern.RawText!, [.. endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name)]))
        // The API and exports have a test of their own; scripts and styles are the same for everybody.
        .Where(pattern => !pattern.RawText.StartsWith("/api", StringComparison.Ordinal) && !pattern.RawText.StartsWith("/exports", StringComparison.Ordinal) && !pattern.RawText.StartsWith("{**path", StringComparison.Ordinal)
            // Empty forms hold no rows, and a process of its own writes each.
            && !pattern.RawText.Contains("/forms/", StringComparison.Ordinal))
        .DistinctBy(pattern => pattern.RawText)];

    // A new kind of subject in an address needs its values here, or this fails.
    private IEnumerable<(string Address, bool IsForeign)> Addresses(RoutePattern pattern)
    {
        if (pattern.Parameters.Count == 0)
        {
            yield return ("/" + pattern.RawText.TrimStart('/'), false);
            yield return ($"/{pattern.RawText.TrimStart('/')}?{Query(Own.Id + "-B1")}", false);
            yield break;
        }

        foreach (var (values, isForeign) in Values(pattern))
        {
            var address = pattern.RawText;
            foreach (var (name, value) in pattern.Parameters.Zip(values))
            {
                address = System.Text.RegularExpressions.Regex.Replace(address, $@"\{{\**{name}[^}}]*\}}", Uri.EscapeDataString(value));
            }

            yield return ("/" + address.TrimStart('/'), isForeign);
        }
    }

    private IEnumerable<(string[] Values, bool IsForeign)> Values(RoutePattern pattern)
    {
        IEnumerable<(string[], bool)> Numbered(string kind, params string[] rest) => city.Numbers.Where(each => each.Kind == kind)
            .Select(each => ((string[])[$"{each.Number}", .. rest], each.County == Foreign.Id));
        return (pattern.RawText.TrimStart('/'), pattern.Parameters) switch
        {
            (_, ["UnitId"]) => TwoCounties.Units.Select(place => (new[] { Foreign.Id + place }, true)).Append(([Own.Id + "-B1"], false)),
            (_, ["FlagId"]) => city.Flags(Foreign.Id).Select(flag => (new[] { flag }, true)).Concat(city.Flags(Own.Id + "-B1").Select(flag => (new[] { flag }, false))),
            (_, ["CaseId"]) => Numbered("case"),
            (_, ["id", "file"]) => Numbered("case", "1").Concat(Numbered("case", "2")).Where(each => each.Item2),
            (_, ["number"]) => Numbered("report").Where(each => each.Item2),
            (_, ["OrderId"]) => Numbered("order"),
            (_, ["Id"]) => Numbered("run"),
            (_, ["run", "load"]) => Numbered("run", "201").Where(each => each.Item2),
            (_, ["load"]) => [(["201"], true), (["101"], false)],
            (_, ["IndicatorId"]) => [(["DL-1"], false)],
            (_, ["SystemId"]) => [(["dalian_outline"], false)],
            (_, ["Measure"]) => [(["branch_sessions"], false)],
            (_, ["Quarter"]) => [(["2025Q4"], false)],
            (_, ["Name"]) => [(["mart_score"], false)],
            (var path, var names) => throw new InvalidOperationException($"{path}: no values for {string.Join(", ", names)}"),
        };
    }

    private static string Query(string subject) => string.Join('&', new[]
    {
        "area", "unit", "subject", "with", "person", "q", "search", "order",
    }.Select(name => $"{name}={subject}").Concat(["system=dalian_outline", "quarter=2025Q4", "period=2025", "year=2025", "indicator=DL-1", "own=true"]));

    // What was asked for may be repeated; whatever else is of the other county may not.
    private static string? Tells(string text, string address)
    {
        foreach (var asked in new[] { "-P1-1", "-B1", "-T" }.Select(place => Foreign.Id + place).Append(Foreign.Id + "-clerk").Where(asked => address.Contains(asked, StringComparison.Ordinal)))
        {
            text = text.Replace(asked, "", StringComparison.Ordinal);
        }

        foreach (var value in address.Split('/', '?', '&', '=').Select(Uri.UnescapeDataString).Where(value => value.Contains(Foreign.Id, StringComparison.Ordinal)).OrderByDescending(value => value.Length))
        {
            text = text.Replace(value, "", StringComparison.Ordinal);
        }

        var at = text.IndexOf(Foreign.Name, StringComparison.Ordinal) is >= 0 and var name ? name : text.IndexOf(Foreign.Id, StringComparison.Ordinal);
        return at < 0 ? null : Around(text, at);
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 40)].ReplaceLineEndings(" ");

    private static bool IsToSignIn(HttpResponseMessage answer) => answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.OriginalString.Contains("/sign-in", StringComparison.Ordinal) == true;

    // Sealed tokens of forms are letters by chance, any three of them too.
    private static async Task<string> Text(HttpResponseMessage answer) =>
        System.Text.RegularExpressions.Regex.Replace(Uri.UnescapeDataString(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())), @"CfDJ8[\w-]+", "");

    private static async Task<List<(string Key, string Text)>> Rows(HttpClient client, PublishedTable table)
    {
        var rows = new List<(string, string)>();
        for (var next = $"/api/v1/{table.Name}?limit=1000"; next is not null;)
        {
            using var page = JsonDocument.Parse(await client.GetStringAsync(new Uri(next, UriKind.Relative)));
            rows.AddRange(page.RootElement.GetProperty("rows").EnumerateArray().Select(row => (string.Join('|', table.Keys.Select(key => row.GetProperty(key).ToString())), row.GetRawText())));
            next = page.RootElement.GetProperty("next").GetString();
        }

        return rows;
    }

    private sealed record RoutePattern(string RawText, IReadOnlyList<string> Parameters);
}
