using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Warehouse.Anomalies.Forensic;

/// <summary>Compares the counts about a mark with the smooth course of the counts farther away.</summary>
/// <remarks>
/// Chetty, Friedman, Olsen and Pistaferri (2011), QJE 126(2), 749-804, and Kleven (2016), "Bunching", Annual Review of Economics 8:
/// a polynomial through the counts outside the window, here in the logarithm of a Poisson mean with quasi-Poisson dispersion
/// (Wedderburn 1974), so that no expectation falls below 0.
/// </remarks>
public static class ExcessMass
{
    private const int Rounds = 50;

    /// <summary>Measures the mass above a mark and the hole below it.</summary>
    /// <param name="counts">Records by whole score, from the first score on.</param>
    /// <param name="mark">Index of the first score that passes.</param>
    /// <param name="window">Scores to each side of the mark that are not trusted, at least 1 and within the counts.</param>
    /// <param name="degree">Degree of the polynomial, at least 1; fewer than there are scores outside the window.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window leaves the counts, or too few scores for the degree.</exception>
    /// <exception cref="ArithmeticException">No polynomial of the degree fits the counts outside the window, as where there are hardly any.</exception>
    public static ExcessMassTest Test(IReadOnlyList<int> counts, int mark, int window, int degree = 7)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(mark - window, 0, nameof(mark));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mark + window, counts.Count, nameof(mark));
        var outside = Enumerable.Range(0, counts.Count).Where(score => score < mark - window || score >= mark + window).ToList();
        ArgumentOutOfRangeException.ThrowIfLessThan(outside.Count, degree + 2, nameof(degree));

        var design = Design(outside, counts.Count, degree);
        var observed = Vector<double>.Build.DenseOfEnumerable(outside.Select(score => (double)counts[score]));
        var fitted = Fit(design, observed);
        return new ExcessMassTest(Side(mark, window), Side(mark - window, window));

        MassDifference Side(int first, int scores)
        {
            var rows = Design([.. Enumerable.Range(first, scores)], counts.Count, degree);
            var means = (rows * fitted.Coefficients).PointwiseExp();
            // The counts' own spread and that of the fitted course.
            var gradient = rows.TransposeThisAndMultiply(means);
            var variance = fitted.Dispersion * (means.Sum() + (gradient * fitted.Covariance * gradient));
            return new MassDifference(Enumerable.Range(first, scores).Sum(score => counts[score]), means.Sum(), Math.Sqrt(variance));
        }
    }

    // Legendre polynomials of the score scaled to -1 to 1: powers of it would be all but dependent.
    private static Matrix<double> Design(List<int> scores, int count, int degree) =>
        Matrix<double>.Build.Dense(scores.Count, degree + 1, (row, power) => Legendre(power, (2.0 * scores[row] / (count - 1)) - 1));

    private static double Legendre(int power, double at)
    {
        var (before, value) = (0.0, 1.0);
        for (var next = 1; next <= power; next++)
        {
            (before, value) = (value, ((((2 * next) - 1) * at * value) - ((next - 1) * before)) / next);
        }

        return value;
    }

    private static (Vector<double> Coefficients, Matrix<double> Covariance, double Dispersion) Fit(Matrix<double> design, Vector<double> observed)
    {
        var means = observed.Map(count => Math.Max(count, 0.5));
        var coefficients = Vector<double>.Build.Dense(design.ColumnCount);
        var information = Matrix<double>.Build.Dense(design.ColumnCount, design.ColumnCount);
        for (var round = 0; round < Rounds; round++)
        {
            var working = means.PointwiseLog() + (observed - means).PointwiseDivide(means);
            var weighted = Matrix<double>.Build.DenseOfDiagonalVector(means) * design;
            information = design.TransposeThisAndMultiply(weighted);
            var next = information.Solve(weighted.TransposeThisAndMultiply(working));
            var moved = (next - coefficients).L2Norm();
            coefficients = next;
            means = (design * coefficients).PointwiseExp();
            if (moved < 1e-10 * (1 + coefficients.L2Norm()))
            {
                var pearson = (observed - means).PointwisePower(2).PointwiseDivide(means).Sum();
                return (coefficients, information.Inverse(), pearson / (observed.Count - design.ColumnCount));
            }
        }

        throw new ArithmeticException($"no polynomial of degree {design.ColumnCount - 1} fits the counts outside the window");
    }
}

/// <param name="Above">Scores from the mark up.</param>
/// <param name="Below">Scores just below the mark: a hole where records were lifted.</param>
public sealed record ExcessMassTest(MassDifference Above, MassDifference Below);

/// <param name="Observed">Records counted.</param>
/// <param name="Expected">Records that the smooth course expects.</param>
/// <param name="StandardError">Of the difference, in records.</param>
public sealed record MassDifference(int Observed, double Expected, double StandardError)
{
    /// <summary>Records beyond the smooth course; below 0 for a hole.</summary>
    public double Excess => Observed - Expected;

    /// <summary>The excess in standard errors.</summary>
    public double Z => Excess / StandardError;
}
