namespace Analytics.Tests.Interpreter.Classification;

/// <summary>3.13: the first N and the last M of a group; ties share a rank and stand on the same side of a cut (INT-16).</summary>
internal static class TierRank
{
    public static (string? Label, string Flag) Of(Rule tiers, decimal own, IReadOnlyList<decimal> group)
    {
        var top = tiers["top"]?.Number("n") ?? 0;
        var bottom = tiers["bottom"]?.Number("n") ?? 0;
        var fromTop = group.Count(other => other > own) + 1;
        var fromBottom = group.Count(other => other < own) + 1;
        var label = fromTop <= top ? tiers["top"]!.Text("label") : fromBottom <= bottom ? tiers["bottom"]!.Text("label") : null;
        var ties = group.Count(other => other == own);
        var isCut = (fromTop <= top && fromTop + ties - 1 > top) || (fromBottom <= bottom && fromBottom + ties - 1 > bottom);
        return (label, group.Count <= top + bottom ? "overlap" : isCut ? "tie_at_cut" : "ok");
    }
}
