namespace Analytics.Tests.Interpreter.Classification;

/// <summary>3.14: as many of the first as the branch was given seats, ties at the cut included; without that figure nobody can tell.</summary>
internal static class TierQuota
{
    public static (string? Label, string Flag, string RankFlag) Of(Rule tiers, decimal own, IReadOnlyList<decimal> group, decimal? seats)
    {
        var rank = group.Count(other => other > own) + 1;
        var ties = group.Count(other => other == own);
        return seats is null ? (null, "undecidable", "ok")
            : (rank <= seats ? tiers.Text("label") : null, "ok", rank <= seats && rank + ties - 1 > seats ? "tie_at_cut" : "ok");
    }
}
