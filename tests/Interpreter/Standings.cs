using Analytics.Tests.Interpreter.Classification;

namespace Analytics.Tests.Interpreter;

/// <summary>Where every subject of a system stands on a basis: rank, tier, rights lost and consequences.</summary>
internal sealed class Standings
{
    private readonly Rule system;
    private readonly Town town;
    private readonly Assessment assessment;
    private readonly string basis;
    private readonly Dictionary<Subject, Total> totals;

    public Standings(Rule system, Town town, Assessment assessment, IReadOnlyList<Subject> subjects, string basis)
    {
        (this.system, this.town, this.assessment, this.basis) = (system, town, assessment, basis);
        var sums = new Totals(system, town, assessment, system["ledger"] is { } ledger ? new Accounts(ledger, town) : null);
        totals = subjects.ToDictionary(subject => subject, subject => sums.Of(subject, basis));
    }

    /// <summary>Where one subject stands.</summary>
    public Standing Of(Subject subject)
    {
        var total = totals[subject];
        var group = Group(subject);
        var rank = total.Compared is { } own ? group.Count(other => other > own) + 1 : (int?)null;
        var outcome = new Outcome(assessment.Alone(subject, "claim"), basis, total, rank, null);
        if (total.IsVetoed)
        {
            return new(total, "VETO", "ok", null, null, [], Consequences.Of(system, "VETO", false, false));
        }

        var (label, flag, rankFlag) = Tier(subject, total, group, outcome);
        var forced = ForceTier.Of(system, outcome);
        var tier = forced ?? label;
        var rights = Disqualify.Of(system, outcome with { Tier = tier });
        var isScored = (system["composite"] is null ? total.Whole : total.Composite) is not null || tier is not null;
        return new(
            total, tier, forced is null ? flag : "ok", rank, rank is null ? null : rankFlag, rights,
            Consequences.Of(system, tier, isScored, rights.Count > 0));
    }

    private (string? Label, string Flag, string RankFlag) Tier(Subject subject, Total total, List<decimal> group, Outcome outcome)
    {
        if (system["tiers"] is not { } tiers)
        {
            return (null, total.IsInvalid || !total.HasData ? "no_data" : "ok", "ok");
        }

        var kind = tiers.Text("kind") ?? "tier_threshold";
        if (kind == "tier_manual")
        {
            var (label, flag) = TierManual.Of(tiers, outcome, town.Decision(system.Text("id")!, subject.Id));
            return (label, flag, "ok");
        }

        if (tiers.Text("measure") is { } measure)
        {
            var (label, flag) = Recorded.Figure(outcome.Subject, basis, measure, "") is { } figure ? TierThreshold.Of(tiers, figure) : (null, "no_data");
            return (label, flag, "ok");
        }

        if (total.IsInvalid || !total.HasData)
        {
            return (null, "no_data", "ok");
        }

        switch (kind)
        {
            case "tier_rank" when total.Compared is { } own:
                var (place, rankFlag) = TierRank.Of(tiers, own, group);
                return (place, "ok", rankFlag);
            case "tier_quota" when total.Compared is { } own:
                return TierQuota.Of(tiers, own, group, town.Figures("claim", "unit", subject.UnitId).Of(tiers.Text("quota_measure")!, null, Periods.Year(town.Year)));
            case "tier_rank" or "tier_quota":
                return (null, "undecidable", "ok");
            default:
                var (label, flag) = (system["composite"] is null ? total.Whole : total.Composite) is { } known ? TierThreshold.Of(tiers, known) : TierThreshold.Of(tiers, total.Low, total.High);
                return (label, flag, "ok");
        }
    }

    // Persons are ranked within their branch unless the text ranks them all; units among the units of the system.
    private List<decimal> Group(Subject subject) =>
    [
        .. totals.Where(other => other.Key.Profile == subject.Profile && other.Key.Type == subject.Type && !other.Value.IsVetoed
            && (subject.Type == "unit" || system["tiers"]?.Text("within") == "system" || other.Key.UnitId == subject.UnitId))
            .Select(other => other.Value.Compared).OfType<decimal>(),
    ];
}
