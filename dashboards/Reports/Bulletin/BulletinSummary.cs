using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports.Bulletin;

/// <summary>The first part: the quarter in the words of the overview, and its headline figures.</summary>
public static class BulletinSummary
{
    /// <summary>The part.</summary>
    public static ReportPart Part(ReportSources sources, BulletinData data) => new(
        "summary", sources.Say("report.part.summary"),
        // Paper leads nowhere: of a sentence's figures only the words stay.
        [new ReportText(string.Concat(data.Overview.Story(sources.Words, sources.ShowsFlags)).TrimEnd()), Figures(sources, data)]);

    private static ReportFigures Figures(ReportSources sources, BulletinData data)
    {
        var (now, before) = (data.Overview.Now, data.Overview.Before);
        ReportFigure Figure(string id, object? value, double? change, CellKind kind, int better = 1, string? beside = null) => new(id, sources.Say("figure." + id), value, kind)
        {
            Change = change, Better = better, Beside = change is null ? beside ?? sources.Say("overview.no-before") : sources.Say("overview.against", data.Looked.Previous) + (beside is null ? "" : " · " + beside),
        };

        return new ReportFigures(
        [
            Figure("scored", now.Scored, now.Scored - before.Scored, CellKind.Count, 0, now.Subjects is { } all ? sources.Say("figure.scored.of", all) : null),
            Figure("mean", now.MeanScore, now.MeanScore - before.MeanScore, CellKind.Points),
            Figure("attendance", now.AttendanceRate, now.AttendanceRate - before.AttendanceRate, CellKind.Percent),
            Figure("coverage", now.CoveredRatio, now.CoveredRatio - before.CoveredRatio, CellKind.Percent),
            Figure("reporting", now.ReportingRate, now.ReportingRate - before.ReportingRate, CellKind.Percent),
            .. sources.ShowsFlags ? [Figure("flags", now.Flags, now.Flags - before.Flags, CellKind.Count, -1)] : Array.Empty<ReportFigure>(),
        ]);
    }
}
