using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports.Bulletin;

/// <summary>The quarterly bulletin (季度通报) of an area: what the overview, the league table and the lists of findings and submissions show, on paper.</summary>
public static class QuarterlyBulletin
{
    /// <summary>Composes it.</summary>
    /// <param name="sources">One snapshot and one recipient.</param>
    /// <exception cref="ReportException">The recipient may not see the area, or there is no such system or quarter.</exception>
    public static ReportDocument Compose(ReportSources sources)
    {
        var data = BulletinData.Read(sources);
        var looked = data.Looked;
        var version = data.Systems.FirstOrDefault(system => system.SystemId == looked.System!.SystemId);
        return new ReportDocument(
            sources.Definition,
            sources.Say(data.Closed?.RestatedAt is null ? "report.bulletin" : "report.bulletin.restated"),
            sources.Say("report.bulletin.title", looked.Area!.Name, QuarterName(sources, looked.Quarter)),
            sources.Say("overview.looking", looked.System!.Title, looked.Quarter, sources.Say("basis." + looked.Basis)),
            [
                new(sources.Say("report.fact.filters"), sources.Say("report.fact.filters.value", looked.Area.Name, looked.System.Title, looked.Quarter, sources.Say("basis." + looked.Basis))),
                .. sources.CommonFacts(sources.Definition.Scope is null ? null : ScopeName(data, sources.Definition.Scope)),
                new(sources.Say("report.fact.rules"), version is null ? "" : sources.Say("report.fact.rules.value", version.SystemId, version.Version, version.ContentSha256?[..12] ?? "")),
                .. data.Closed is { RestatedAt: { } at } restated
                    ? [new ReportFact(sources.Say("report.fact.restated"), sources.Say("report.fact.restated.value", Localization.LocalTime.Show(at, sources.Zone), restated.Reason ?? ""))]
                    : Array.Empty<ReportFact>(),
            ],
            [
                BulletinSummary.Part(sources, data),
                .. data.Closed is { RestatedAt: { } restatedAt } ? [BulletinRestatement.Part(sources, data, data.Closed, restatedAt)] : Array.Empty<ReportPart>(),
                BulletinTrends.Trends(sources, data),
                BulletinTrends.Tiers(sources, data),
                BulletinCoverage.Coverage(sources, data),
                BulletinLeague.League(sources, data),
                .. data.IsOfPeople ? Array.Empty<ReportPart>() : [BulletinLeague.Movers(sources, data)],
                BulletinCoverage.Reporting(sources, data),
                .. sources.ShowsFlags ? [BulletinFindings.Part(sources, data)] : Array.Empty<ReportPart>(),
                .. data.Closed is null ? Array.Empty<ReportPart>() : [BulletinFindings.Closing(sources, data, data.Closed)],
                BulletinNotes.Methods(sources),
                BulletinNotes.Systems(sources, data),
            ])
        {
            IsSigned = true,
        };
    }

    /// <summary>2025Q3 in words.</summary>
    public static string QuarterName(ReportSources sources, string quarter) => sources.Say("report.quarter", quarter[..4], quarter[5]);

    private static string ScopeName(BulletinData data, string unitId) => data.Looked.Areas.FirstOrDefault(area => area.UnitId == unitId)?.Name ?? unitId;
}
