using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Runs;
using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Dashboards.Uploads;

/// <summary>A clerk's way without a script: the page, the form, the answer, the workbook.</summary>
public sealed partial class SubmitTests : IDisposable
{
    private const string Header = "session_id,unit_id,session_type,start_at,end_at\n";
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;
    private readonly WarehouseFolder folder;

    public SubmitTests()
    {
        folder = SmallTown.FillPublished(warehouse);
        site = new DashboardSite(warehouse.Folder);
    }

    [Fact]
    public async Task Rows_of_the_unit_are_kept_others_come_back_with_reasons_and_a_workbook()
    {
        using var client = site.SignedIn(Role.Reporter, "B1");

        var run = await Send(client, ("sessions_b1.csv", Header + "N1,B1,branch,2025-05-01,2025-05-01\nN2,B2,branch,2025-05-01,2025-05-01\nN3,B1,brunch,2025-05-01,2025-05-01\n"));
        var page = await Answer(client, run);

        Assert.Contains("sessions_b1.csv", page, StringComparison.Ordinal);
        Assert.Contains("2 行被退回", page, StringComparison.Ordinal);
        Assert.Contains("“B1”及其下属单位", page, StringComparison.Ordinal);
        Assert.Contains("最接近的是“branch”", page, StringComparison.Ordinal);
        Assert.Contains("待发布", page, StringComparison.Ordinal);
        var workbook = await client.GetAsync(Address(Workbook().Match(page).Groups[1].Value));
        Assert.Equal(HttpStatusCode.OK, workbook.StatusCode);
        Assert.Equal("PK"u8.ToArray(), (await workbook.Content.ReadAsByteArrayAsync())[..2]);
        using var connection = folder.OpenForWriting();
        Assert.Equal(["N1"], connection.Query<string>("select session_id from stg_sessions where session_id like 'N%'"));
        Assert.Equal("sessions_b1.csv", connection.QuerySingle<string>("select file from load_run order by load_id desc limit 1"));
    }

    [Fact]
    public async Task Submissions_of_another_unit_are_not_found()
    {
        using var mine = site.SignedIn(Role.Reporter, "B1");
        using var other = site.SignedIn(Role.Reporter, "B2");
        var run = await Send(mine, ("sessions.csv", Header + "N1,B2,branch,2025-05-01,2025-05-01\n"));
        var page = await Answer(mine, run);

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(Address(run))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(Address(Workbook().Match(page).Groups[1].Value))).StatusCode);
        Assert.Contains("还没有报送过文件", await other.GetStringAsync(Address("/submit")), StringComparison.Ordinal);
        Assert.Contains("sessions.csv", await mine.GetStringAsync(Address("/submit")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sessions.pdf", "%PDF-1.7", "不是可报送的文件类型")]
    [InlineData("sessions.csv", "", "是空文件")]
    [InlineData("sessions.xlsx", "a,b", "内容与扩展名不符")]
    public async Task What_cannot_be_read_is_not_taken_and_the_page_says_why(string name, string text, string word)
    {
        using var client = site.SignedIn(Role.Reporter, "B1");

        var back = await Send(client, (name, text));

        Assert.StartsWith("/submit?problem=", back, StringComparison.Ordinal);
        Assert.Contains(word, await client.GetStringAsync(Address(back)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(warehouse.Folder, "uploads")));
    }

    [Fact]
    public async Task Too_much_at_a_time_is_not_taken()
    {
        using var client = site.SignedIn(Role.Reporter, "B1");

        Assert.Equal("/submit?problem=large", await Send(client, ("sessions.csv", new string('x', 51 * 1024 * 1024))));
        Assert.Equal("/submit?problem=none", await Send(client));
    }

    [Fact]
    public async Task Without_the_token_of_the_page_nothing_is_taken()
    {
        using var client = site.SignedIn(Role.Reporter, "B1");
        using var content = new MultipartFormDataContent { { new StringContent(Header), "files", "sessions.csv" } };

        var answer = await client.PostAsync(Address("/submit/files"), content);

        Assert.Equal("/submit?problem=expired", answer.Headers.Location!.OriginalString);
        Assert.Empty(site.Shared.Services.GetRequiredService<EtlRuns>().Recent(["load"], null, 10));
    }

    [Theory]
    [InlineData(Role.Leader)]
    [InlineData(Role.Inspector)]
    public async Task Who_only_reads_hands_nothing_in(Role role)
    {
        using var client = site.SignedIn(role);

        Assert.NotEqual(HttpStatusCode.OK, (await client.GetAsync(Address("/submit"))).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await client.GetAsync(Address("/submit/forms/sessions.xlsx"))).StatusCode);
    }

    [Fact]
    public async Task Every_form_of_the_page_can_be_fetched_and_none_else()
    {
        using var client = site.SignedIn(Role.Reporter, "B1");
        var page = await client.GetStringAsync(Address("/submit"));

        Assert.Contains("学习活动", page, StringComparison.Ordinal);
        Assert.DoesNotContain("立即构建并发布", page, StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), (await client.GetByteArrayAsync(Address("/submit/forms/sessions.xlsx")))[..2]);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Address("/submit/forms/no_such.xlsx"))).StatusCode);
    }

    [Fact]
    public async Task The_administrator_builds_and_publishes_and_the_page_says_which_snapshot()
    {
        using var client = site.SignedIn(Role.Admin);
        var answer = await client.Submit("/submit", "publish");

        var page = await Answer(client, answer.Headers.Location!.OriginalString);

        Assert.Contains("已发布快照 2", page, StringComparison.Ordinal);
        Assert.Equal("000002.duckdb", Path.GetFileName(SnapshotList.CurrentFile(folder)));
    }

    private static async Task<string> Send(HttpClient client, params (string Name, string Text)[] files)
    {
        var page = await client.GetStringAsync(Address("/submit"));
        using var content = new MultipartFormDataContent
        {
            { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" },
        };
        foreach (var (name, text) in files)
        {
            content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name);
        }

        return (await client.PostAsync(Address("/submit/files"), content)).Headers.Location!.OriginalString;
    }

    private static async Task<string> Answer(HttpClient client, string address)
    {
        while (true)
        {
            var page = await client.GetStringAsync(Address(address));
            if (!page.Contains("refresh-seconds", StringComparison.Ordinal))
            {
                return page;
            }

            await Task.Delay(100);
        }
    }

    private static Uri Address(string path) => new(path, UriKind.RelativeOrAbsolute);

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();

    [GeneratedRegex("href=\"(submit/runs/[^\"]+\\.xlsx)\"")]
    private static partial Regex Workbook();

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }
}
