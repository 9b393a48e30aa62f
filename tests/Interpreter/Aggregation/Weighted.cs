namespace Analytics.Tests.Interpreter.Aggregation;

/// <summary>3.3: 0.8 of the points and 0.2 of the vote; where either is missing there is no composite.</summary>
internal static class Weighted
{
    /// <returns>The composite, and the lowest and highest that it can become.</returns>
    public static (decimal? Composite, decimal Low, decimal High) Of(Rule composite, decimal? total, decimal low, decimal high, decimal? vote)
    {
        var quantified = composite["parts"]!.Number("quantified")!.Value;
        var voted = composite["parts"]!.Number("vote")!.Value;
        return (
            (quantified * total) + (voted * vote),
            (quantified * low) + (voted * (vote ?? 0)),
            (quantified * high) + (voted * (vote ?? 100)));
    }
}
