using MathNet.Numerics.Distributions;

namespace Analytics.Warehouse.Anomalies.Forensic;

/// <summary>Tests whether the density of a continuous figure jumps at a threshold, as it does where figures are moved over it.</summary>
/// <remarks>
/// Cattaneo, Jansson and Ma (2020), "Simple Local Polynomial Density Estimators", JASA 115(531), 1449-1455: on each side a local
/// polynomial of the empirical distribution function, its slope the density; bandwidths for a quadratic, the test on a cubic that
/// takes out the bias, jackknife standard errors. The question is McCrary's (2008). Never for whole scores: see
/// <see cref="DiscreteThreshold"/>.
/// </remarks>
public static class DensityJump
{
    /// <summary>Order of the polynomial that the bandwidths are chosen for; the test takes one order more.</summary>
    internal const int Order = 2;

    /// <summary>Tests a threshold.</summary>
    /// <param name="values">The figures, in any order; some on each side.</param>
    /// <param name="threshold">Figures equal to it count above.</param>
    /// <exception cref="ArgumentOutOfRangeException">The threshold does not lie within the figures.</exception>
    /// <exception cref="ArithmeticException">Too few different figures on one side for the polynomials.</exception>
    public static DensityJumpTest Test(IReadOnlyCollection<double> values, double threshold)
    {
        var sample = new DistributionSample(values, threshold);
        var (left, right) = DensityBandwidth.Choose(sample);
        var fit = LocalDistribution.Fit(sample, left, right, Order + 1);
        var t = fit.Difference / Math.Sqrt(fit.DifferenceVariance);
        if (!double.IsFinite(t))
        {
            throw new ArithmeticException("the figures about the threshold leave nothing open to chance");
        }

        return new DensityJumpTest(t, 2 * Normal.CDF(0, 1, -Math.Abs(t)), fit.Left.Density, fit.Right.Density, left, right, fit.Left.Figures, fit.Right.Figures);
    }
}

/// <param name="T">The jump in standard errors; above 0 where the density is higher above the threshold.</param>
/// <param name="PValue">Two-sided chance, 0 to 1, of a jump at least so large where there is none.</param>
/// <param name="DensityBelow">Density just below the threshold, per unit of the figure.</param>
/// <param name="DensityAbove">Density just above.</param>
/// <param name="BandwidthBelow">How far below the threshold figures were looked at, in their unit.</param>
/// <param name="BandwidthAbove">How far above.</param>
/// <param name="FiguresBelow">Figures within the bandwidth below.</param>
/// <param name="FiguresAbove">Figures within the bandwidth above.</param>
public sealed record DensityJumpTest(
    double T,
    double PValue,
    double DensityBelow,
    double DensityAbove,
    double BandwidthBelow,
    double BandwidthAbove,
    int FiguresBelow,
    int FiguresAbove);
