using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports.Bulletin;

/// <summary>The first part: the quarter in a few sentences, and its headline figures. Every sentence is made from the figures of the bulletin.</summary>
public static class BulletinSummary
{
    /// <summary>The part.</summary>
    public static ReportPart Part(ReportSources sources, BulletinData data) => new(
        "summary", sources.Say("report.part.summary"),
        [.. Sentences(sources, data).Select(text => new ReportText(text)), Figures(sources, data)]);

    private static IEnumerable<string> Sentences(ReportSources sources, BulletinData data)
    {
        var (now, looked) = (data.Now, data.Looked);
        yield return sources.Say(
            "report.say.scored", looked.Quarter, looked.Area!.Name, FigureText.Count(now.Subjects), looked.System!.Title, FigureText.Count(now.Scored), FigureText.Number(now.MeanScore))
            + Moved(sources, "report.say.mean", now.MeanScore - data.Before.MeanScore, looked.Previous, 1);
        if (TierSentence(sources, data) is { } tiers)
        {
            yield return tiers;
        }

        yield return sources.Say("report.say.rates", FigureText.Percent(now.AttendanceRate), FigureText.Percent(now.ReportingRate), FigureText.Percent(now.CoveredRatio))
            + Moved(sources, "report.say.coverage", now.CoveredRatio - data.Before.CoveredRatio, looked.Previous, 100);
        if (data.Coverage.Where(row => row.Share is not null).MinBy(row => row.Share) is { } least)
        {
            yield return sources.Say("report.say.weakest", least.AreaName, least.Name, FigureText.Percent(least.Share));
        }

        if (data.League.Any(row => row.RankChange > 0) && data.League.Any(row => row.RankChange < 0))
        {
            var (up, down) = (data.League.MaxBy(row => row.RankChange)!, data.League.Where(row => row.RankChange is not null).MinBy(row => row.RankChange)!);
            yield return sources.Say("report.say.movers", up.Name, FigureText.Count(up.RankChange), down.Name, FigureText.Count(-down.RankChange));
        }

        if (sources.ShowsFlags)
        {
            yield return data.Findings.Count == 0
                ? sources.Say("report.say.no-flags")
                : sources.Say("report.say.flags", FigureText.Count(data.Findings.Sum(row => row.Flags)), FigureText.Count(data.Findings.Where(row => row.Severity == "hard").Sum(row => row.Flags)));
        }
    }

    private static string? TierSentence(ReportSources sources, BulletinData data)
    {
        var tiers = data.Tiers.Where(row => row.Quarter == data.Looked.Quarter && row.Subjects > 0).ToList();
        return tiers.Count == 0 ? null : sources.Say("report.say.tiers", string.Join(sources.Say("report.say.comma"), tiers.Select(row =>
            sources.Say("report.say.tier", sources.Tier(row.Tier), FigureText.Count(row.Subjects), FigureText.Percent(row.Share)))));
    }

    private static string Moved(ReportSources sources, string key, double? change, string previous, double scale) => change is not { } by
        ? sources.Say("report.say.new")
        : Math.Round(by * scale, 2) is var shown && shown == 0
            ? sources.Say("report.say.same", previous)
            : sources.Say(key + (shown > 0 ? ".up" : ".down"), previous, FigureText.Number(Math.Abs(shown)));

    private static ReportFigures Figures(ReportSources sources, BulletinData data)
    {
        var (now, before) = (data.Now, data.Before);
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
