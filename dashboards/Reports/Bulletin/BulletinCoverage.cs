using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports.Bulletin;

/// <summary>Coverage of the dimensions and completeness of what was handed in, area by area.</summary>
public static class BulletinCoverage
{
    private const int ColumnsOfPaper = 8;
    private const int EndsOfPaper = 20;

    /// <summary>Areas by dimensions.</summary>
    public static ReportPart Coverage(ReportSources sources, BulletinData data)
    {
        if (data.Overview.Coverage.Count == 0)
        {
            return new ReportPart("coverage", sources.Say("report.part.coverage"), [new ReportText(sources.Say("overview.coverage.none")) { IsRemark = true }]);
        }

        var cells = data.Overview.Coverage.ToDictionary(row => (row.AreaUnitId, row.IndicatorId));
        var areas = data.Overview.Coverage.DistinctBy(row => row.AreaUnitId).ToList();
        var columns = data.Overview.Coverage.DistinctBy(row => row.IndicatorId).ToList();
        return new ReportPart("coverage", sources.Say("report.part.coverage"),
        [
            new ReportText(sources.Say(data.Overview.Coverage[0].IsRequirement ? "overview.coverage.requirements" : "overview.coverage.evidence")) { IsRemark = true },
            .. columns.Chunk(ColumnsOfPaper).Select((chunk, place) => new ReportTable(
                place == 0 ? "areas" : FormattableString.Invariant($"areas-{place + 1}"), sources.Say("overview.coverage"),
                [new("area", sources.Say("looked.area")) { Width = 28 }, .. chunk.Select(column => new ReportColumn(column.IndicatorId, column.Name, CellKind.Percent) { IsScale = true })],
                [.. areas.Select(area => new ReportRow([area.AreaName, .. chunk.Select(column => (object?)cells.GetValueOrDefault((area.AreaUnitId, column.IndicatorId))?.Share)]))])
            {
                Ends = EndsOfPaper,
            }),
        ]);
    }

    /// <summary>What was handed in.</summary>
    public static ReportPart Reporting(ReportSources sources, BulletinData data)
    {
        var rows = data.Overview.Reporting;
        var weakest = rows.Take(10).ToList();
        List<ReportBlock> blocks = [];
        if (rows.Count == 0)
        {
            blocks.Add(new ReportText(sources.Say("overview.reporting.none", data.Looked.Quarter)) { IsRemark = true });
        }
        else
        {
            blocks.Add(new ReportChart(
                sources.Say("overview.reporting"),
                RankBar.Option(
                    [.. weakest.Select(row => row.AreaName)],
                    new(sources.Say("reporting.completeness"), [.. weakest.Select(row => new ChartDatum(row.Completeness * 100, FigureText.Percent(row.Completeness)))]),
                    rows.Any(row => row.Timeliness is not null)
                        ? new(sources.Say("reporting.timeliness"), [.. weakest.Select(row => new ChartDatum(row.Timeliness * 100, FigureText.Percent(row.Timeliness)))])
                        : null,
                    maximum: 100, unit: "%", isPaper: true),
                string.Join(", ", weakest.Select(row => $"{row.AreaName} {FigureText.Percent(row.Completeness)}")), Math.Max(120, 60 + (19 * weakest.Count))));
            blocks.Add(new ReportTable(
                "areas", sources.Say("overview.reporting"),
                [
                    new("area", sources.Say("looked.area")), new("expected", sources.Say("reporting.expected"), CellKind.Count), new("reported", sources.Say("reporting.reported"), CellKind.Count),
                    new("completeness", sources.Say("reporting.completeness"), CellKind.Percent), new("timeliness", sources.Say("reporting.timeliness"), CellKind.Percent),
                ],
                [.. rows.Select(row => new ReportRow(row.AreaName, row.UnitsExpected, row.UnitsReported, row.Completeness, row.Timeliness))])
            {
                Ends = EndsOfPaper, Note = rows.Count > weakest.Count ? sources.Say("report.reporting.weakest", weakest.Count, rows.Count) : null,
            });
        }

        if (data.Submissions.Count > 0)
        {
            blocks.Add(new ReportTable(
                "datasets", sources.Say("report.submissions"),
                [
                    new("dataset", sources.Say("report.submissions.dataset")), new("period", sources.Say("report.submissions.period")),
                    new("units", sources.Say("report.submissions.units"), CellKind.Count), new("in-time", sources.Say("report.submissions.in-time"), CellKind.Count),
                    new("late", sources.Say("report.submissions.late"), CellKind.Count), new("missing", sources.Say("report.submissions.missing"), CellKind.Count),
                    new("not-due", sources.Say("report.submissions.not-due"), CellKind.Count),
                ],
                [.. data.Submissions.Select(row => new ReportRow(
                    sources.Start("dataset.", row.Dataset) + (row.SystemId.Length == 0 ? "" : " · " + Localization.Words.Pick(row.SystemZh ?? row.SystemId, row.SystemEn ?? row.SystemId)),
                    row.Period, row.Units, row.OnTime + row.Received, row.Late, row.Missing, row.NotDue)
                { Tones = row.Missing > 0 ? new Dictionary<int, Tone> { [5] = Tone.Bad } : [] })]));
        }

        return new ReportPart("reporting", sources.Say("report.part.reporting"), blocks);
    }
}
