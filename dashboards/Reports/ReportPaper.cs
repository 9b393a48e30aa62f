using System.Globalization;
using System.Text;
using Analytics.Dashboards.Printing;
using Analytics.Dashboards.Reports.Document;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Analytics.Dashboards.Reports;

/// <summary>Puts a report on paper: a static page, printed by a browser, with the report's definition in the PDF itself.</summary>
public sealed class ReportPaper(IServiceProvider services, ILoggerFactory loggers, Printer printer)
{
    // Long names take two lines: a report that must fit its pages is printed again with so many rows fewer a table.
    private const int StepOfRows = 2;
    private const int MostFewer = 12;

    // Style, script and fonts lie beside the program.
    private static readonly string Assets = new Uri(Path.Combine(AppContext.BaseDirectory, "print") + Path.DirectorySeparatorChar).AbsoluteUri;

    /// <summary>Prints a report.</summary>
    /// <param name="made">The report.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A PDF: tagged, with bookmarks, numbers in its table of contents and what <see cref="PdfReport"/> reads.</returns>
    /// <exception cref="BrowserMissingException">There is no browser.</exception>
    public async Task<byte[]> Print(MadeReport made, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("analytics-report-").FullName;
        try
        {
            var file = Path.Combine(folder, "report.html");
            for (var fewer = 0; ; fewer += StepOfRows)
            {
                var shown = made with { Document = made.Document.Shortened(fewer) };
                await File.WriteAllTextAsync(file, await Html(shown), Encoding.UTF8, cancellation);
                var pdf = await printer.Print(new Uri(file), "typeof isPrintable === 'function' && isPrintable()", first => Complete(made.Document, first), cancellation);
                if (made.Document.PagesOfPaper is not { } pages || fewer >= MostFewer || PdfFile.Read(pdf).PageCount <= pages)
                {
                    return PdfReport.Stamp(pdf, made);
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
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
                [nameof(ReportPage.Document)] = made.Document, [nameof(ReportPage.Digest)] = made.Digest, [nameof(ReportPage.Folder)] = Assets,
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
