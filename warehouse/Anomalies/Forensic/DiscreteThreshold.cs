using MathNet.Numerics.Distributions;

namespace Analytics.Warehouse.Anomalies.Forensic;

/// <summary>Tests whether whole scores were moved over a mark, from the counts at the mark and beside it.</summary>
/// <remarks>
/// Frandsen (2017), "Party Bias in Union Representation Elections: Testing for Manipulation in the Regression Discontinuity Design
/// when the Running Variable is Discrete", Advances in Econometrics 38, 281-315. Where the law of the scores bends by at most k,
/// the count at the mark among the three is binomial with a share between (1 - k)/(3 - k) and (1 + k)/(3 + k).
/// </remarks>
public static class DiscreteThreshold
{
    /// <summary>Tests the three counts about a mark.</summary>
    /// <param name="below">Records one step below the mark, 0 or more.</param>
    /// <param name="at">Records at the mark.</param>
    /// <param name="above">Records one step above.</param>
    /// <param name="bend">k, 0 to less than 1: 0 for a straight law, the default for one that bends a little.</param>
    /// <returns>The exact two-sided p-value, 0 to 1, for the share within its bounds that suits the count best.</returns>
    public static double PValue(int below, int at, int above, double bend = 0.02)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bend);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(bend, 1);
        var records = below + at + above;
        var few = Binomial.CDF((1 - bend) / (3 - bend), records, at);
        var many = at == 0 ? 1 : 1 - Binomial.CDF((1 + bend) / (3 + bend), records, at - 1);
        return Math.Min(1, 2 * Math.Min(few, many));
    }
}
