using Analytics.Dashboards.Printing;
using Analytics.Dashboards.Reports;
using Analytics.Dashboards.Reports.Document;
using Analytics.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Dashboards.Reports;

/// <summary>A closed quarter never changes silently: what leadership lets in makes a new bulletin that says what changed.</summary>
public sealed class RestatedBulletinTests : IDisposable
{
    private readonly ClaimedTown town = new();

    public void Dispose() => town.Dispose();

    [Fact]
    public async Task A_restatement_is_a_new_bulletin_with_a_page_of_what_changed_and_the_earlier_one_still_verifies()
    {
        town.Run("close", "2025Q4", "--by", "局长");
        using var site = new DashboardSite(town.Folder);
        var maker = site.Services.GetRequiredService<ReportMaker>();
        var closed = maker.Make(maker.Complete(Asked));

        town.Claim("late", "unit,B2,2025Q4,special_study_meetings,4");
        town.Run("refresh", town.Inbox);
        var pending = maker.Make(maker.Complete(Asked));
        town.Run("restate", "2025Q4", "--accept", "--by", "局长", "--reason", "补报属实");
        var restated = maker.Make(maker.Complete(Asked));

        Assert.Equal("季度通报", closed.Document.Kind);
        Assert.DoesNotContain(pending.Document.Parts, part => part.Id == "restated");
        Assert.Equal("季度通报（更正）", restated.Document.Kind);
        var page = Assert.Single(restated.Document.Parts, part => part.Id == "restated");
        Assert.True(page.IsNewPage);
        Assert.Contains("补报属实", page.Blocks.OfType<ReportText>().First().Text, StringComparison.Ordinal);
        // Three of four meetings gave 10 - 2 = 8; with the fourth B2 has all 10 and shares the first place.
        var scores = page.Blocks.OfType<ReportTable>().Single(table => table.Id == "scores").Rows;
        Assert.Equal(new object?[] { "乙支部", 8.0, 10.0, 2.0, "合格", "优秀", 2L, 1L }, scores[0].Cells);
        var item = page.Blocks.OfType<ReportTable>().Single(table => table.Id == "items").Rows.First(row => (string)row.Cells[1]! == "X-1 专题学习");
        Assert.Equal(new object?[] { "乙支部", 8.0, 10.0 }, new[] { item.Cells[0], item.Cells[2], item.Cells[3] });
        Assert.Equal(closed.Digest, maker.Make(closed.Document.Definition).Digest);
        Assert.NotEqual(closed.Digest, restated.Digest);
        Assert.Contains(PdfFile.Read(await site.Services.GetRequiredService<ReportPaper>().Print(restated, CancellationToken.None)).Bookmarks, bookmark => bookmark.Title == page.Title);
    }

    private static ReportDefinition Asked => new() { Kind = "bulletin", Subject = "C", System = ClaimedTown.System, Quarter = "2025Q4", Basis = "claimed" };
}
