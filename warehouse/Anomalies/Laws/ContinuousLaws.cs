using MathNet.Numerics;

namespace Analytics.Warehouse.Anomalies.Laws;

/// <summary>Upper tails of continuous laws.</summary>
public static class ContinuousLaws
{
    /// <summary>Chance of a chi-square of at least x.</summary>
    /// <param name="x">0 or more.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <returns>0 to 1; NaN for other arguments.</returns>
    public static double ChiSquareTail(double x, double df) =>
        x >= 0 && df > 0 ? SpecialFunctions.GammaUpperRegularized(df / 2, x / 2) : double.NaN;

    /// <summary>Chance of a Student t of at least t.</summary>
    /// <param name="t">Any number.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <returns>0 to 1; NaN for other arguments.</returns>
    public static double StudentTail(double t, double df)
    {
        if (double.IsNaN(t) || !(df > 0))
        {
            return double.NaN;
        }

        var half = 0.5 * SpecialFunctions.BetaRegularized(df / 2, 0.5, df / (df + (t * t)));
        return t >= 0 ? half : 1 - half;
    }
}
