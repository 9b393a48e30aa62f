namespace Analytics.Tests.Interpreter.Classification;

/// <summary>3.14: as many of the first as the branch was given seats; without that figure nobody can tell.</summary>
internal static class TierQuota
{
    public static (string? Label, string Flag) Of(Rule tiers, decimal own, IReadOnlyList<decimal> group, decimal? seats)
    {
        var rank = group.Count(other => other > own) + 1;
        return seats is null ? (null, "undecidable") : (rank <= seats ? tiers.Text("label") : null, "ok");
    }
}
