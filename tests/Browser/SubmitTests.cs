using Analytics.Dashboards.Access;
using Analytics.Tests.Support;
using Microsoft.Playwright;

namespace Analytics.Tests.Browser;

/// <summary>The way of a clerk: a file with mistakes, the reasons, the rows to mend, the mended workbook.</summary>
public sealed class SubmitTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    // A process starts and loads; on a busy machine that takes its time.
    private const float LongestWait = 180_000;

    private const string Mistakes = "session_id,unit_id,session_type,start_at,end_at\nN1,B1,branch,2025-05-01 09:00,2025-05-01 11:00\nN2,B1,支部学希,2025-05-02 09:00,2025-05-02 11:00\nN3,B2,branch,2025-05-03 09:00,2025-05-03 11:00\n";

    [Theory]
    [InlineData(1280, "light", "clerk1")]
    [InlineData(390, "dark", "clerk2")]
    public async Task A_file_with_mistakes_comes_back_is_mended_and_is_kept(int width, string theme, string account)
    {
        await using var window = await site.OpenWindowAs(account, Role.Reporter, "B1", width);
        await window.Page.GotoAsync($"/submit?theme={theme}", new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(0, await window.Overflow());

        await Choose(window, "sessions_may.csv", "text/csv", System.Text.Encoding.UTF8.GetBytes(Mistakes + $"{account},B1,branch,2025-05-04,2025-05-04\n"));
        Assert.Contains("sessions_may.csv", await window.Page.InnerTextAsync("[data-chosen]"), StringComparison.Ordinal);
        await Send(window);

        Assert.Equal(2, await window.Page.Locator(".answer tbody tr").CountAsync());
        Assert.Contains("最接近的是“支部学习”", await window.Page.InnerTextAsync(".answer tbody"), StringComparison.Ordinal);
        Assert.Contains("不在您的报送范围内", await window.Page.InnerTextAsync(".answer tbody"), StringComparison.Ordinal);
        Assert.Equal(0, await window.Overflow());
        Assert.Empty(await window.FaintTexts());

        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.ClickAsync(".answer a[download]"));
        var mended = Mended(await File.ReadAllBytesAsync(await download.PathAsync()));
        await window.Page.GotoAsync("/submit", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Choose(window, "改好的.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", mended);
        await Send(window);

        Assert.Equal(1, await window.Page.GetByText("没有需要改的").CountAsync());
        await window.Page.GotoAsync("/submit", new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(2, await window.Page.Locator("main table tbody tr", new() { HasTextString = account }).CountAsync());
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Files_can_be_dropped_on_the_form_and_too_many_bytes_are_said_before_they_are_sent()
    {
        await using var window = await site.OpenWindowAs("clerk3", Role.Reporter, "B1");
        await window.Page.GotoAsync("/submit", new() { WaitUntil = WaitUntilState.NetworkIdle });

        var dropped = await window.Page.EvaluateHandleAsync("() => { const data = new DataTransfer(); data.items.add(new File(['a,b'], 'sessions_dropped.csv')); return data; }");
        await window.Page.DispatchEventAsync(".drop-zone", "drop", new { dataTransfer = dropped });
        Assert.Contains("sessions_dropped.csv", await window.Page.InnerTextAsync("[data-chosen]"), StringComparison.Ordinal);

        var large = await window.Page.EvaluateHandleAsync("() => { const data = new DataTransfer(); data.items.add(new File([new Uint8Array(51 * 1024 * 1024)], 'sessions_large.csv')); return data; }");
        await window.Page.DispatchEventAsync(".drop-zone", "drop", new { dataTransfer = large });
        Assert.True(await window.Page.IsVisibleAsync("[data-too-large]"));
        Assert.True(await window.Page.IsDisabledAsync("form[data-upload] button"));
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("clerk5", "zh-CN", "选择文件")]
    [InlineData("clerk6", "en", "Choose files")]
    public async Task The_way_to_choose_files_speaks_the_language_of_the_page(string account, string culture, string words)
    {
        await using var window = await site.OpenWindowAs(account, Role.Reporter, "B1", 390);
        await window.Page.GotoAsync($"/submit?culture={culture}", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal(words, await window.Page.InnerTextAsync(".file-choice .button:visible"));
        var chooser = await window.Page.RunAndWaitForFileChooserAsync(() => window.Page.ClickAsync(".file-choice"));
        Assert.True(chooser.IsMultiple);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task The_menu_of_a_clerk_leads_to_handing_in_and_that_of_a_leader_does_not()
    {
        await using var clerk = await site.OpenWindowAs("clerk4", Role.Reporter, "B1");
        await using var leader = await site.OpenWindowAs("leader", Role.Leader, null);

        Assert.Equal(1, await clerk.Page.Locator(".menu a[href=submit]").CountAsync());
        Assert.Equal(0, await leader.Page.Locator(".menu a[href=submit]").CountAsync());
        Assert.Equal(1, await leader.Page.Locator(".menu a[href=submissions]").CountAsync());
    }

    private static Task Choose(BrowserWindow window, string name, string type, byte[] bytes) =>
        window.Page.SetInputFilesAsync("[name=files]", new FilePayload { Name = name, MimeType = type, Buffer = bytes });

    private static async Task Send(BrowserWindow window)
    {
        await window.Page.ClickAsync("form[data-upload] button[type=submit]");
        await window.Page.WaitForURLAsync("**/submit/runs/*");
        await window.Page.Locator(".answer").First.WaitForAsync(new() { Timeout = LongestWait });
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    // As a clerk would: the misspelt type put right, the row of the other unit given to one's own.
    private static byte[] Mended(byte[] workbook) => WorkbookCells.Replace(workbook, ("支部学希", "支部学习"), ("B2", "B1"));
}
