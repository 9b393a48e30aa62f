using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>Splits a squared Mahalanobis distance among the columns.</summary>
/// <remarks>
/// Garthwaite and Koch (2016), "Evaluating the contributions of individual variables to a quadratic form", Australian and New
/// Zealand Journal of Statistics 58(1), 99-119, corr-max: deviations in standard deviations times the inverse root of the
/// correlations. The results are uncorrelated, each as close as can be to its own column, and their squares sum to the distance.
/// </remarks>
internal static class Whitening
{
    // Of the largest variance: what lies below is rounding of columns that are sums of others.
    private const double Least = 1e-10;

    /// <summary>Scores rows by their squared distance from a centre.</summary>
    /// <param name="rows">Row by column.</param>
    /// <param name="centre">One figure a column.</param>
    /// <param name="covariance">Column by column, in the units of the rows.</param>
    public static OutlierScores Score(double[,] rows, double[] centre, Matrix<double> covariance)
    {
        var columns = rows.GetLength(1);
        var spread = covariance.Diagonal().Map(Math.Sqrt);
        var correlation = Matrix<double>.Build.Dense(columns, columns, (row, column) =>
            spread[row] > 0 && spread[column] > 0 ? covariance[row, column] / (spread[row] * spread[column]) : 0);
        var root = InverseRoot(correlation).ToArray();
        var (deviation, contributions, scores) = (new double[columns], new double[rows.GetLength(0), columns], new double[rows.GetLength(0)]);
        for (var row = 0; row < scores.Length; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                deviation[column] = spread[column] > 0 ? (rows[row, column] - centre[column]) / spread[column] : 0;
            }

            for (var column = 0; column < columns; column++)
            {
                var part = 0.0;
                for (var other = 0; other < columns; other++)
                {
                    part += root[column, other] * deviation[other];
                }

                contributions[row, column] = part * part;
                scores[row] += part * part;
            }
        }

        return new OutlierScores(scores, contributions);
    }

    private static Matrix<double> InverseRoot(Matrix<double> correlation)
    {
        var parts = correlation.Evd(Symmetricity.Symmetric);
        var variances = parts.EigenValues.Map(value => value.Real);
        var least = Least * variances.Max();
        var inverse = variances.Map(value => value > least ? 1 / Math.Sqrt(value) : 0);
        return parts.EigenVectors * Matrix<double>.Build.DenseOfDiagonalVector(inverse) * parts.EigenVectors.Transpose();
    }
}
