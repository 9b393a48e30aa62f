using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports.Bulletin;

/// <summary>How the figures came about, and by which rules.</summary>
public static class BulletinNotes
{
    private static readonly string[] Notes = ["bases", "score", "peers", "coverage", "reporting", "flags", "digest"];

    /// <summary>Method notes.</summary>
    public static ReportPart Methods(ReportSources sources) => new("methods", sources.Say("report.part.methods"),
        [.. Notes.Where(note => note != "flags" || sources.ShowsFlags).Select(note => new ReportText(sources.Say("report.method." + note)))]);

    /// <summary>Systems and the versions of their rules.</summary>
    public static ReportPart Systems(ReportSources sources, BulletinData data) => new("systems", sources.Say("report.part.systems"),
    [
        new ReportTable(
            "systems", sources.Say("report.systems.caption", data.Looked.Quarter),
            [
                new("system", sources.Say("looked.system")) { Width = 40 }, new("id", sources.Say("report.systems.id")), new("version", sources.Say("report.systems.version")),
                new("from", sources.Say("report.systems.from")), new("subjects", sources.Say("report.systems.subjects"), CellKind.Count), new("rules", sources.Say("report.systems.rules")),
            ],
            [.. data.Systems.Select(row => new ReportRow(row.Title, row.SystemId, row.Version, row.EffectiveFrom, row.Subjects, row.ContentSha256?[..12]))]),
    ]);
}
