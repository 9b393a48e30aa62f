using Analytics.Dashboards.Reports;
using Analytics.Dashboards.Reports.Document;

namespace Analytics.Tests.Dashboards.Reports;

public sealed class ReportDigestTests
{
    private static readonly ReportFigure Total = new("total", "得分", 93.4, CellKind.Points) { Change = 1.3 };
    private static readonly ReportTable Units = new(
        "units", "各单位", [new("unit", "单位"), new("total", "得分", CellKind.Points), new("rank", "名次", CellKind.Count)], [new("甲", 93.4, 1L), new("乙", 91.25, 2L)]);

    private static readonly ReportDocument Report = new(
        new ReportDefinition { Kind = "bulletin", Subject = "U00", Snapshot = 3 }, "通报", "市委", "2026Q3", [],
        [new("summary", "概况", [new ReportFigures([Total])]), new("league", "名次", [Units])]);

    private static readonly MadeReport Made = MadeReport.Of(Report);

    [Fact]
    public void The_lines_name_every_number_and_what_was_asked_for() => Assert.Equal(
        [
            "league/units:rank,total,unit summary/total:change,value",
            "definition\tculture\tzh-CN", "definition\tkind\tbulletin", "definition\trole\tleader", "definition\tsnapshot\t3", "definition\tsubject\tU00",
            "league/units\trank=1\ttotal=93.4\tunit=甲", "league/units\trank=2\ttotal=91.25\tunit=乙", "summary/total\tchange=1.3\tvalue=93.4",
        ],
        Made.Lines);

    [Fact]
    public void The_order_of_parts_columns_and_rows_and_their_headings_change_nothing()
    {
        var turned = Units with { Caption = "全部", Columns = [Units.Columns[2] with { Heading = "位次" }, Units.Columns[0], Units.Columns[1]], Rows = [new(2L, "乙", 91.25), new(1L, "甲", 93.4)], First = 1 };
        var report = Report with { Parts = [new("league", "排名", [new ReportText("说明"), turned]), Report.Parts[0]], HasCover = false };

        Assert.Equal(Made.Digest, MadeReport.Of(report).Digest);
    }

    [Fact]
    public void A_report_of_an_earlier_version_verifies_though_a_later_one_shows_more()
    {
        var wider = Units with { Columns = [new("id", "编号"), .. Units.Columns], Rows = [.. Units.Rows.Select(row => new ReportRow(["U01", .. row.Cells]))] };
        var later = MadeReport.Of(Report with
        {
            Parts = [new("summary", "概况", [new ReportFigures([Total, new("units", "单位", 2L, CellKind.Count)])]), new("league", "名次", [wider]), new("tiers", "等次", [Units])],
        });

        Assert.NotEqual(Made.Digest, later.Digest);
        Assert.True(later.IsSame(Made.Lines[0], Made.Digest));
    }

    [Fact]
    public void A_number_that_changed_a_row_more_a_column_gone_or_a_narrower_cover_is_told()
    {
        Assert.False(With(Units with { Rows = [new("甲", 93.4, 1L), new("乙", 91.26, 2L)] }).IsSame(Made.Lines[0], Made.Digest));
        Assert.False(With(Units with { Rows = [.. Units.Rows, Units.Rows[1]] }).IsSame(Made.Lines[0], Made.Digest));
        Assert.False(With(Units with { Columns = [.. Units.Columns.Take(2)], Rows = [.. Units.Rows.Select(row => new ReportRow(row.Cells[..2]))] }).IsSame(Made.Lines[0], Made.Digest));
        Assert.False(Made.IsSame("summary/total:change,value", Made.Digest));
        Assert.False(Made.IsSame("", Made.Digest));

        static MadeReport With(ReportTable table) => MadeReport.Of(Report with { Parts = [Report.Parts[0], new("league", "名次", [table])] });
    }
}
