using MathNet.Numerics;

namespace Analytics.Warehouse.Anomalies.Laws;

/// <summary>How likely so many or more are, half of the count itself left out (one-sided mid-p), by the laws of counts.</summary>
/// <remarks>Counts are whole numbers of 0 or more; impossible arguments give NaN, which the models read as null.</remarks>
public static class CountLaws
{
    /// <summary>Beta-binomial law: each of n succeeds with a chance that itself follows Beta(alpha, beta).</summary>
    /// <param name="k">Successes, 0 to n.</param>
    /// <param name="n">Trials.</param>
    /// <param name="alpha">Above 0.</param>
    /// <param name="beta">Above 0.</param>
    /// <returns>0 to 1. Source: Skellam (1948).</returns>
    public static double BetaBinomialMidP(double k, double n, double alpha, double beta)
    {
        if (!(k >= 0 && k <= n && alpha > 0 && beta > 0))
        {
            return double.NaN;
        }

        var chance = Math.Exp(
            LogChoose(n, k) + SpecialFunctions.GammaLn(k + alpha) + SpecialFunctions.GammaLn(n - k + beta) - SpecialFunctions.GammaLn(n + alpha + beta)
            + SpecialFunctions.GammaLn(alpha + beta) - SpecialFunctions.GammaLn(alpha) - SpecialFunctions.GammaLn(beta));
        return DiscreteTail.UpperMidP(k, n, n * alpha / (alpha + beta), chance, j => (n - j) * (j + alpha) / ((j + 1) * (n - j - 1 + beta)));
    }

    /// <summary>Poisson law.</summary>
    /// <param name="k">Events.</param>
    /// <param name="mean">Events expected, above 0.</param>
    /// <returns>0 to 1.</returns>
    public static double PoissonMidP(double k, double mean)
    {
        if (!(k >= 0 && mean > 0))
        {
            return double.NaN;
        }

        var chance = Math.Exp((k * Math.Log(mean)) - mean - SpecialFunctions.GammaLn(k + 1));
        return DiscreteTail.UpperMidP(k, double.PositiveInfinity, mean, chance, j => mean / (j + 1));
    }

    /// <summary>Negative binomial law with variance phi times the mean; the Poisson law where phi is 1 or less.</summary>
    /// <param name="k">Events.</param>
    /// <param name="mean">Events expected, above 0.</param>
    /// <param name="phi">Variance divided by mean.</param>
    /// <returns>0 to 1. Source: McCullagh and Nelder (1989), 6.2.3.</returns>
    public static double NegativeBinomialMidP(double k, double mean, double phi)
    {
        if (!(k >= 0 && mean > 0 && !double.IsNaN(phi)))
        {
            return double.NaN;
        }

        if (phi <= 1.000001)
        {
            return PoissonMidP(k, mean);
        }

        var size = mean / (phi - 1);
        var odds = 1 - (1 / phi);
        var chance = Math.Exp(
            SpecialFunctions.GammaLn(k + size) - SpecialFunctions.GammaLn(size) - SpecialFunctions.GammaLn(k + 1) - (size * Math.Log(phi)) + (k * Math.Log(odds)));
        return DiscreteTail.UpperMidP(k, double.PositiveInfinity, mean, chance, j => (size + j) / (j + 1) * odds);
    }

    private static double LogChoose(double n, double k) =>
        SpecialFunctions.GammaLn(n + 1) - SpecialFunctions.GammaLn(k + 1) - SpecialFunctions.GammaLn(n - k + 1);
}
