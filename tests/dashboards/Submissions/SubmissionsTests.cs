using System.Net;
using Analytics.Dashboards.Access;
using Analytics.Tests.Support;
using ExcelDataReader;

namespace Analytics.Tests.Dashboards.Submissions;

/// <summary>The page over a town of which two branches handed in nothing for the third quarter, and one too late.</summary>
public sealed class SubmissionsTests : IDisposable
{
    private const string ThirdQuarter = "/submissions?dataset=sessions&system=&period=2025Q3&year=2025";

    private static readonly WarehouseImage Published = SmallTown.Changed("""
        delete from stg_sessions where unit_id in ('B2', 'B3') and session_id like '%-3';
        update load_run set rows_read = rows_read - 2, rows_accepted = rows_accepted - 2 where load_id = 2;
        insert into load_run (load_id, file, dataset, unit_id, period, loaded_at, rows_read, rows_accepted, rows_rejected, rows_duplicate, is_current, sha256) values
          (7, 'members_b2.csv', 'members', 'B2', null, '2026-01-06', 1, 0, 1, 0, true, repeat('7', 64)),
          (8, 'sessions_b1.csv', 'sessions', 'B1', '2025Q4', '2026-01-07', 1, 0, 1, 0, true, repeat('8', 64));
        insert into rejection (load_id, row_number, column_name, value, rule, severity, message_zh, message_en, row_json) values
          (7, 1, 'valid_from', 'x', 'type', 'error', '不是日期', 'no date', '{"person_id": "P2-9", "name": "张某某", "valid_from": "x"}'),
          (8, 1, 'start_at', 'y', 'type', 'error', '不是日期', 'no date', '{"session_id": "S-Y", "start_at": "y"}');
        """);

    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public SubmissionsTests()
    {
        Published.CopyTo(warehouse);
        site = new DashboardSite(warehouse.Folder);
    }

    [Fact]
    public async Task The_leader_reads_who_is_missing_and_gets_the_list_to_remind()
    {
        using var client = site.SignedIn(Role.Leader);

        var page = await client.GetStringAsync(Address(ThirdQuarter));
        var csv = await client.GetStringAsync(Address(ThirdQuarter.Replace("/submissions", "/submissions/reminders.csv", StringComparison.Ordinal)));

        Assert.Contains("支部2（B2）未报", page, StringComparison.Ordinal);
        Assert.Contains("支部3（B3）未报", page, StringComparison.Ordinal);
        Assert.Contains("2 个单位还没有报送", page, StringComparison.Ordinal);
        Assert.Contains(">4<span", page, StringComparison.Ordinal);
        Assert.Equal(3, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("支部2,B2,镇", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Department)]
    [InlineData(Role.Reporter)]
    public async Task A_department_and_a_clerk_read_of_their_own_units_only(Role role)
    {
        using var client = site.SignedIn(role, "B1");

        foreach (var address in new[] { ThirdQuarter, ThirdQuarter + "&area=T", "/submissions", "/submissions?rejected=1", ThirdQuarter.Replace("/submissions", "/submissions/reminders.csv", StringComparison.Ordinal) })
        {
            var page = await client.GetStringAsync(Address(address));
            Assert.DoesNotContain("支部2", page, StringComparison.Ordinal);
            Assert.DoesNotContain("members_b2.csv", page, StringComparison.Ordinal);
            Assert.DoesNotContain(">sessions.csv", page, StringComparison.Ordinal);
        }

        Assert.Contains("sessions_b1.csv", await client.GetStringAsync(Address("/submissions")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Address("/submissions/loads/7.xlsx"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Address("/submissions/loads/2.xlsx"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Address("/submissions/loads/8.xlsx"))).StatusCode);
    }

    [Theory]
    [InlineData(Role.Inspector, null, true)]
    [InlineData(Role.Reporter, "B2", true)]
    [InlineData(Role.Leader, null, false)]
    [InlineData(Role.Department, "T", false)]
    public async Task Names_in_rejected_rows_go_to_inspectors_and_to_the_unit_itself(Role role, string? unit, bool showsNames)
    {
        using var client = site.SignedIn(role, unit);

        var cells = Cells(await client.GetByteArrayAsync(Address("/submissions/loads/7.xlsx")));

        Assert.Contains("P2-9", cells);
        Assert.Equal(showsNames, cells.Contains("张某某"));
        Assert.DoesNotContain("S-Y", cells);
    }

    [Fact]
    public async Task A_load_without_rejections_has_no_workbook()
    {
        using var client = site.SignedIn(Role.Leader);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Address("/submissions/loads/1.xlsx"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Address("/submissions/loads/99.xlsx"))).StatusCode);
    }

    [Theory]
    [InlineData("/submissions?area=nowhere&year=1999&dataset=none&period=x&page=99999999")]
    [InlineData("/submissions?rejected=1&page=2")]
    public async Task Every_choice_in_an_address_gives_a_page(string address)
    {
        using var client = site.SignedIn(Role.Admin);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Address(address))).StatusCode);
    }

    private static HashSet<string> Cells(byte[] workbook)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(workbook));
        var cells = new HashSet<string>();
        do
        {
            while (reader.Read())
            {
                cells.UnionWith(Enumerable.Range(0, reader.FieldCount).Select(index => reader.GetValue(index)?.ToString() ?? ""));
            }
        }
        while (reader.NextResult());

        return cells;
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }
}
