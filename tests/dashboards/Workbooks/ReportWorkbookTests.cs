using System.Text;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Reports;
using Analytics.Dashboards.Reports.Document;
using Analytics.Dashboards.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;

namespace Analytics.Tests.Dashboards.Workbooks;

public sealed class ReportWorkbookTests : IDisposable
{
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("analytics-").FullName, "report.xlsx");

    [Fact]
    public void The_workbook_is_valid_and_says_what_it_is()
    {
        var made = Write(Table([new ReportRow("甲", 12L, 3.25, 0.5, -0.02, 3L), new ReportRow("乙", null, null, null, null, -2L)]));

        using (var document = SpreadsheetDocument.Open(file, isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
            Assert.Single(document.WorkbookPart!.WorksheetParts, part => part.DrawingsPart is not null);
        }

        Assert.Equal(PdfReport.Of(made), ReportWorkbook.Read(file));
    }

    [Fact]
    public void Numbers_are_numbers_and_what_is_not_known_is_empty()
    {
        Write(Table([new ReportRow("甲", 12L, 3.25, 0.5, -0.02, 3L), new ReportRow("乙", null, null, null, null, -2L)]));

        var rows = Rows(1);

        Assert.Equal(new object?[] { "甲", 12.0, 3.25, 0.5, -0.02, 3.0 }, rows[1]);
        Assert.Equal(new object?[] { "乙", null, null, null, null, -2.0 }, rows[2]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1)")]
    public void No_text_ever_becomes_a_formula(string text)
    {
        Write(Table([new ReportRow(text, 1L, 1.0, 1.0, 1.0, 1L)]));

        Assert.Equal(text, Rows(1)[1][0]);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.All(document.WorkbookPart!.WorksheetParts, part => Assert.Empty(part.Worksheet.Descendants<CellFormula>()));
    }

    [Fact]
    public void A_text_that_is_too_long_is_cut_and_the_first_sheet_says_so()
    {
        Write(Table([new ReportRow(new string('长', 40_000), 1L, 1.0, 1.0, 1.0, 1L)]));

        Assert.Equal(32_767, ((string)Rows(1)[1][0]!).Length);
        Assert.Contains(Rows(0), row => row[1] is string text && text.StartsWith("已截断", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

    private MadeReport Write(ReportTable table)
    {
        var definition = new ReportDefinition { Kind = "bulletin", Subject = "T", Snapshot = 3 };
        var made = MadeReport.Of(new ReportDocument(definition, "通报", "某市", "某季度", [new("范围", "全部")], [new ReportPart("part", "部分", [table])]));
        ReportWorkbook.Write(made, new Words(), file);
        return made;
    }

    private static ReportTable Table(IReadOnlyList<ReportRow> rows) => new(
        "table", "表",
        [
            new("name", "名称"), new("count", "数", CellKind.Count), new("points", "分", CellKind.Points), new("share", "比", CellKind.Percent) { IsScale = true },
            new("change", "变化", CellKind.PercentChange), new("places", "升降", CellKind.Places),
        ],
        rows)
    {
        Chart = new SheetChart(IsStacked: false, 0, [1, 2]),
    };

    private List<object?[]> Rows(int sheet)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(file);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        for (var place = 0; place < sheet; place++)
        {
            reader.NextResult();
        }

        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }

        return rows;
    }
}
