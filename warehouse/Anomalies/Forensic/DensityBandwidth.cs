using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Warehouse.Anomalies.Forensic;

/// <summary>Chooses how far from the threshold figures are looked at.</summary>
/// <remarks>
/// Cattaneo, Jansson and Ma (2018), "Manipulation Testing Based on Density Discontinuity", Stata Journal 18(1), 234-261: the
/// bandwidth of least mean squared error for each side, for the difference and for the sum, of which each side takes the middle one.
/// Bias and variance come from pilot fits, whose bandwidths take the figures for normal. Never fewer than 20 figures and one for
/// each coefficient lie within.
/// </remarks>
internal static class DensityBandwidth
{
    private const int Order = DensityJump.Order;
    private const int LeastFigures = 20;

    // Variance over squared bias of a polynomial with even weights: of the slope of a quadratic, of the third coefficient of a quartic.
    private const double SlopeConstant = 3840.0 / 7;
    private const double CurvatureConstant = 3430865.4551236177795;

    /// <summary>The bandwidths below and above the threshold.</summary>
    /// <param name="sample">The figures, counted from the threshold.</param>
    public static (double Left, double Right) Choose(DistributionSample sample)
    {
        var sides = new Sides(sample);
        var (slope, curvature) = Pilots(sample);
        slope = Math.Max(Math.Min(slope, sides.Farthest), sides.Holding(LeastFigures + Order + 1));
        curvature = Math.Max(Math.Min(curvature, sides.Farthest), sides.Holding(LeastFigures + Order + 3));

        var bend = LocalDistribution.Fit(sample, curvature, curvature, Order + 2);
        var fit = LocalDistribution.Fit(sample, slope, slope, Order);
        var bias = BiasConstant();
        var (left, right) = (bend.Left.Coefficient(Order + 1) * bias, bend.Right.Coefficient(Order + 1) * bias);
        var least = LeastFigures + Order + 1;
        var ofDifference = Optimal(fit.DifferenceVariance, right - left, sides.Farthest, sides.Holding(least));
        var ofSum = Optimal(fit.SumVariance, right + left, sides.Farthest, sides.Holding(least));
        return (
            Middle(Optimal(fit.LeftVariance, left, sides.FarthestBelow, sides.HoldingBelow(least)), ofDifference, ofSum),
            Middle(Optimal(fit.RightVariance, right, sides.FarthestAbove, sides.HoldingAbove(least)), ofDifference, ofSum));

        double Optimal(double variance, double bias, double farthest, double holding) =>
            Math.Max(Math.Min(Math.Pow(slope * variance / (2 * Order * bias * bias), 1.0 / ((2 * Order) + 1)), farthest), holding);
    }

    private static (double Slope, double Curvature) Pilots(DistributionSample sample)
    {
        double count = sample.Values.Length;
        var mean = sample.Values.Average();
        var deviation = Math.Sqrt(sample.Values.Sum(value => (value - mean) * (value - mean)) / (count - 1));
        var at = mean / deviation;
        var density = Normal.PDF(0, 1, at);
        // Second and fourth derivative of the normal density over the density itself (Hermite).
        var (second, fourth) = ((at * at) - 1, (at * at * at * at) - (6 * at * at) + 3);
        var slope = Math.Pow(SlopeConstant / (2 * Order * second * second * density * count), 1.0 / ((2 * Order) + 1));
        var curvature = Math.Pow(((2 * Order) + 1) / 4.0 * CurvatureConstant / (fourth * fourth * density * count), 1.0 / ((2 * Order) + 5));
        return (slope * deviation, curvature * deviation);
    }

    // The second entry of S^-1 c, where S and c hold the moments of the triangular weights on one side.
    private static double BiasConstant()
    {
        var moments = Matrix<double>.Build.Dense(Order + 1, Order + 1, (row, column) => Moment(row + column));
        return moments.Solve(Vector<double>.Build.Dense(Order + 1, row => Moment(row + Order + 1)))[1];

        static double Moment(int power) => 1.0 / ((power + 1) * (power + 2));
    }

    private static double Middle(double one, double other, double third) => Math.Max(Math.Min(one, other), Math.Min(Math.Max(one, other), third));

    // Distances from the threshold, equal figures counted once: the least bandwidth that holds so many different figures.
    private sealed class Sides(DistributionSample sample)
    {
        private readonly double[] below = [.. sample.Values.Where(value => value < 0).Select(value => -value).Distinct().Order()];
        private readonly double[] above = [.. sample.Values.Where(value => value >= 0).Distinct()];

        public double FarthestBelow => below[^1];

        public double FarthestAbove => above[^1];

        public double Farthest => Math.Max(FarthestBelow, FarthestAbove);

        public double HoldingBelow(int figures) => below[Math.Min(figures, below.Length) - 1];

        public double HoldingAbove(int figures) => above[Math.Min(figures, above.Length) - 1];

        public double Holding(int figures) => Math.Max(HoldingBelow(figures), HoldingAbove(figures));
    }
}
