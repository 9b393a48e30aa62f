using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>Scores rows by their Mahalanobis distance from a centre and covariance that strange rows do not move (FastMCD).</summary>
/// <remarks>
/// Rousseeuw and Van Driessen (1999), Technometrics 41(3), 212-223: the half with the least determinant, its covariance scaled so
/// that the median distance is that of a normal law, then measured again over the rows within the 97.5 % limit.
/// </remarks>
public static class RobustDistance
{
    private const double Limit = 0.975;

    /// <summary>Scores every row of a table against the table itself.</summary>
    /// <param name="rows">Row by column, finite figures in any unit (columns are standardised); more rows than columns.</param>
    /// <param name="seed">Starts the chance that draws the first halves.</param>
    /// <returns>Squared distances of 0 or more; a row's contributions (Garthwaite and Koch 2016) are 0 or more and sum to its score. Distances count within the plane that the trusted rows lie in, as in scikit-learn's pseudo-inverse.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not more rows than columns.</exception>
    public static OutlierScores Score(double[,] rows, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(rows.GetLength(0), rows.GetLength(1), nameof(rows));
        var standard = StandardColumns.Of(rows);
        var varying = Enumerable.Range(0, rows.GetLength(1)).Where(column => StandardColumns.Column(standard, column).Any(value => value != 0)).ToArray();
        if (varying.Length == 0)
        {
            return new OutlierScores(new double[rows.GetLength(0)], new double[rows.GetLength(0), rows.GetLength(1)]);
        }

        var table = Enumerable.Range(0, rows.GetLength(0)).Select(row => Array.ConvertAll(varying, column => standard[row, column])).ToArray();
        var trusted = Trusted(table, seed);

        var covariance = Matrix<double>.Build.Dense(rows.GetLength(1), rows.GetLength(1));
        var centre = new double[rows.GetLength(1)];
        for (var column = 0; column < varying.Length; column++)
        {
            centre[varying[column]] = trusted.Centre[column];
            for (var other = 0; other < varying.Length; other++)
            {
                covariance[varying[column], varying[other]] = trusted.Covariance[column, other];
            }
        }

        return Whitening.Score(standard, centre, covariance);
    }

    /// <summary>Centre and covariance that strange rows do not move.</summary>
    /// <param name="table">The rows, each with its columns, none of which is the same throughout.</param>
    /// <param name="seed">Starts the chance that draws the first halves.</param>
    internal static Scatter Trusted(double[][] table, int seed) => Scatter.Of(table, WithinLimit(new MinimumDeterminant(seed).Find(table).Distances(table), table[0].Length));

    private static int[] WithinLimit(double[] distances, int columns)
    {
        var scale = StandardColumns.Median(distances) / ChiSquared.InvCDF(columns, 0.5);
        var limit = ChiSquared.InvCDF(columns, Limit) * scale;
        return [.. Enumerable.Range(0, distances.Length).Where(row => distances[row] <= limit)];
    }
}
