using Analytics.Dashboards.Charts;
using Analytics.Dashboards.Pages.Systems.Rules;
using Analytics.Dashboards.Reports.Document;

namespace Analytics.Dashboards.Reports.Handbook;

/// <summary>Tiers, vetoes, forced tiers, lost rights, consequences and the ledger, as far as the text names any.</summary>
public static class HandbookTiers
{
    /// <summary>The part.</summary>
    public static ReportPart Part(ReportSources sources, SystemRules rules)
    {
        var asks = new RequirementWords(sources.Words);
        List<ReportBlock> blocks = [];
        if (rules.Tiers.Count > 0)
        {
            blocks.Add(new ReportTable(
                "tiers", sources.Say("system.classification"),
                [new("tier", sources.Say("system.tier")), new("when", sources.Say("system.when")) { Width = 40 }, new("consequences", sources.Say("system.consequences")) { Width = 40 }],
                [.. rules.Tiers.Select(tier => new ReportRow(
                    tier.Label ?? sources.Say("system.unlabelled"),
                    asks.Say(tier, rules.System) + (tier.TopN is null && tier.BottomN is null ? "" : "，" + sources.Say("system.rank-within." + (rules.System.RankWithin ?? "branch"))),
                    string.Join("、", rules.Actions.Where(action => action.Label == tier.Label).Select(action => action.Action))))]));
        }

        blocks.AddRange(rules.Vetoes.Select(rule => new ReportRule(sources.Say("system.veto"), asks.When(rule), rule.Quote)));
        blocks.AddRange(rules.Overrides.Select(rule => new ReportRule(
            sources.Say("system." + rule.Kind),
            $"{asks.When(rule)} → {(rule.Kind == "force_tier" ? sources.Say("system.becomes", rule.Label ?? "") : rule.Rights?.Replace(";", "、", StringComparison.Ordinal))}"
                + (rule.Period is null ? "" : " " + sources.Say("system.for-period", rule.Period == "year" ? sources.Say("system.that-year") : asks.Per(rule.Period))),
            rule.Quote)));
        blocks.AddRange(rules.Actions.Where(action => rules.Tiers.All(tier => tier.Label != action.Label)).Select(action => new ReportRule(
            action.Label is "result" or "disqualified" or null ? sources.Say("trigger." + (action.Label ?? "result")) : action.Label, action.Action, action.Quote)));
        if (rules.System.LedgerYear is { } year)
        {
            var month = string.Concat(rules.Ledger.Select((entry, place) => (place == 0 ? "" : entry.Sign < 0 ? " − " : " + ") + sources.Say("entry." + entry.EntryType)));
            blocks.Add(new ReportText($"{sources.Say("system.ledger.month", month)} · {sources.Say("system.ledger.base", FigureText.Exact(rules.System.LedgerBase))}"));
            blocks.Add(new ReportText($"{(rules.System.LedgerQuarter is { } quarter ? sources.Say("system.ledger.quarter", sources.Say("aggregate." + quarter)) + " · " : "")}{sources.Say("system.ledger.year", sources.Say("aggregate." + year))}"));
        }

        if (blocks.Count == 0)
        {
            blocks.Add(new ReportText(sources.Say("system.none-named")) { IsRemark = true });
        }

        return new ReportPart("classification", sources.Say("system.classification"), blocks);
    }
}
