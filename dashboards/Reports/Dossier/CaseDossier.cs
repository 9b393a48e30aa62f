using Analytics.Dashboards.Access;
using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Pages.Cases;
using Analytics.Dashboards.Pages.Detectors;
using Analytics.Dashboards.Pages.Flag;
using Analytics.Dashboards.Pages.Plan;
using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports.Dossier;

/// <summary>The dossier of a case: its flags with the rows that show them, texts side by side, the records, and what was done, for inspectors.</summary>
public static class CaseDossier
{
    /// <summary>Composes it.</summary>
    /// <param name="sources">One snapshot and one recipient.</param>
    /// <exception cref="ReportException">The recipient is no inspector, or may not see the case.</exception>
    public static ReportDocument Compose(ReportSources sources)
    {
        var asked = sources.Definition;
        if (asked.UnitScope.Role != Role.Inspector)
        {
            throw new ReportException("核查卷宗只供督查人员使用 / dossiers are for inspectors only");
        }

        var book = sources.Cases!;
        var seen = (long.TryParse(asked.Subject, out var id) ? SeenCase.Find(id, book, sources.Marts, asked.UnitScope) : null)
            ?? throw new ReportException($"没有这个核查，或不在收件人范围内：{asked.Subject} / there is no such case within the recipient's scope");
        var events = book.Events(id).Where(each => each.EventId <= asked.Until).ToList();
        var flags = UnitQuarter.Flags(sources.Marts, seen.Case.UnitId, seen.Case.Quarter);
        var detectors = DetectorList.Of(sources.Marts);
        return new ReportDocument(
            asked, sources.Say("report.dossier"), sources.Say("report.dossier.title", seen.Unit.Name, seen.Case.Quarter), sources.Say("report.dossier.subtitle", id, events.Count),
            [
                new(sources.Say("report.dossier.unit"), string.Join(" · ", new[] { seen.Unit.County, seen.Unit.Name, seen.Unit.UnitId }.Where(each => !string.IsNullOrEmpty(each)))),
                new(sources.Say("report.dossier.secret"), sources.Say("report.dossier.secret.text")),
                .. sources.CommonFacts(asked.Scope),
            ],
            [
                Course(sources, events),
                Overview(sources, flags, detectors),
                .. flags.Select((flag, place) => Finding(sources, seen.Case.UnitId, flag, place + 1, detectors)),
                Risk(sources, seen.Case, detectors),
                Records(sources, seen.Case),
            ])
        {
            IsSigned = true,
        };
    }

    private static ReportPart Course(ReportSources sources, List<CaseEvent> events) => new("course", sources.Say("case.history"),
    [
        new ReportTable(
            "events", sources.Say("case.history"),
            [new("at", sources.Say("report.dossier.at")) { Width = 16 }, new("who", sources.Say("report.dossier.who")) { Width = 14 }, new("what", sources.Say("report.dossier.what")) { Width = 24 }, new("text", sources.Say("report.dossier.text")), new("state", sources.Say("report.dossier.state")) { Width = 12 }],
            [.. events.Select(each => new ReportRow(
                LocalTime.Show(each.DoneAt, sources.Zone), each.ActorName.Length > 0 ? each.ActorName : each.Actor,
                sources.Say("case.action." + each.Action, each.Action == "decide" ? sources.Say("case.verdict." + each.Detail) : each.Detail), each.Text, sources.Say("case.state." + each.State)))]),
    ]);

    private static ReportPart Overview(ReportSources sources, IReadOnlyList<FlagDetail> flags, DetectorList detectors) => new("flags", sources.Say("report.part.findings"), flags.Count == 0
        ? [new ReportText(sources.Say("case.findings.none"))]
        :
        [
            new ReportText(sources.Say("report.findings.note")) { IsRemark = true },
            new ReportTable(
                "flags", sources.Say("report.card.flags"),
                [new("detector", sources.Say("report.findings.detector")), new("severity", sources.Say("flags.severity")) { Width = 12 }, new("found", sources.Say("report.card.found")) { Width = 52 }, new("q", sources.Say("report.findings.q"), CellKind.Percent)],
                [.. flags.Select(flag => new ReportRow(detectors.Name(flag.Detector), sources.Say("severity." + flag.Severity), flag.Summary, flag.QValue))]),
        ]);

