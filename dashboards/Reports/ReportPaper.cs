using System.Globalization;
using System.Text.Json;
using Analytics.Dashboards.Printing;
using Analytics.Dashboards.Reports.Document;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Analytics.Dashboards.Reports;

/// <summary>Puts a report on paper: a static page, shown and printed by a browser, with the report's definition in the PDF itself.</summary>
public sealed class ReportPaper(IServiceProvider services, ILoggerFactory loggers, Printer printer)
{
    // Long names take two lines: a report that must fit its pages is shown again with so many rows fewer a table, and printed once it fits.
    private const int StepOfRows = 2;
    private const int MostFewer = 12;

    // The page that shows reports, with style, script and fonts, lies beside the program.
    private static readonly Uri Stage = new(Path.Combine(AppContext.BaseDirectory, "print", "print.html"));

    /// <summary>Prints a report.</summary>
    /// <param name="made">The report.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A PDF: tagged, with bookmarks, numbers in its table of contents and what <see cref="PdfReport"/> reads.</returns>
    /// <exception cref="BrowserMissingException">There is no browser.</exception>
    public async Task<byte[]> Print(MadeReport made, CancellationToken cancellation)
    {
        for (var fewer = 0; ; fewer += StepOfRows)
        {
            var most = fewer >= MostFewer ? null : made.Document.PagesOfPaper;
            var html = await Html(made with { Document = made.Document.Shortened(fewer) });
            var pdf = await printer.Print(Stage, $"show({JsonSerializer.Serialize(html)}, {most?.ToString(CultureInfo.InvariantCulture) ?? "null"})", first => Complete(made.Document, first), cancellation);
            if (pdf is not null && (most is null || PdfFile.Read(pdf).PageCount <= most))
            {
                return PdfReport.Stamp(pdf, made);
            }
        }
    }

    /// <summary>The page that is printed.</summary>
    public async Task<string> Html(MadeReport made)
    {
        using var language = new ReportLanguage(made.Document.Definition.Culture);
        // The renderer takes services of a request, which there is none of when the queue or the command line prints.
        await using var request = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(request.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<ReportPage>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(ReportPage.Document)] = made.Document, [nameof(ReportPage.Digest)] = made.Digest,
            }));
            return page.ToHtmlString();
        });
    }

    // The table of contents learns its page numbers from the bookmarks of the first print.
    private static string? Complete(ReportDocument document, byte[] pdf)
    {
        if (!document.HasCover)
        {
            return null;
        }

        var bookmarks = PdfFile.Read(pdf).Bookmarks;
        var at = 0;
        var pages = document.Parts.Select(part =>
        {
            at = bookmarks.FindIndex(at, each => each.Title == part.Title) is >= 0 and var found ? found + 1 : at;
            return at == 0 ? "''" : "'" + bookmarks[at - 1].Page.ToString(CultureInfo.InvariantCulture) + "'";
        });
        return $"setPages([{string.Join(',', pages)}])";
    }
}
