using System.Diagnostics;
using Analytics.Dashboards.Printing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Tests.Dashboards.Printing;

public sealed class PrinterTests : IDisposable
{
    private const string Page =
        "<!doctype html><html lang='zh'><title>标题 (a)</title><h1>第一 one</h1><p>甲</p><h2 style='break-before:page'>二 (two) \\ é</h2><h2 id='last' style='break-before:page'>三</h2></html>";

    private readonly string folder = Directory.CreateTempSubdirectory("analytics-").FullName;

    [Fact]
    public async Task A_page_becomes_a_tagged_pdf_whose_bookmarks_name_their_pages()
    {
        await using var printer = Printer();

        var pdf = PdfFile.Read(await Print(printer));

        Assert.Equal(3, pdf.PageCount);
        Assert.True(pdf.IsTagged);
        Assert.Equal([new PdfBookmark("第一 one", 1, 1), new PdfBookmark("二 (two) \\ é", 2, 2), new PdfBookmark("三", 3, 2)], pdf.Bookmarks);
        Assert.Equal("标题 (a)", pdf.Properties["Title"]);
    }

    [Fact]
    public async Task What_the_first_print_tells_may_change_the_second()
    {
        await using var printer = Printer();

        var pdf = PdfFile.Read(await printer.Print(PageFile(), "true", first => $"document.getElementById('last').textContent = 'of {PdfFile.Read(first).PageCount}'", CancellationToken.None) ?? []);

        Assert.Equal("of 3", pdf.Bookmarks[2].Title);
    }

    [Fact]
    public async Task The_page_stays_open_and_shows_one_document_after_the_other()
    {
        await using var printer = Printer();

        var first = PdfFile.Read(await Print(printer, "document.body.innerHTML = '<h1>甲</h1>'; document.body.dataset.seen = 1"));
        var second = PdfFile.Read(await Print(printer, "document.body.innerHTML = '<h1>乙 ' + document.body.dataset.seen + '</h1>'"));

        Assert.Equal("甲", Assert.Single(first.Bookmarks).Title);
        Assert.Equal("乙 1", Assert.Single(second.Bookmarks).Title);
    }

    [Fact]
    public async Task What_says_that_it_does_not_fit_is_not_printed_and_what_fails_is_said()
    {
        await using var printer = Printer();

        Assert.Null(await printer.Print(PageFile(), "Promise.resolve(false)", _ => null, CancellationToken.None));
        var problem = await Assert.ThrowsAsync<DevToolsException>(() => Print(printer, "nothing.shown()"));

        Assert.Contains("nothing is not defined", problem.Message, StringComparison.Ordinal);
        Assert.Equal(3, PdfFile.Read(await Print(printer)).PageCount);
    }

    [Fact]
    public async Task What_the_browser_puts_aside_goes_with_it()
    {
        var printer = Printer();
        await Print(printer);
        var command = await File.ReadAllTextAsync($"/proc/{printer.ProcessId}/cmdline");
        var profile = command.Split('\0').Single(argument => argument.StartsWith("--user-data-dir=", StringComparison.Ordinal))["--user-data-dir=".Length..];

        Assert.NotEmpty(Directory.GetDirectories(profile, "*.Chromium.*"));
        await printer.DisposeAsync();
        Assert.False(Directory.Exists(profile));
    }

    [Fact]
    public async Task A_crash_of_the_browser_costs_no_document()
    {
        await using var printer = Printer();
        await Print(printer);
        var before = printer.ProcessId!.Value;
        using (var browser = Process.GetProcessById(before))
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync();
        }

        Assert.Equal(3, PdfFile.Read(await Print(printer)).PageCount);
        Assert.NotEqual(before, printer.ProcessId);
    }

    [Fact]
    public async Task A_browser_is_replaced_after_its_count_of_documents()
    {
        await using var printer = Printer(("Printing:Documents", "1"));
        await Print(printer);
        var before = printer.ProcessId!.Value;

        await Print(printer);

        Assert.NotEqual(before, printer.ProcessId);
        Assert.False(IsRunning(before));
    }

    [Fact]
    public async Task Documents_asked_for_at_once_are_printed_one_after_the_other()
    {
        await using var printer = Printer();

        var pdfs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Print(printer)));

        Assert.All(pdfs, pdf => Assert.Equal(3, PdfFile.Read(pdf).PageCount));
    }

    [Fact]
    public async Task A_page_that_never_gets_ready_is_given_up_and_leaves_no_browser()
    {
        await using var printer = Printer(("Printing:Seconds", "4"));

        await Assert.ThrowsAsync<TimeoutException>(() => printer.Print(PageFile(), "new Promise(() => {})", _ => null, CancellationToken.None));

        Assert.Null(printer.ProcessId);
    }

    [Fact]
    public async Task No_browser_is_left_when_the_printer_ends()
    {
        var printer = Printer();
        await Print(printer);
        var browser = printer.ProcessId!.Value;

        await printer.DisposeAsync();

        Assert.False(IsRunning(browser));
    }

    [Fact]
    public async Task Without_a_browser_the_message_says_how_to_get_one()
    {
        await using var printer = Printer(("Printing:Browser", "/no/such/program"));

        Assert.False(printer.IsReady);
        var problem = await Assert.ThrowsAsync<BrowserMissingException>(() => Print(printer));
        Assert.Contains("apt-get install chromium", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_is_looked_for_on_the_path_in_the_order_of_its_folders()
    {
        var (first, second) = (Directory.CreateDirectory(Path.Combine(folder, "1")), Directory.CreateDirectory(Path.Combine(folder, "2")));
        File.WriteAllText(Path.Combine(second.FullName, "chromium"), "");

        Assert.Equal(Path.Combine(second.FullName, "chromium"), BrowserProgram.Find("", first.FullName + Path.PathSeparator + second.FullName));
        Assert.Null(BrowserProgram.Find(Path.Combine(first.FullName, "chromium"), second.FullName));
    }

    [Fact]
    public async Task Properties_are_appended_and_others_stay()
    {
        await using var printer = Printer();
        var printed = await Print(printer);

        var stamped = PdfFile.Read(PdfFile.Read(printed).WithProperties(new Dictionary<string, string> { ["Answer"] = "四十二 (42) \\" }));
        var again = PdfFile.Read(PdfFile.Read(printed).WithProperties(new Dictionary<string, string> { ["Title"] = "新" }));

        Assert.Equal("四十二 (42) \\", stamped.Properties["Answer"]);
        Assert.Equal("标题 (a)", stamped.Properties["Title"]);
        Assert.Equal(3, stamped.PageCount);
        Assert.Equal("新", again.Properties["Title"]);
    }

    [Fact]
    public void What_is_no_pdf_is_refused() => Assert.Throws<InvalidDataException>(() => PdfFile.Read("%PDF-1.4 nothing"u8.ToArray()));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Printer Printer(params (string Key, string Value)[] settings) => new(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))).Build(), NullLogger<Printer>.Instance);

    private Task<byte[]> Print(Printer printer) => Print(printer, "true");

    private async Task<byte[]> Print(Printer printer, string show) => await printer.Print(PageFile(), show, _ => null, CancellationToken.None) ?? [];

    private Uri PageFile()
    {
        var file = Path.Combine(folder, "page.html");
        File.WriteAllText(file, Page);
        return new Uri(file);
    }

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
