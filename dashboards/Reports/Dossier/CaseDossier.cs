using Analytics.Dashboards.Access;
using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Inspection;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Pages.Cases;
using Analytics.Dashboards.Pages.Detectors;
using Analytics.Dashboards.Pages.Flag;
using Analytics.Dashboards.Pages.Plan;
using Analytics.Dashboards.Pages.Unit;
using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports.Dossier;

/// <summary>The dossier of a case: its flags with the rows that show them, texts side by side, the records, and what was done, for inspectors.</summary>
public static class CaseDossier
{
    private const int ColumnsOfPaper = 6;
    private const int RecordsAbreast = 3;

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
                .. Verdict(sources, events) is { } verdict ? [new ReportFact(sources.Say("case.verdict"), verdict)] : Array.Empty<ReportFact>(),
                new(sources.Say("report.dossier.secret"), sources.Say("report.dossier.secret.text")),
                .. sources.CommonFacts(asked.Scope),
            ],
            [
                Course(sources, events),
                .. Attachments(sources, id, events),
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
        var names = new EvidenceWords(sources.Words, new CodeNames(sources.Marts));
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
                    "evidence", sources.Say("report.dossier.evidence", evidence.Rows.Count), [.. evidence.Columns.Select(column => new ReportColumn(column, names.Column(column)))],
                    [.. evidence.Rows.Select(row => new ReportRow([.. row.Select((cell, place) => (object?)(cell.Length == 0 ? null : names.Cell(evidence.Columns[place], cell)))]))])
                {
                    IsSheetOnly = evidence.Columns.Count > ColumnsOfPaper,
                },
                .. evidence.Columns.Count <= ColumnsOfPaper ? Array.Empty<ReportBlock>() : Upright(sources, evidence, names),
            ],
            .. Passages.Of(seen).Select(pair => new ReportTexts(pair)),
        ]);
    }

    // Rows of many columns stand side by side on paper, a column each.
    private static IEnumerable<ReportBlock> Upright(ReportSources sources, EvidenceTable evidence, EvidenceWords names) => evidence.Rows.Chunk(RecordsAbreast).Select((rows, chunk) =>
        new ReportTable(
            FormattableString.Invariant($"evidence-{chunk + 1}"), sources.Say("report.dossier.evidence", evidence.Rows.Count),
            [
                new("field", sources.Say("report.dossier.field")) { Width = 19 },
                .. rows.Select((_, place) => (chunk * RecordsAbreast) + place + 1).Select(number => new ReportColumn(FormattableString.Invariant($"{number}"), sources.Say("report.dossier.row", number)) { Width = 27 }),
            ],
            [.. evidence.Columns.Select((column, place) => new ReportRow([names.Column(column), .. rows.Select(row => (object?)(row[place].Length == 0 ? null : names.Cell(column, row[place])))]))]));

    // What was sent in until then, as the history tells it.
    private static IEnumerable<ReportPart> Attachments(ReportSources sources, long caseId, List<CaseEvent> events)
    {
        var until = events.Select(each => each.DoneAt).DefaultIfEmpty().Max();
        var files = sources.Files?.Of(caseId, onlyOfUnit: false).Where(file => file.AddedAt <= until).ToList() ?? [];
        return files.Count == 0 ? [] :
        [
            new ReportPart("attachments", sources.Say("report.dossier.attachments"),
            [
                new ReportTable(
                    "attachments", sources.Say("report.dossier.attachments.caption"),
                    [new("name", sources.Say("report.dossier.file")) { Width = 44 }, new("from", sources.Say("report.dossier.from")), new("who", sources.Say("report.dossier.who")), new("at", sources.Say("report.dossier.at")), new("bytes", sources.Say("report.dossier.bytes"), CellKind.Count)],
                    [.. files.Select(file => new ReportRow(file.Name, sources.Say(file.IsOfUnit ? "report.dossier.from.unit" : "report.dossier.from.inspector"), file.AddedBy, LocalTime.Show(file.AddedAt, sources.Zone), file.Bytes))]),
            ]),
        ];
    }

    // The verdict as far as the history tells it: who gave it, and whether another person confirmed it.
    private static string? Verdict(ReportSources sources, List<CaseEvent> events)
    {
        if (events.FindLastIndex(each => each.Action == "decide") is var at && (at < 0 || events.FindIndex(at, each => each.Action is "return" or "reopen") > at))
        {
            return null;
        }

        string By(CaseEvent each) => $"{(each.ActorName.Length > 0 ? each.ActorName : each.Actor)}, {LocalTime.Show(each.DoneAt, sources.Zone)}";
        var confirmed = events.FindLast(each => each.Action == "confirm");
        var verdict = sources.Say("case.verdict." + events[at].Detail);
        return confirmed is null ? sources.Say("report.dossier.verdict.alone", verdict, By(events[at])) : sources.Say("report.dossier.verdict.confirmed", verdict, By(events[at]), By(confirmed));
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
                [.. records.Select(record => new ReportRow(sources.Start("dataset.", record.Dataset), record.RecordId, record.File, record.RowNumber))])
            {
                First = 200,
            },
        ]);
    }
}
