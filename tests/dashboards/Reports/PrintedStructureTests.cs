using System.Text.RegularExpressions;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Printing;
using Analytics.Dashboards.Reports;
using Analytics.Dashboards.Reports.Document;
using Analytics.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Dashboards.Reports;

/// <summary>Those who hear a report read to them get what others see.</summary>
public sealed class PrintedStructureTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public PrintedStructureTests()
    {
        ScoredTown.Publish(warehouse);
        site = new DashboardSite(warehouse.Folder);
    }

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }

    [Theory]
    [InlineData("bulletin", "T", "zh-CN")]
    [InlineData("bulletin", "T", "en")]
    [InlineData("card", "T", "zh-CN")]
    [InlineData("handbook", "zhen_nine", "en")]
    public async Task A_report_can_be_heard(string kind, string subject, string culture)
    {
        var maker = site.Services.GetRequiredService<ReportMaker>();
        var made = maker.Make(maker.Complete(new ReportDefinition { Kind = kind, Subject = subject, Culture = culture, Role = Role.Leader.Code() }));

        var bytes = await site.Services.GetRequiredService<ReportPaper>().Print(made, CancellationToken.None);

        var (pdf, structure) = (PdfFile.Read(bytes), new PrintedStructure(bytes));
        Assert.True(pdf.IsTagged);
        Assert.Contains($"/Lang ({culture})", structure.Text, StringComparison.Ordinal);
        Assert.Contains("/DisplayDocTitle true", structure.Text, StringComparison.Ordinal);
        Assert.Contains(made.Document.Title, pdf.Properties["Title"], StringComparison.Ordinal);
        // One heading of the first level, and none left out on the way down.
        var headings = structure.Headings();
        Assert.Equal((1, 1), (headings[0], headings.Count(level => level == 1)));
        Assert.All(headings.Zip(headings.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{pair.First} is followed by {pair.Second}"));
        Assert.Equal(made.Document.Parts.Count + (made.Document.HasCover ? 1 : 0), headings.Count(level => level == 2));
        Assert.All(made.Document.Parts, part => Assert.Contains(pdf.Bookmarks, bookmark => bookmark.Title == part.Title && bookmark.Page > 0));
        // Every table names its columns and its rows, every picture says what it shows.
        var tables = made.Document.Tables.Where(pair => !pair.Table.IsSheetOnly).ToList();
        Assert.Equal(tables.Count, structure.Of("Table").Count);
        Assert.True(structure.Of("TH").Count(cell => cell.Contains("/Scope /Column", StringComparison.Ordinal)) >= tables.Sum(pair => pair.Table.Columns.Count));
        Assert.True(structure.Of("TH").Count(cell => cell.Contains("/Scope /Row", StringComparison.Ordinal)) >= tables.Sum(pair => pair.Table.Rows.Count - pair.Table.Hidden.Count));
        Assert.Equal(made.Document.Parts.SelectMany(part => part.Blocks).OfType<ReportChart>().Count(), structure.Of("Figure").Count);
        Assert.All(structure.Of("Figure"), figure => Assert.Matches(new Regex(@"/Alt\s*(<FEFF[0-9A-F]{8,}>|\(.{4,}\))", RegexOptions.Singleline), figure));
        Assert.Empty(structure.FontsLeftOut());
    }
}
