using System.Text.RegularExpressions;
using Analytics.Dashboards.Access;
using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Analytics.Warehouse.Snapshots;
using Dapper;

namespace Analytics.Tests.Dashboards.Localization;

/// <summary>Reads every page in both languages: what is not a name, an id or the words of a source stands in the language of the reader.</summary>
public sealed partial class UntranslatedTextTests(TwoCounties city) : IClassFixture<TwoCounties>
{
    // Pages of the small city with something on them.
    private static readonly string[] Pages =
    [
        "/", "/?system=dalian_outline", "/?system=dx_chengtou", "/units?system=dalian_outline", "/units?system=dx_chengtou", "/units?system=zhen_nine", "/units/RED-B1", "/units/RED-B1?system=dalian_outline",
        "/units/RED-B1?system=dx_chengtou&person=RED-P1-1", "/units/RED-T", "/compare?system=dalian_outline&unit=RED-B1&unit=RED-B2", "/trends?measure=attendance_rate&with=parts", "/trends?measure=points:DL-1",
        "/indicators?system=dalian_outline", "/indicators/DL-1?system=dalian_outline", "/search?q=red", "/search?q=dl-1", "/systems", "/systems/dalian_outline", "/systems/dx_chengtou", "/systems/zhen_nine", "/systems/qz_kaohe",
        "/systems/dalian_outline/what-if", "/measures", "/measures/branch_sessions", "/measures/documents", "/evidence?subject=RED-B1&measure=branch_sessions&period=2025Q4", "/improve?subject=RED-B1",
        "/flags", "/cases", "/cases/1", "/plan", "/detectors", "/submissions", "/submit", "/submit/runs/1", "/closings", "/closings/2025Q4", "/accounts", "/reports", "/reports/1",
        "/views?save=%2Funits", "/tokens", "/dictionary", "/dictionary/mart_score", "/dictionary/stg_sessions", "/dictionary/fct_session", "/not-found",
    ];

    // What English has in Chinese texts: names of programs, formats and laws, units of measure, words of the command line.
    private static readonly string[] Terms =
    [
        "Excel", "CSV", "Parquet", "JSON", "YAML", "SVG", "PNG", "PDF", "SQL", "API", "OpenAPI", "ETag", "DuckDB", "English", "Chromium", "Edge", "curl", "Bearer", "Authorization", "http", "https", "iframe", "Analytics", "analytics",
        "ISO", "UTC", "UTF", "GB", "MB", "KB", "SHA", "zip", "ndjson", "xlsx", "xls", "csv", "json", "parquet", "pdf", "Ctrl", "Esc", "Enter", "ZIP", "XLSX", "WPS", "XX", "xx", "ljsw", "Somebody", "Embed", "Ancestors", "Cauchy", "XmR", "MAD", "PCA", "ECOD", "kNN",
    ];

    // What settings.yaml takes, and a place in a file of a system: to be written as they stand.
    private static readonly string[] Settings =
        ["inclusive", "strict", "lower", "upper", "shown", "counted", "below", "floor", "ceil", "exact", "reviewer", "manual", "clamped", "negative", "tiers"];

