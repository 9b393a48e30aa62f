using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Warehouse.Anomalies.Forensic;

/// <summary>Local polynomials of the empirical distribution function on both sides of 0, with triangular weights.</summary>
/// <param name="Left">The side below 0.</param>
/// <param name="Right">The side from 0 up.</param>
/// <param name="LeftVariance">Jackknife variance of the density below.</param>
/// <param name="RightVariance">Jackknife variance of the density above.</param>
/// <param name="Covariance">Of both: they rest on one distribution function.</param>
internal sealed record LocalDistribution(LocalSide Left, LocalSide Right, double LeftVariance, double RightVariance, double Covariance)
{
    /// <summary>Density above less density below.</summary>
    public double Difference => Right.Density - Left.Density;

    /// <summary>Jackknife variance of the difference.</summary>
    public double DifferenceVariance => LeftVariance + RightVariance - (2 * Covariance);

    /// <summary>Jackknife variance of the sum of both densities.</summary>
    public double SumVariance => LeftVariance + RightVariance + (2 * Covariance);

    /// <summary>Fits both sides.</summary>
    /// <param name="sample">The figures.</param>
    /// <param name="left">Bandwidth below 0, above 0 in length.</param>
    /// <param name="right">Bandwidth above 0.</param>
    /// <param name="order">Order of the polynomial.</param>
    public static LocalDistribution Fit(DistributionSample sample, double left, double right, int order)
    {
        var first = Array.FindIndex(sample.Values, value => value >= -left);
        var after = Array.FindLastIndex(sample.Values, value => value <= right) + 1;
        var (below, above) = (new LocalSide(sample, first, sample.Below, left, order), new LocalSide(sample, sample.Below, after, right, order));
        var (leftVariance, rightVariance, covariance) = (0.0, 0.0, 0.0);
        for (var index = first; index < after; index++)
        {
            // Equal figures move together.
            var equal = Math.Max(first, sample.FirstEqual[index]);
            var (l, r) = (below.Influence(equal), above.Influence(equal));
            leftVariance += l * l;
            rightVariance += r * r;
            covariance += l * r;
        }

        return new LocalDistribution(below, above, leftVariance, rightVariance, covariance);
    }
}

/// <summary>One side of a threshold.</summary>
internal sealed class LocalSide
{
    private readonly int first;
    private readonly double bandwidth;
    private readonly Vector<double> coefficients;
    private readonly double[] influences;

    /// <summary>Fits the figures from one index to another.</summary>
    /// <param name="sample">The figures.</param>
    /// <param name="first">Index of the first within the bandwidth.</param>
    /// <param name="after">Index after the last.</param>
    /// <param name="bandwidth">Distance from 0 at which a figure has no weight.</param>
    /// <param name="order">Order of the polynomial.</param>
    /// <exception cref="ArithmeticException">Too few different figures for the order.</exception>
    public LocalSide(DistributionSample sample, int first, int after, double bandwidth, int order)
    {
        this.first = first;
        this.bandwidth = bandwidth;
        Figures = after - first;
        // A figure at the bandwidth itself has no weight.
        if (sample.Values.Take(after).Skip(first).Where(value => Math.Abs(value) < bandwidth).Distinct().Take(order + 1).Count() <= order)
        {
            throw new ArithmeticException($"a polynomial of order {order} takes {order + 1} different figures within {bandwidth} on each side of the threshold");
        }

        var powers = Matrix<double>.Build.Dense(Figures, order + 1, (row, power) => Math.Pow(sample.Values[first + row] / bandwidth, power));
        var weights = Vector<double>.Build.Dense(Figures, row => (1 - Math.Abs(sample.Values[first + row] / bandwidth)) / bandwidth);
        var weighted = Matrix<double>.Build.Dense(Figures, order + 1, (row, power) => weights[row] * powers[row, power]);
        var inverse = weighted.TransposeThisAndMultiply(powers).Inverse();
        coefficients = inverse * weighted.TransposeThisAndMultiply(Vector<double>.Build.Dense(Figures, row => sample.Distribution[first + row]));

        // What one figure adds to the slope: it lifts the distribution function at every figure above it.
        var slopes = weighted * inverse.Row(1);
        influences = new double[Figures + 1];
        for (var row = Figures - 1; row >= 0; row--)
        {
            influences[row] = influences[row + 1] + (slopes[row] / bandwidth / (sample.Values.Length - 1));
        }
    }

    /// <summary>Figures within the bandwidth.</summary>
    public int Figures { get; }

    /// <summary>Density at 0, per unit.</summary>
    public double Density => Coefficient(1);

    /// <summary>Coefficient of a power of the figure.</summary>
    /// <param name="power">0 to the order.</param>
    public double Coefficient(int power) => coefficients[power] / Math.Pow(bandwidth, power);

    /// <summary>What the figure at an index adds to the density: all the slopes after it.</summary>
    /// <param name="index">Index in the sample, on this side or the other.</param>
    public double Influence(int index) => influences[Math.Clamp(index + 1 - first, 0, Figures)];
}
