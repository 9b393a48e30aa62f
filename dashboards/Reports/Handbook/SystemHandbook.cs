using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Localization;
using Analytics.Dashboards.Pages.Systems.Rules;
using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports.Handbook;

/// <summary>An assessment system to hold in the hand: every rule in words with the original phrase, tiers and their consequences, open points, choices of reading.</summary>
public static class SystemHandbook
{
    private static readonly (string Kind, string Heading)[] NoteKinds = [("missing", "system.missing"), ("issue", "system.issues"), ("stage", "system.stages"), ("fact", "system.facts")];

    /// <summary>Composes it: the newest version of the system.</summary>
    /// <param name="sources">One snapshot.</param>
    /// <exception cref="ReportException">There is no such system.</exception>
    public static ReportDocument Compose(ReportSources sources)
    {
        var versions = sources.Marts.Query<SystemRule>("Pages/Systems/Rules/versions.sql", new { system = sources.Definition.Subject });
        if (versions.Count == 0)
        {
            throw new ReportException($"没有这个考核体系：{sources.Definition.Subject} / there is no such system");
        }

        var rules = SystemRules.Read(sources.Marts, versions[0]);
        var system = rules.System;
        return new ReportDocument(
            sources.Definition, sources.Say("report.handbook"), system.Title,
            sources.Say("report.handbook.subtitle", system.SystemId, system.Version, system.EffectiveFrom ?? ""),
            [
                new(sources.Say("system.source"), Source(sources, system.Source)),
                new(sources.Say("system.version"), $"{system.Version} · {sources.Say("completeness." + system.Completeness)}"),
                .. system.StatedTotal is { } total ? [new ReportFact(sources.Say("systems.points"), FigureText.Exact(total))] : Array.Empty<ReportFact>(),
                .. sources.CommonFacts(null),
            ],
            [
                Summary(sources, rules),
                .. Structure(sources, rules),
                HandbookTiers.Part(sources, rules),
                .. rules.Notes.Count > 0 ? [Notes(sources, rules)] : Array.Empty<ReportPart>(),
                .. rules.Settings.Count > 0 ? [Settings(sources, rules)] : Array.Empty<ReportPart>(),
            ]);
    }

    private static string Source(ReportSources sources, string? source) => source is null
        ? FigureText.None
        : System.Text.RegularExpressions.Regex.Replace(source, @"\s*seed (\S+) L(\S+)", match => sources.Say("system.lines", match.Groups[1].Value, match.Groups[2].Value));

    private static ReportPart Summary(ReportSources sources, SystemRules rules)
    {
        var tops = rules.Indicators.Where(each => each.ParentId is null).ToList();
        return new ReportPart("structure", sources.Say("system.structure"),
        [
            new ReportText(sources.Say("report.handbook.counts", rules.Indicators.Count, rules.Clauses.Count, rules.Requirements.Count)),
            .. tops.Count == 0 ? Array.Empty<ReportBlock>() :
            [
                new ReportTable(
                    "dimensions", sources.Say("report.handbook.dimensions"),
                    [new("id", sources.Say("report.systems.id")) { Width = 16 }, new("name", sources.Say("unit.dimension")), new("points", sources.Say("unit.maximum"), CellKind.Points), new("parts", sources.Say("report.handbook.parts"), CellKind.Count)],
                    [.. tops.Select(top => new ReportRow(top.IndicatorId, top.Name, (double?)top.MaxPoints, Below(rules, top).LongCount() - 1))]),
            ],
        ]);
    }

    private static IEnumerable<ReportPart> Structure(ReportSources sources, SystemRules rules)
    {
        var (clauses, asks) = (new ClauseWords(rules, sources.Words), new RequirementWords(sources.Words));
        var place = 0;
        foreach (var profile in rules.ProfileCodes)
        {
            foreach (var top in rules.Indicators.Where(each => each.Profile == profile && each.ParentId is null))
            {
                var blocks = Below(rules, top).SelectMany(indicator => Rules(sources, rules, indicator, clauses, asks, isTop: indicator == top)).ToList();
                yield return new ReportPart(FormattableString.Invariant($"part-{++place}"), $"{top.IndicatorId} {top.Name}{(top.MaxPoints is { } points ? sources.Say("report.handbook.points", FigureText.Exact(points)) : "")}", blocks);
            }

            var own = rules.Requirements.Where(each => each.IndicatorId is null && each.Profile == profile).ToList();
            if (own.Count > 0)
            {
                yield return new ReportPart(FormattableString.Invariant($"part-{++place}"), sources.Say("systems.requirements"), [.. own.Select(each => Requirement(sources, rules, asks, each))]);
            }
        }
    }

