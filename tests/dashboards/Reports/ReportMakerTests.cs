using System.Net;
using Analytics.Dashboards.Access;
using Analytics.Dashboards.Printing;
using Analytics.Dashboards.Reports;
using Analytics.Dashboards.Reports.Document;
using Analytics.Tests.Support;
using Analytics.Warehouse.Snapshots;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Dashboards.Reports;

public sealed class ReportMakerTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly DashboardSite site;

    public ReportMakerTests()
    {
        ScoredTown.Publish(warehouse);
        site = new DashboardSite(warehouse.Folder);
    }

    [Fact]
    public void The_same_bulletin_of_the_same_snapshot_has_the_same_digest()
    {
        var asked = Maker.Complete(Bulletin);

        var (first, second) = (Maker.Make(asked), Maker.Make(asked));

        Assert.Equal(first.Lines, second.Lines);
        Assert.Equal(first.Digest, second.Digest);
        Assert.Equal("T", asked.Subject);
        Assert.Equal(1, asked.Snapshot);
    }

    [Fact]
    public void A_report_can_be_made_again_after_newer_snapshots_and_after_a_rollback()
    {
        var asked = Maker.Complete(Bulletin);
        var before = Maker.Make(asked).Digest;

        SmallTown.Publish(new WarehouseFolder(warehouse.Folder));
        Assert.Equal(before, Maker.Make(asked).Digest);
        Assert.Equal(2, Maker.Complete(Bulletin).Snapshot);

        Rollback.Run(new WarehouseFolder(warehouse.Folder), 1);
        Assert.Equal(before, Maker.Make(asked).Digest);
    }

    [Fact]
    public void Another_snapshot_quarter_or_recipient_is_another_digest()
    {
        var asked = Maker.Complete(Bulletin);

        string[] digests =
        [
            Maker.Make(asked).Digest, Maker.Make(asked with { Quarter = "2025Q3" }).Digest, Maker.Make(asked with { Role = "reporter", Scope = "T" }).Digest,
        ];

        Assert.Equal(3, digests.Distinct().Count());
    }

    [Fact]
    public void A_snapshot_that_is_gone_is_said()
    {
        var asked = Maker.Complete(Bulletin) with { Snapshot = 9 };

        Assert.Contains("快照 9", Assert.Throws<ReportException>(() => Maker.Make(asked)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_gets_a_report_of_an_area_outside_his_scope()
    {
        var asked = Maker.Complete(Bulletin) with { Role = "department", Scope = "B1" };

        Assert.Throws<ReportException>(() => Maker.Make(asked));
        Assert.Throws<ReportException>(() => Maker.Make(new ReportDefinition { Kind = "card", Subject = "B2", System = "dx_chengtou", Quarter = "2025Q4", Basis = "official", Snapshot = 1, Role = "reporter", Scope = "B1" }));
    }

    [Fact]
    public void A_clerk_is_shown_no_findings()
    {
        var asked = Maker.Complete(Bulletin);

        var (leader, clerk) = (Maker.Make(asked).Document, Maker.Make(asked with { Role = "reporter", Scope = "T" }).Document);

        Assert.Contains(leader.Parts, part => part.Id == "findings");
        Assert.DoesNotContain(clerk.Parts, part => part.Id == "findings");
        Assert.DoesNotContain(clerk.Parts.SelectMany(part => part.Blocks).OfType<ReportFigures>().SelectMany(figures => figures.Figures), figure => figure.Id == "flags");
    }

    [Fact]
    public void Only_an_inspector_gets_a_dossier()
    {
        var asked = new ReportDefinition { Kind = "dossier", Subject = "1", Snapshot = 1, Role = "leader" };

        Assert.Throws<ReportException>(() => Maker.Make(asked));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task The_page_shows_every_figure_of_the_document(string culture)
    {
        var made = Maker.Make(Maker.Complete(Bulletin with { Culture = culture }));

        var html = await site.Services.GetRequiredService<ReportPaper>().Html(made);

        var text = WebUtility.HtmlDecode(html);
        using var language = new ReportLanguage(culture);
        foreach (var (_, table) in made.Document.Tables)
        {
            Assert.All(table.Rows, row => Assert.All(row.Cells.Select((cell, place) => ReportCell.Show(cell, table.Columns[place].Kind)), shown => Assert.Contains(shown, text, StringComparison.Ordinal)));
        }

        Assert.Contains(made.Digest, text, StringComparison.Ordinal);
        Assert.Equal(culture == "en", text.Contains("Quarterly bulletin", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_printed_bulletin_is_tagged_knows_its_pages_and_says_what_it_is()
    {
        var made = Maker.Make(Maker.Complete(Bulletin));

        var bytes = await site.Services.GetRequiredService<ReportPaper>().Print(made, CancellationToken.None);

        var pdf = PdfFile.Read(bytes);
        Assert.True(pdf.IsTagged);
        Assert.True(pdf.PageCount >= 4);
        Assert.All(made.Document.Parts, part => Assert.Contains(pdf.Bookmarks, bookmark => bookmark.Title == part.Title && bookmark.Page >= 3));
        Assert.Equal(PdfReport.Of(made), PdfReport.Read(bytes));
    }

    [Fact]
    public async Task A_report_printed_after_another_shows_nothing_of_it()
    {
        var paper = site.Services.GetRequiredService<ReportPaper>();
        var card = Maker.Make(Maker.Complete(new ReportDefinition { Kind = "card", Subject = "T", Role = Role.Leader.Code(), Culture = "en" }));
        var alone = PdfFile.Read(await paper.Print(card, CancellationToken.None));

        await paper.Print(Maker.Make(Maker.Complete(Bulletin)), CancellationToken.None);
        var after = PdfFile.Read(await paper.Print(card, CancellationToken.None));

        Assert.Equal(alone.Bookmarks, after.Bookmarks);
        Assert.Equal((2, alone.Properties["Title"]), (after.PageCount, after.Properties["Title"]));
    }

    [Fact]
    public void A_handbook_quotes_every_clause()
    {
        var made = Maker.Make(Maker.Complete(new ReportDefinition { Kind = "handbook", Subject = "zhen_nine" }));

        Assert.NotEmpty(made.Document.Parts.SelectMany(part => part.Blocks).OfType<ReportRule>());
        Assert.Throws<ReportException>(() => Maker.Make(made.Document.Definition with { Subject = "no_such" }));
    }

    [Fact]
    public void A_card_shows_the_score_of_its_unit()
    {
        var made = Maker.Make(Maker.Complete(new ReportDefinition { Kind = "card", Subject = "T", Role = Role.Leader.Code() }));

        Assert.Equal(ScoredTown.System, made.Document.Definition.System);
        Assert.Equal("standing", made.Document.Parts[0].Id);
    }

    public void Dispose()
    {
        site.Dispose();
        warehouse.Dispose();
    }

    private static ReportDefinition Bulletin => new() { Kind = "bulletin", Subject = "", Role = Role.Leader.Code() };

    private ReportMaker Maker => site.Services.GetRequiredService<ReportMaker>();
}
