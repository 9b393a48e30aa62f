using Analytics.Dashboards.Pages.Detectors;
using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports.Bulletin;

/// <summary>What detectors found in the quarter, and what became of a closed quarter.</summary>
public static class BulletinFindings
{
    private const int EndsOfPaper = 12;

    /// <summary>Findings by detector and the units that stand out.</summary>
    public static ReportPart Part(ReportSources sources, BulletinData data)
    {
        var detectors = DetectorList.Of(sources.Marts);
        List<ReportBlock> blocks = [new ReportText(sources.Say("report.findings.note")) { IsRemark = true }];
        if (data.Findings.Count == 0)
        {
            blocks.Add(new ReportText(sources.Say("report.say.no-flags")));
        }
        else
        {
            blocks.Add(new ReportTable(
                "detectors", sources.Say("report.findings.detectors"),
                [
                    new("detector", sources.Say("report.findings.detector")) { Width = 46 }, new("severity", sources.Say("flags.severity")),
                    new("flags", sources.Say("report.findings.flags"), CellKind.Count), new("units", sources.Say("report.findings.units"), CellKind.Count),
                ],
                [.. data.Findings.Select(row => new ReportRow(detectors.Name(row.Detector), sources.Say("severity." + row.Severity), row.Flags, row.Units)
                    { Tones = row.Severity == "hard" ? new Dictionary<int, Tone> { [1] = Tone.Bad } : [] })]));
        }

        if (data.Integrity is { } integrity)
        {
            blocks.Add(new ReportText(sources.Say("report.findings.cases", integrity.Counts)) { IsRemark = true });
        }

        if (data.Risks.Count > 0)
        {
            // Where no case bears on any of them, there is nothing to tell of cases.
            var judged = data.Risks.Any(row => data.Integrity?.State(sources, row.UnitId) is not null) ? data.Integrity : null;
            var ranks = data.League.ToDictionary(row => row.UnitId, row => row.Rank, StringComparer.Ordinal);
            blocks.Add(new ReportTable(
                "units", sources.Say("report.findings.risks"),
                [
                    new("unit", sources.Say("league.name")) { Width = judged is null ? 26 : 22 }, new("county", sources.Say("report.findings.county")) { Width = 17 }, new("band", sources.Say("report.findings.band")) { Width = 10 },
                    new("q", sources.Say("report.findings.q"), CellKind.Percent), new("flags", sources.Say("league.flags"), CellKind.Count), new("top", sources.Say("report.findings.top")) { Width = judged is null ? 24 : 16 },
                    .. judged is null ? Array.Empty<ReportColumn>() :
                    [
                        new("rank", sources.Say("league.rank"), CellKind.Count), new("integrity", sources.Say("league.integrity")) { Width = 10 }, new("case", sources.Say("report.findings.case")) { Width = 9 },
                    ],
                ],
                [.. data.Risks.Select(row => new ReportRow(
                    [
                        row.Name, row.County, sources.Start("band.", row.Band), row.QValue, row.Flags, row.TopDetector is null ? null : detectors.Name(row.TopDetector),
                        .. judged is null ? Array.Empty<object?>() : [ranks.GetValueOrDefault(row.UnitId), judged.Rank(row.UnitId), judged.State(sources, row.UnitId)],
                    ])
                    { Tones = row.Band == "high" ? new Dictionary<int, Tone> { [2] = Tone.Warn } : [] })])
            {
                Ends = EndsOfPaper,
            });
        }

        return new ReportPart("findings", sources.Say("report.part.findings"), blocks);
    }

    /// <summary>That the quarter is closed, and what data that came later would change.</summary>
    public static ReportPart Closing(ReportSources sources, BulletinData data, ClosedQuarter closed)
    {
        var day = Localization.LocalTime.Show(closed.ClosedAt, sources.Zone);
        return new ReportPart("closing", sources.Say("report.part.closing"),
        [
            new ReportText(sources.Say("report.closing.closed", data.Looked.Quarter, day)),
            .. closed.RestatedAt is { } restated
                ? [new ReportText(sources.Say("report.closing.restated", Localization.LocalTime.Show(restated, sources.Zone), closed.Reason ?? ""))]
                : Array.Empty<ReportBlock>(),
            data.Changes.Count == 0
                ? new ReportText(sources.Say("report.closing.none"))
                : new ReportTable(
                    "changes", sources.Say("report.closing.changes"),
                    [
                        new("unit", sources.Say("league.name")) { Width = 30 }, new("closed-points", sources.Say("report.closing.points.closed"), CellKind.Points), new("points", sources.Say("report.closing.points"), CellKind.Points),
                        new("change", sources.Say("league.change"), CellKind.Change), new("closed-tier", sources.Say("report.closing.tier.closed")), new("tier", sources.Say("report.closing.tier")),
                        new("closed-rank", sources.Say("report.closing.rank.closed"), CellKind.Count), new("rank", sources.Say("report.closing.rank"), CellKind.Count),
                    ],
                    [.. data.Changes.Select(row => new ReportRow(
                        row.Name, row.ClosedPoints, row.Points, row.Points - row.ClosedPoints, sources.Tier(row.ClosedTier), sources.Tier(row.Tier), row.ClosedRank, row.Rank))])
                {
                    Ends = EndsOfPaper,
                },
        ]);
    }
}
