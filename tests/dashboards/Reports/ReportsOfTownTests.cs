using Analytics.Dashboards.Access;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Printing;
using Analytics.Dashboards.Reports;
using Analytics.Dashboards.Reports.Commands;
using Analytics.Dashboards.Reports.Document;
using Analytics.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Dashboards.Reports;

/// <summary>Reports over several units: ranks that cases move, and one report for each of many.</summary>
public sealed class ReportsOfTownTests : IDisposable
{
    private static readonly string[] Branches = ["甲支部", "乙支部", "丙支部", "丁支部", "戊支部", "己支部"];

    private readonly ClaimedTown town = new();
    private readonly DashboardSite site;

    public ReportsOfTownTests() => site = new DashboardSite(town.Folder);

    public void Dispose()
    {
        site.Dispose();
        town.Dispose();
    }

    [Fact]
    public void League_and_findings_tell_ranks_without_padded_records_and_what_open_cases_leave_open()
    {
        Open("B1", CaseVerdict.Padded);
        Open("B3", null);
        var asked = Maker.Complete(Bulletin);
        // B1 falls from 10 to 5, between B3 (6) and B4 (4); without the records of its open case B3 would have 3.
        Keep("B1", 5, 5);
        Keep("B3", 6, 3);

        var parts = Maker.Make(asked).Document.Parts;

        var league = parts.Single(part => part.Id == "league");
        var ranks = Assert.Single(league.Blocks.OfType<ReportTable>()).Rows.ToDictionary(row => (string)row.Cells[0]!, row => row.Cells[1..3]);
        Assert.Equal(new object?[] { 1L, "3 (2–3)" }, ranks["甲支部"]);
        Assert.Equal(new object?[] { 2L, "1" }, ranks["乙支部"]);
        Assert.Equal(new object?[] { 3L, "2 (2–4)" }, ranks["丙支部"]);
        Assert.Contains("1 个单位查实，1 个单位未结", string.Concat(league.Blocks.OfType<ReportText>().Select(text => text.Text)), StringComparison.Ordinal);
        Assert.Contains(parts.Single(part => part.Id == "findings").Blocks.OfType<ReportText>(), text => text.Text.Contains("今年 1 个单位查实虚报，1 个单位未结", StringComparison.Ordinal));
    }

    [Fact]
    public void Later_verdicts_leave_a_bulletin_as_it_was()
    {
        Open("B1", CaseVerdict.Padded);
        var asked = Maker.Complete(Bulletin);
        Keep("B1", 5, 5);
        var before = Maker.Make(asked).Digest;

        Open("B2", CaseVerdict.Padded);

        Assert.Equal(before, Maker.Make(asked).Digest);
        Assert.NotEqual(asked.Cases, Maker.Complete(Bulletin).Cases);
    }

    [Theory]
    [InlineData("department", "C")]
    [InlineData("reporter", "C")]
    [InlineData("leader", "C")]
    [InlineData("department", null)]
    public void Who_does_not_answer_for_inspections_of_the_whole_city_is_told_of_no_cases(string role, string? scope)
    {
        Open("B1", CaseVerdict.Padded);

        var asked = Maker.Complete(Bulletin with { Role = role, Scope = scope, Cases = "B1\tconfirmed\tflag\tx" });

        Assert.Null(asked.Cases);
        var league = Maker.Make(asked with { Cases = "B1\tconfirmed\tflag\tx" }).Document.Parts.Single(part => part.Id == "league");
        Assert.All(league.Blocks.OfType<ReportTable>(), table => Assert.DoesNotContain(table.Columns, column => column.Id == "integrity"));
    }

    [Fact]
    public async Task Each_card_holds_its_own_unit_only()
    {
        var folder = Path.Combine(town.Folder, "cards");

        Assert.Equal(ReportProgram.Ok, (await Report("card", "C", "--system", ClaimedTown.System, "--basis", "claimed", "--each", "--out", folder)).Code);

        var cards = Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => ReportFile.Read(file)!.Definition).ToList();
        Assert.Equal(Branches, cards.Select(card => Maker.Make(card).Document.Title));
        foreach (var (card, name) in cards.Zip(Branches))
        {
            Assert.Equal((card.Subject, "reporter", null), (card.Scope, card.Role, card.Cases));
            var text = string.Join('\n', Maker.Make(card).Lines);
            Assert.All(Branches.Where(other => other != name), other => Assert.DoesNotContain(other, text, StringComparison.Ordinal));
            Assert.Throws<ReportException>(() => Maker.Make(card with { Subject = cards.First(other => other != card).Subject }));
        }
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task A_card_has_two_pages_however_many_lines_its_names_take(string culture)
    {
        var made = Maker.Make(Maker.Complete(new ReportDefinition { Kind = "card", Subject = "B1", System = ClaimedTown.System, Basis = "claimed", Culture = culture }));
        var wide = new ReportTable("wide", "长", [new("name", "名")], [.. Enumerable.Range(0, 40).Select(_ => new ReportRow(new string('长', 300)))]) { First = 14 };
        var longer = made with { Document = made.Document with { Parts = [.. made.Document.Parts.Select(part => part.Id == "points" ? part with { Blocks = [.. part.Blocks, wide] } : part)] } };

        var paper = site.Services.GetRequiredService<ReportPaper>();

        Assert.Equal(2, PdfFile.Read(await paper.Print(made, CancellationToken.None)).PageCount);
        Assert.Equal(2, PdfFile.Read(await paper.Print(longer, CancellationToken.None)).PageCount);
    }