    /// <summary>Pages with who reads them.</summary>
    public static TheoryData<Role, string?> Readers => new() { { Role.Admin, null }, { Role.Inspector, null }, { Role.Reporter, "RED-B1" } };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task English_pages_hold_Chinese_only_where_it_is_marked_or_a_name(Role role, string? unit)
    {
        using var client = city.Site.SignedIn(role, unit, "RED-reader");
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var page in Pages.Concat(Flags()))
        {
            foreach (var shown in await Read(client, page, "en"))
            {
                var rest = Names().Replace(shown.Text, "");
                // A choice of words that nobody made, as in [unit|units], is no English either.
                if (Choice().IsMatch(shown.Text) || (!shown.Language.StartsWith("zh", StringComparison.Ordinal) && shown.Language != "any" && rest != "中文" && Ideograph().IsMatch(rest)))
                {
                    found.Add($"{page.Split('?')[0]} <{shown.Element}>: {Cut(shown.Text)}");
                }
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Chinese_pages_hold_English_only_where_it_is_marked_a_code_or_a_term(Role role, string? unit)
    {
        using var client = city.Site.SignedIn(role, unit, "RED-reader");
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var page in Pages.Concat(Flags()))
        {
            foreach (var shown in (await Read(client, page, "zh-CN")).Where(shown => shown.Language is not ("en" or "any") && shown.Element is not ("code" or "pre" or "e-chart")))
            {
                var words = EnglishWord().Matches(Codes().Replace(shown.Text, " ")).Select(match => match.Value).Except(Terms).Except(Settings);
                // Meanings of columns name the codes that stand in them.
                var isMeaning = shown.Element == "td" && page.StartsWith("/dictionary/", StringComparison.Ordinal);
                if (words.Any() && !isMeaning)
                {
                    found.Add($"{page.Split('?')[0]} <{shown.Element}>: {Cut(shown.Text)}");
                }
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Items_of_measures_are_called_by_their_names_and_not_by_their_codes(string culture)
    {
        using var connection = Database.OpenForReading(SnapshotList.CurrentFile(new WarehouseFolder(city.Folder))!);
        var codes = connection.Query<string>("select distinct item from rule_requirement_item where item_zh is not null and item like '%\\_%' escape '\\'").ToList();
        using var client = city.Site.SignedIn(Role.Admin, null, "RED-reader");
        var found = new SortedSet<string>(StringComparer.Ordinal);
        // Meanings of columns name the codes that stand in them.
        foreach (var page in Pages.Where(page => !page.StartsWith("/dictionary/", StringComparison.Ordinal)).Append("/evidence?subject=RED-B1&measure=documents&period=2025Q4&item=agenda_item"))
        {
            foreach (var shown in (await Read(client, page, culture)).Where(shown => shown.Element is not ("code" or "pre") && codes.Exists(code => shown.Text.Contains(code, StringComparison.Ordinal))))
            {
                found.Add($"{page.Split('?')[0]} <{shown.Element}>: {Cut(shown.Text)}");
            }
        }

        Assert.NotEmpty(codes);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void Names_of_rules_and_reasons_of_flags_have_both_languages()
    {
        using var connection = Database.OpenForReading(SnapshotList.CurrentFile(new WarehouseFolder(city.Folder))!);
        var pairs = connection.Query<(string Table, string Zh, string En)>(
            "select table_name, column_name, replace(column_name, '_zh', '_en') from duckdb_columns() where column_name like '%\\_zh' escape '\\' and (table_name like 'dim\\_%' escape '\\' or table_name = 'mart_flag')").ToList();
        var columns = connection.Query<(string, string)>("select table_name, column_name from duckdb_columns()").ToHashSet();
        var silent = pairs.Where(pair => columns.Contains((pair.Table, pair.En))).SelectMany(pair => connection.Query<string>(
            $"select distinct '{pair.Table}.{pair.En}: ' || {pair.Zh} || ' = ' || coalesce({pair.En}, '') from {pair.Table} where {pair.Zh} is not null and {pair.Zh} <> '' and (coalesce({pair.En}, '') = '' or regexp_matches(regexp_replace({pair.En}, '(赤岭|碧潭)[^ ]*|成…|「[^」]*」|\"[^\"]*\"', '', 'g'), '[一-鿿]'))")).ToList();

        Assert.NotEmpty(pairs);
        Assert.True(silent.Count == 0, string.Join('\n', silent));
    }

    private IEnumerable<string> Flags() => city.Flags(TwoCounties.Own.Id).Select(flag => "/flags/" + flag);

    // Refused pages are read as well: they have words of their own.
    private static async Task<IReadOnlyList<ShownText>> Read(HttpClient client, string page, string culture)
    {
        using (await client.GetAsync(new Uri($"/not-found?culture={culture}", UriKind.Relative)))
        {
        }

        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
        return ShownText.Of(await answer.Content.ReadAsStringAsync());
    }

    private static string Cut(string text) => text.Length <= 90 ? text : text[..90] + "…";

    // Units, persons and what they handed in are called as they call themselves.
    [GeneratedRegex("(赤岭|碧潭)[\\w.]*|全市|「[^」]*」")]
    private static partial Regex Names();

    [GeneratedRegex("[\\u4e00-\\u9fff]")]
    private static partial Regex Ideograph();

    // Ids and codes: RED-B1, DL-4.2, 2025Q4, mart_score, file.csv, addresses, and single letters.
    [GeneratedRegex("[\\w.:/?=&-]*[-_0-9./=][\\w.:/?=&%-]*")]
    private static partial Regex Codes();

    [GeneratedRegex(@"\[[a-z ]+\|[a-z ]+\]")]
    private static partial Regex Choice();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex EnglishWord();
}
