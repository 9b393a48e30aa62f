using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Reports;
using Analytics.Dashboards.Reports.Document;
using Analytics.Warehouse.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.VariantTypes;

namespace Analytics.Dashboards.Workbooks;

/// <summary>A report as a workbook: a first sheet that says what it is, the headline figures, and a sheet for every table with all its rows.</summary>
public static class ReportWorkbook
{
    private const string DefinitionProperty = "AnalyticsReport";
    private const string DigestProperty = "AnalyticsDigest";
    private const int LongestName = 31;
    private static readonly XName CoveredElement = XName.Get("covers", "urn:analytics:report-digest");

    // Every custom property carries the format id that Office gives to its own.
    private const string PropertyFormat = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    /// <summary>Writes it.</summary>
    /// <param name="made">The report.</param>
    /// <param name="words">All words.</param>
    /// <param name="path">The file, replaced if it exists.</param>
    public static void Write(MadeReport made, Words words, string path)
    {
        using var language = new ReportLanguage(made.Document.Definition.Culture);
        using var package = new StreamedPackage();
        using (var document = SpreadsheetDocument.Create(package.Rest, SpreadsheetDocumentType.Workbook))
        {
            Write(document, package, made, words);
        }

        using var file = File.Create(path);
        package.WriteTo(file);
    }

    private static void Write(SpreadsheetDocument document, StreamedPackage package, MadeReport made, Words words)
    {
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Create();
        var first = workbook.AddNewPart<WorksheetPart>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { words["workbook.about"].Value };
        var sheets = new List<(string Name, string Id, WrittenSheet Written)>();
        foreach (var table in Tables(made.Document, words))
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            var name = Name(table.Caption, names);
            sheets.Add((name, workbook.GetIdOfPart(part), SheetWriter.Write(part, package, table, name)));
        }

        WriteAbout(first, made, words, sheets);
        workbook.Workbook = new Workbook(
            new BookViews(new WorkbookView { ActiveTab = 0 }),
            new Sheets(sheets.Select((sheet, place) => new Sheet { Name = sheet.Name, SheetId = (uint)place + 2, Id = sheet.Id })
                .Prepend(new Sheet { Name = words["workbook.about"].Value, SheetId = 1, Id = workbook.GetIdOfPart(first) })));
        document.AddCustomFilePropertiesPart().Properties = new Properties(
            Property(2, DefinitionProperty, made.Document.Definition.ToJson()), Property(3, DigestProperty, made.Digest));
        // Office cuts a property at 255 characters, and this may be longer.
        using (var covered = new MemoryStream(Encoding.UTF8.GetBytes(new XElement(CoveredElement, made.Lines[0]).ToString(SaveOptions.DisableFormatting))))
        {
            workbook.AddCustomXmlPart(CustomXmlPartType.CustomXml).FeedData(covered);
        }

        document.PackageProperties.Title = $"{made.Document.Title} {made.Document.Kind}";
    }

    /// <summary>What a workbook says of itself; null if it is no report of ours.</summary>
    /// <param name="path">The file.</param>
    public static PdfReport? Read(string path)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        var properties = document.CustomFilePropertiesPart?.Properties.Elements<CustomDocumentProperty>().ToDictionary(property => property.Name?.Value ?? "", property => property.InnerText) ?? [];
        return properties.TryGetValue(DefinitionProperty, out var definition) && properties.TryGetValue(DigestProperty, out var digest)
            ? new PdfReport(ReportDefinition.FromJson(definition), digest, document.WorkbookPart!.CustomXmlParts.Select(Covered).FirstOrDefault(each => each is not null) ?? "")
            : null;
    }

    private static string? Covered(CustomXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        return XElement.Load(stream) is { } root && root.Name == CoveredElement ? root.Value : null;
    }

    // Headline figures have their units mixed, so each stands in its own row with a column for each kind.
    private static IEnumerable<ReportTable> Tables(ReportDocument document, Words words) => document.Parts.SelectMany(part => part.Blocks.SelectMany<ReportBlock, ReportTable>(block => block switch
    {
        ReportTable table => [table with { Caption = part.Title + " " + table.Caption }],
        ReportFigures figures => [Figures(part, figures, words)],
        _ => [],
    }));

    private static ReportTable Figures(ReportPart part, ReportFigures figures, Words words) => new(
        "figures", part.Title + " " + words["workbook.figures"],
        [
            new("name", words["workbook.figure"]), new("number", words["workbook.number"], CellKind.Points), new("share", words["workbook.share"], CellKind.Percent),
            new("change", words["workbook.change"], CellKind.Change), new("points", words["workbook.points"], CellKind.PercentChange), new("beside", words["workbook.remark"]),
        ],
        [.. figures.Figures.Select(figure => figure.Kind == CellKind.Percent
            ? new ReportRow(figure.Name, null, figure.Value, null, figure.Change, figure.Beside)
            : new ReportRow(figure.Name, figure.Value is long count ? (double)count : figure.Value, null, figure.Change, null, figure.Beside))]);

    private static void WriteAbout(WorksheetPart part, MadeReport made, Words words, List<(string Name, string Id, WrittenSheet Written)> sheets)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView { WorkbookViewId = 0, TabSelected = true }));
        writer.WriteElement(new Columns(
            new Column { Min = 1, Max = 1, Width = 34, CustomWidth = true }, new Column { Min = 2, Max = 2, Width = 90, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        Row(made.Document.Kind, made.Document.Title, SheetStyles.Header);
        Row("", made.Document.Subtitle);
        foreach (var fact in made.Document.Facts)
        {
            Row(fact.Name, fact.Value);
        }

        Row(words["report.digest"], made.Digest);
        Row(words["workbook.verify"], words["workbook.verify.text"]);
        Row(words["workbook.sheets"], words["workbook.rows"], SheetStyles.Header);
        foreach (var (name, _, written) in sheets)
        {
            Row(name, written.Rows == written.AllRows && written.CellsCut == 0
                ? words["workbook.whole", written.Rows].Value
                : words["workbook.cut", written.Rows, written.AllRows, written.CellsCut].Value);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();

        void Row(string name, string value, uint style = SheetStyles.Wrapped) => SheetWriter.WriteRow(writer, [SheetCells.Of(name, style), SheetCells.Of(value, style)]);
    }

    private static string Name(string caption, HashSet<string> taken)
    {
        var plain = string.Concat(caption.Select(letter => letter is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' ? ' ' : letter)).Trim();
        for (var number = 1; ; number++)
        {
            var end = number == 1 ? "" : number.ToString(" 0", CultureInfo.InvariantCulture);
            var name = plain[..Math.Min(plain.Length, LongestName - end.Length)].Trim() + end;
            if (taken.Add(name))
            {
                return name;
            }
        }
    }

    private static CustomDocumentProperty Property(int id, string name, string value) => new(new VTLPWSTR(value)) { FormatId = PropertyFormat, PropertyId = id, Name = name };
}