    private static ReportPart Finding(ReportSources sources, string unitId, FlagDetail flag, int number, DetectorList detectors)
    {
        var seen = SeenEvidence.Of(flag.Evidence, unitId, sources.Marts, sources.Definition.UnitScope);
        var evidence = ShownEvidence.Of(seen);
        var question = detectors.Find(flag.Detector);
        return new ReportPart(FormattableString.Invariant($"finding-{number}"), sources.Say("report.dossier.finding", number, detectors.Name(flag.Detector)),
        [
            new ReportText(flag.Summary),
            .. question is null ? Array.Empty<ReportBlock>() :
            [
                new ReportText(sources.Say("report.dossier.question") + Words.Pick(question.QuestionZh ?? "", question.QuestionEn ?? "")) { IsRemark = true },
                new ReportText(sources.Say("flag.innocent") + Words.Pick(question.InnocentZh ?? "", question.InnocentEn ?? "")) { IsRemark = true },
            ],
            .. evidence.Rows.Count == 0 || evidence.Columns.Count == 0 ? Array.Empty<ReportBlock>() :
            [
                new ReportTable(
                    "evidence", sources.Say("report.dossier.evidence", evidence.Rows.Count), [.. evidence.Columns.Select(column => new ReportColumn(column, sources.Name("column.", column)))],
                    [.. evidence.Rows.Select(row => new ReportRow([.. row.Select(cell => (object?)(cell.Length == 0 ? null : cell))]))]),
            ],
            .. Passages.Of(seen).Select(pair => new ReportTexts(pair)),
        ]);
    }

    private static ReportPart Risk(ReportSources sources, InspectionCase found, DetectorList detectors)
    {
        var parts = RiskPart.Read(found.Contributions);
        return new ReportPart("risk", sources.Say("report.dossier.risk"),
        [
            new ReportTable(
                "detectors", sources.Say("report.dossier.risk.caption"),
                [new("detector", sources.Say("report.findings.detector")) { Width = 36 }, new("records", sources.Say("risk.records"), CellKind.Points), new("figure", sources.Say("risk.figure")), new("peers", sources.Say("risk.peers")), new("q", sources.Say("report.findings.q"), CellKind.Percent)],
                [.. parts.Where(part => part.HasLooked).Select(part => new ReportRow(
                    detectors.Name(part.Detector), part.Records, Figure(detectors, part, part.Figure), Figure(detectors, part, part.Peers), part.QValue))])
            {
                Note = parts.Count(part => !part.HasLooked) is > 0 and var silent ? sources.Say("risk.silent", silent) : null,
            },
        ]);
    }

    private static string Figure(DetectorList detectors, RiskPart part, double? value) => detectors.Find(part.Detector)?.IsShare == true ? FigureText.Percent(value) : FigureText.Number(value);

    private static ReportPart Records(ReportSources sources, InspectionCase found)
    {
        var records = LookedRecords.Of(sources.Marts, found.UnitId, found.Quarter);
        return new ReportPart("records", sources.Say("case.records", records.Count),
        [
            new ReportTable(
                "records", sources.Say("report.dossier.records"),
                [new("dataset", sources.Say("record.dataset")), new("record", sources.Say("record.id")), new("file", sources.Say("column.file")), new("row", sources.Say("column.row_number"), CellKind.Count)],
                [.. records.Select(record => new ReportRow(sources.Name("dataset.", record.Dataset), record.RecordId, record.File, record.RowNumber))])
            {
                First = 200,
            },
        ]);
    }
}
