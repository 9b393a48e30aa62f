using System.Net;
using System.Text;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Api;
using Analytics.Dashboards.Exports;
using Analytics.Dashboards.Operations;
using Analytics.Tests.Dashboards.Api;
using Analytics.Tests.Support;
using Analytics.Warehouse.DuckDb;
using Dapper;
using ExcelDataReader;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Dashboards.Exports;

public sealed class ExportTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public ExportTests()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        FlaggedTown.Publish(warehouse);
        warehouse.ChangeSnapshot("""
            insert into mart_score (system_id, version, profile, period, as_of, subject_type, subject_id, unit_id, basis, known_points, unknown_points, total, tier_flag)
            select y.system_id, y.version, '', '2025', '2025Q4', 'unit', 'B1', 'B1', 'official', 70, 0, 70, 'ok' from dim_system as y where y.system_id = 'zhen_nine'
            """);
        site = new DashboardSite(warehouse.Folder);
    }

    [Theory]
    [MemberData(nameof(Reader.Theory), MemberType = typeof(Reader))]
    public async Task Every_table_is_saved_with_the_readers_rows_and_no_other(Role role, string? unit)
    {
        using var client = site.SignedIn(role, unit);
        foreach (var table in TableCatalogue.All)
        {
            if (!new Reader(role, unit).Reads(table.Name))
            {
                using var refused = await client.GetAsync(Address($"/exports/{table.Name}.parquet?reason=核对范围的测试"));
                Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
                continue;
            }

            var path = Path.Combine(warehouse.Folder, "saved.parquet");
            await File.WriteAllBytesAsync(path, await client.GetByteArrayAsync(Address($"/exports/{table.Name}.parquet?reason=核对范围的测试")));

            using var connection = Database.OpenInMemory();
            var rows = connection.Query($"select {string.Join(", ", table.Keys)} from read_parquet('{path}')").Cast<IDictionary<string, object?>>()
                .Select(row => string.Join('|', row.Values.Select(value => value is DateOnly day ? day.ToString("yyyy-MM-dd", null) : Convert.ToString(value, null))));

            Assert.Equal(new Reader(role, unit).Rows(warehouse.Folder, table.Name, table.Keys), rows.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task A_parquet_file_says_where_its_rows_come_from()
    {
        using var client = site.SignedIn(Role.Leader);
        var path = Path.Combine(warehouse.Folder, "risk.parquet");
        await File.WriteAllBytesAsync(path, await client.GetByteArrayAsync(Address("/exports/mart_risk.parquet?quarter=2025Q4")));

        using var connection = Database.OpenInMemory();
        var said = connection.QuerySingle<string>($"select decode(value) from parquet_kv_metadata('{path}') where decode(key) = 'provenance'");

        Assert.Contains("quarter = 2025Q4", said, StringComparison.Ordinal);
        Assert.Contains("zhen_nine", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_page_holds_the_rows_of_all_its_pages_in_its_order_and_words()
    {
        using var client = site.SignedIn(Role.Leader);
        using var answer = await client.GetAsync(Address("/exports/units.csv?system=zhen_nine&area=T&quarter=2025Q4&basis=official&sort=name&page=7"));

        // As bytes: a reader of text would take the mark away.
        var lines = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()).Split("\r\n");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("\ufeff名次,同类单位数,不排名的原因", lines[0], StringComparison.Ordinal);
        Assert.Contains(",B1,支部1,镇,", lines[1], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("筛选,system = zhen_nine; area = T; quarter = 2025Q4; basis = official; sort = name", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("规则版本,zhen_nine ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_workbook_says_on_its_first_sheet_where_the_rows_of_the_second_come_from()
    {
        using var client = site.SignedIn(Role.Inspector);
        using var stream = new MemoryStream(await client.GetByteArrayAsync(Address("/exports/mart_submission.xlsx?unit_id=B1")));
        using var reader = ExcelReaderFactory.CreateReader(stream);

        var about = new Dictionary<string, string>();
        while (reader.Read())
        {
            about[reader.GetString(0)] = reader.GetString(1);
        }

        Assert.True(reader.NextResult());
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }

        Assert.Equal("unit_id = B1", about["筛选"]);
        Assert.StartsWith("1 (", about["快照"], StringComparison.Ordinal);
        Assert.Equal("dataset", rows[0][0]);
        Assert.True(rows.Count > 1);
        var (unit, day) = (Array.IndexOf(rows[0], "unit_id"), Array.IndexOf(rows[0], "received_on"));
        Assert.All(rows.Skip(1), row => Assert.Equal("B1", row[unit]));
        Assert.Contains(rows.Skip(1), row => row[day] is DateTime);
    }

    [Fact]
    public async Task Details_of_persons_are_saved_for_a_reason_only_and_the_log_keeps_it()
    {
        using var client = site.SignedIn(Role.Inspector, account: "li");

        using var without = await client.GetAsync(Address("/exports/mart_score.csv"));
        using var with = await client.GetAsync(Address("/exports/mart_score.csv?reason=抽查第四季度"));

        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Contains("reason-missing", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
        var entry = site.Shared.Services.GetRequiredService<OperationsDatabase>().Read(connection =>
            connection.QuerySingle<(string Action, string Target, string Detail)>("select action, target, detail from audit_entry where actor = 'li'"));
        Assert.Equal(("export-personal", "mart_score.csv"), (entry.Action, entry.Target));
        Assert.EndsWith("抽查第四季度", entry.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/exports/mart_risk.pdf", 404)]
    [InlineData("/exports/mart_nothing.csv", 404)]
    [InlineData("/exports/stg_sessions.csv", 404)]
    [InlineData("/exports/mart_risk.csv?p_value=1", 400)]
    public async Task What_is_not_given_out_cannot_be_saved(string address, int status)
    {
        using var client = site.SignedIn(Role.Leader);

        using var answer = await client.GetAsync(Address(address));

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Every_page_table_is_saved_in_every_format_and_without_choices()
    {
        using var client = site.SignedIn(Role.Inspector);
        foreach (var table in PageTables.All)
        {
            foreach (var format in Enum.GetValues<ExportFormat>())
            {
                using var answer = await client.GetAsync(Address($"/exports/{table.Name}.{format.Ending()}?reason=试存各表"));
                Assert.True(answer.IsSuccessStatusCode, $"{table.Name}.{format.Ending()}: {await answer.Content.ReadAsStringAsync()}");
            }
        }
    }

    [Theory]
    [InlineData("/exports/flags.csv", 4)]
    [InlineData("/exports/plan.csv", 3)]
    public async Task A_table_of_a_page_is_saved_by_those_only_who_may_open_the_page(string address, int roles)
    {
        var saved = 0;
        foreach (var (role, unit) in new (Role, string?)[] { (Role.Leader, null), (Role.Admin, null), (Role.Inspector, null), (Role.Department, "T"), (Role.Reporter, "B1") })
        {
            using var client = site.SignedIn(role, unit);
            using var answer = await client.GetAsync(Address(address));
            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Forbidden });
            saved += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
        }

        Assert.Equal(roles, saved);
    }

    [Theory]
    [InlineData("/units?system=zhen_nine", "units")]
    [InlineData("/compare?system=zhen_nine", "compare")]
    [InlineData("/?system=dx_chengtou", "coverage")]
    [InlineData("/trends?measure=attendance_rate", "trends")]
    [InlineData("/indicators?system=dx_chengtou", "indicators")]
    [InlineData("/indicators/CO-1?system=dx_chengtou", "indicator-places")]
    [InlineData("/flags", "flags")]
    [InlineData("/plan", "plan")]
    [InlineData("/submissions", "submissions")]
    [InlineData("/submissions", "submitted-files")]
    public async Task A_page_offers_its_table_with_its_own_filters(string page, string table)
    {
        using var client = site.SignedIn(Role.Inspector);

        var shown = await client.GetStringAsync(Address(page));
        using var saved = await client.GetAsync(Address($"/exports/{table}.csv{(page.Contains('?', StringComparison.Ordinal) ? page[page.IndexOf('?', StringComparison.Ordinal)..] : "")}"));

        Assert.Contains($"action=\"exports/{table}.xlsx\"", shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
    }

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);
}