    [Fact]
    public void Tiers_are_named_in_the_language_of_the_report()
    {
        var card = new ReportDefinition { Kind = "card", Subject = "B1", System = ClaimedTown.System, Basis = "claimed" };
        var reached = Maker.Make(Maker.Complete(card)).Lines.SelectMany(line => new[] { "优秀", "合格" }.Where(tier => line.Contains(tier, StringComparison.Ordinal))).ToList();
        var english = Maker.Make(Maker.Complete(card with { Culture = "en" })).Lines;

        Assert.NotEmpty(reached);
        Assert.All(english, line => Assert.DoesNotMatch("优秀|合格", line));
        Assert.Contains(english, line => line.Contains("Excellent", StringComparison.Ordinal) || line.Contains("Qualified", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_that_was_stopped_goes_on_where_it_was()
    {
        var folder = Path.Combine(town.Folder, "cards");
        string[] order = ["card", "C", "--system", ClaimedTown.System, "--basis", "claimed", "--each", "--out", folder];
        Assert.Equal(ReportProgram.Ok, (await Report(order)).Code);
        var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToList();
        var kept = files.Take(3).ToDictionary(file => file, File.GetLastWriteTimeUtc);
        // One is missing, one is cut off, one is another unit's: these are made, the others left alone.
        File.Delete(files[3]);
        await File.WriteAllBytesAsync(files[4], (await File.ReadAllBytesAsync(files[4]))[..2000]);
        File.Copy(files[0], files[5], overwrite: true);

        Assert.Equal(ReportProgram.Ok, (await Report(order)).Code);

        Assert.All(kept, file => Assert.Equal(file.Value, File.GetLastWriteTimeUtc(file.Key)));
        Assert.Equal(["B1", "B2", "B3", "B4", "B5", "B6"], files.Select(file => ReportFile.Read(file)!.Definition.Subject));
    }

    private static ReportDefinition Bulletin => new() { Kind = "bulletin", Subject = "C", System = ClaimedTown.System, Quarter = "2025Q4", Basis = "claimed" };

    private ReportMaker Maker => site.Services.GetRequiredService<ReportMaker>();

    // A case of a unit's quarter; with a verdict it is closed.
    private void Open(string unit, CaseVerdict? verdict)
    {
        var book = site.Services.GetRequiredService<CaseBook>();
        var id = book.Open("wang", "王", new CaseSubject(unit, "2025Q4", "flagged", "high", "[]", [new CaseFlag { FlagId = $"a:{unit}:2025Q4", Detector = "a", Severity = "hard" }]));
        if (verdict is not null)
        {
            Act(id, "wang", new CaseRequest(CaseAction.Assign, Assignee: "wang"));
            Act(id, "wang", new CaseRequest(CaseAction.Ask, "?", DueOn: DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date).AddDays(9)));
            Act(id, "wang", new CaseRequest(CaseAction.Answer, "!"));
            Act(id, "wang", new CaseRequest(CaseAction.Decide, "依据", Verdict: verdict));
            Act(id, "li", new CaseRequest(CaseAction.Review));
            Act(id, "li", new CaseRequest(CaseAction.Confirm));
        }

        void Act(long of, string account, CaseRequest request) => Assert.Null(book.Act(of, new CaseActor(account, Role.Inspector), account, request));
    }

    // As the league page keeps what its trials gave.
    private void Keep(string unit, double confirmed, double worst)
    {
        var integrity = site.Services.GetRequiredService<Integrity>();
        var involved = integrity.Involved("2025").Single(each => each.UnitId == unit);
        integrity.Keep(1, ClaimedTown.System, "2025", involved, [new IntegrityScore { AsOf = "2025Q4", Basis = "claimed", Confirmed = confirmed, Worst = worst }]);
    }

    private async Task<(int Code, string Output)> Report(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (await ReportProgram.Run(args, site.Services, output, error), output.ToString() + error);
    }
}