    private static IEnumerable<ReportBlock> Rules(ReportSources sources, SystemRules rules, IndicatorRule indicator, ClauseWords clauses, RequirementWords asks, bool isTop)
    {
        if (!isTop)
        {
            yield return new ReportText($"{indicator.IndicatorId} {indicator.Name}{(indicator.MaxPoints is { } points ? sources.Say("report.handbook.points", FigureText.Exact(points)) : "")}") { IsHeading = true };
        }

        if (!string.IsNullOrEmpty(indicator.Quote))
        {
            yield return new ReportRule(indicator.IndicatorId, "", indicator.Quote);
        }

        foreach (var clause in rules.Clauses.Where(each => each.IndicatorId == indicator.IndicatorId && each.Profile == indicator.Profile))
        {
            yield return new ReportRule(clause.ClauseId, clauses.Say(clause), clause.Quote == indicator.Quote ? null : clause.Quote, Interpretation(sources, clause.Interpretation));
        }

        foreach (var requirement in rules.Requirements.Where(each => each.IndicatorId == indicator.IndicatorId && each.Profile == indicator.Profile))
        {
            yield return Requirement(sources, rules, asks, requirement);
        }
    }

    private static ReportRule Requirement(ReportSources sources, SystemRules rules, RequirementWords asks, RequirementRule rule) => new(
        rule.RequirementId, $"{asks.Whom(rule, rules.System.SubjectType == "person")}: {asks.Say(rule)}{(rule.IsSoft == true ? $" ({sources.Say("system.soft")})" : "")}",
        rule.Quote, Interpretation(sources, rule.Interpretation));

    private static string? Interpretation(ReportSources sources, string? choices) =>
        string.IsNullOrEmpty(choices) ? null : sources.Say("clause.interpretation") + " " + choices.Replace(";", ", ", StringComparison.Ordinal);

    private static IEnumerable<IndicatorRule> Below(SystemRules rules, IndicatorRule top) =>
        rules.Indicators.Where(each => each.Profile == top.Profile && each.ParentId == top.IndicatorId).SelectMany(each => Below(rules, each)).Prepend(top);

    private static ReportPart Notes(ReportSources sources, SystemRules rules) => new("notes", sources.Say("system.notes"),
        [.. NoteKinds.Where(each => rules.Notes.Any(note => note.Kind == each.Kind)).SelectMany(each => rules.Notes.Where(note => note.Kind == each.Kind)
            .Select((note, place) => (ReportBlock)new ReportRule(note.Reference ?? FormattableString.Invariant($"{place + 1}."), Words.Pick(note.TextZh ?? "", note.TextEn ?? note.TextZh ?? ""), note.Quote))
            .Prepend(new ReportText(sources.Say(each.Heading)) { IsHeading = true }))]);

    private static ReportPart Settings(ReportSources sources, SystemRules rules) => new("settings", sources.Say("system.settings"),
    [
        new ReportText(sources.Say("system.settings.hint")) { IsRemark = true },
        new ReportTable(
            "settings", sources.Say("system.settings"),
            [new("setting", sources.Say("setting.name")) { Width = 12 }, new("value", sources.Say("setting.value")) { Width = 14 }, new("default", sources.Say("setting.default")) { Width = 14 }, new("note", sources.Say("report.handbook.note"))],
            [.. rules.Settings.Select(row => new ReportRow(row.Setting, row.Value, row.DefaultValue, Words.Pick(row.NoteZh ?? "", row.NoteEn ?? row.NoteZh ?? ""))
                { Tones = row.Value != row.DefaultValue ? new Dictionary<int, Tone> { [1] = Tone.Warn } : [] })]),
    ]);
}
