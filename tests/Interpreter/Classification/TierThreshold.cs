namespace Analytics.Tests.Interpreter.Classification;

/// <summary>3.12: the first label whose lower bound is met, without rounding (INT-17).</summary>
internal static class TierThreshold
{
    /// <summary>The label of a known figure and what to tell beside it.</summary>
    public static (string? Label, string Flag) Of(Rule tiers, decimal value)
    {
        var row = Row(tiers, value);
        var flag = tiers.List("boundary_flag").Any(line => line.Figure == value) ? "boundary_ambiguous"
            : row?.Number("upper") is { } upper && value > upper ? "tier_gap"
            : "ok";
        return (row?.Text("label"), flag);
    }

    /// <summary>The label that an interval leaves no doubt of.</summary>
    public static (string? Label, string Flag) Of(Rule tiers, decimal low, decimal? high)
    {
        var (lowest, highest) = (Row(tiers, low)?.Text("label"), (high is null ? tiers.List("rows")[0] : Row(tiers, high.Value))?.Text("label"));
        return lowest == highest ? (lowest, "ok") : (null, "undecidable");
    }

    public static Rule? Row(Rule tiers, decimal value) => tiers.List("rows").FirstOrDefault(row =>
        value > row.Number("lower") || (value == row.Number("lower") && row.Text("inclusive") != "false"));
}
