using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>Centre and covariance of some rows of a table, and the distance of any row from them.</summary>
internal sealed class Scatter
{
    // A pivot or variance below this share of the largest variance is rounding: the rows lie in a plane.
    private const double Least = 1e-12;

    // Each dimension that rows lack counts as this: a flatter half always comes before a fuller one.
    private const double LogOfNothing = -1000;

    private readonly double[][] whitening;

    private Scatter(double[] centre, double[,] covariance, double[][] whitening, double logDeterminant)
    {
        Centre = centre;
        Covariance = covariance;
        LogDeterminant = logDeterminant;
        this.whitening = whitening;
    }

    /// <summary>Mean of each column.</summary>
    public double[] Centre { get; }

    /// <summary>Column by column, divided by the number of rows.</summary>
    public double[,] Covariance { get; }

    /// <summary>Natural logarithm of the covariance's determinant; where rows lie in a plane, that within it, lower by 1000 for each dimension they lack.</summary>
    public double LogDeterminant { get; }

    /// <summary>Measures some rows.</summary>
    /// <param name="table">The rows, each with its columns.</param>
    /// <param name="chosen">Indices of the rows measured, at least one.</param>
    public static Scatter Of(double[][] table, ReadOnlySpan<int> chosen)
    {
        var centre = CentreOf(table, chosen);
        var covariance = CovarianceOf(table, chosen, centre);
        return InverseFactor(covariance) is var (inverse, logDeterminant)
            ? new Scatter(centre, covariance, inverse, logDeterminant)
            : InThePlane(centre, covariance);
    }

    /// <summary>Squared Mahalanobis distance of every row of a table from the centre.</summary>
    /// <param name="table">The rows, each with its columns.</param>
    public double[] Distances(double[][] table)
    {
        var deviation = new double[Centre.Length];
        return Array.ConvertAll(table, row =>
        {
            for (var column = 0; column < deviation.Length; column++)
            {
                deviation[column] = row[column] - Centre[column];
            }

            var square = 0.0;
            foreach (var direction in whitening)
            {
                var part = VectorMath.Dot(direction, deviation);
                square += part * part;
            }

            return square;
        });
    }

    private static double[] CentreOf(double[][] table, ReadOnlySpan<int> chosen)
    {
        var centre = new double[table[0].Length];
        foreach (var row in chosen)
        {
            for (var column = 0; column < centre.Length; column++)
            {
                centre[column] += table[row][column] / chosen.Length;
            }
        }

        return centre;
    }

    private static double[,] CovarianceOf(double[][] table, ReadOnlySpan<int> chosen, double[] centre)
    {
        var columns = centre.Length;
        var sums = new double[columns][];
        for (var column = 0; column < columns; column++)
        {
            sums[column] = new double[column + 1];
        }

        var deviation = new double[columns];
        foreach (var row in chosen)
        {
            for (var column = 0; column < columns; column++)
            {
                deviation[column] = table[row][column] - centre[column];
                VectorMath.AddMultiple(sums[column], deviation[column], deviation);
            }
        }

        var covariance = new double[columns, columns];
        for (var column = 0; column < columns; column++)
        {
            for (var other = 0; other <= column; other++)
            {
                covariance[column, other] = covariance[other, column] = sums[column][other] / chosen.Length;
            }
        }

        return covariance;
    }

    // The inverse of the Cholesky factor, row by row; null where there is none.
    private static (double[][] Inverse, double LogDeterminant)? InverseFactor(double[,] covariance)
    {
        var columns = covariance.GetLength(0);
        var factor = new double[columns][];
        var inverse = new double[columns][];
        var logDeterminant = 0.0;
        var least = Least * Enumerable.Range(0, columns).Max(column => covariance[column, column]);
        for (var row = 0; row < columns; row++)
        {
            factor[row] = new double[row + 1];
            for (var column = 0; column < row; column++)
            {
                factor[row][column] = (covariance[row, column] - VectorMath.Dot(factor[row].AsSpan(0, column), factor[column])) / factor[column][column];
            }

            var pivot = covariance[row, row] - VectorMath.Dot(factor[row].AsSpan(0, row), factor[row]);
            if (pivot <= least)
            {
                return null;
            }

            factor[row][row] = Math.Sqrt(pivot);
            logDeterminant += Math.Log(pivot);
            inverse[row] = InverseRow(factor[row], inverse, row);
        }

        return (inverse, logDeterminant);
    }

    private static double[] InverseRow(double[] factorRow, double[][] inverse, int row)
    {
        var line = new double[row + 1];
        line[row] = 1 / factorRow[row];
        for (var above = 0; above < row; above++)
        {
            VectorMath.AddMultiple(line.AsSpan(0, above + 1), -factorRow[above] / factorRow[row], inverse[above]);
        }

        return line;
    }

    // Distances count within the plane only (pseudo-inverse).
    private static Scatter InThePlane(double[] centre, double[,] covariance)
    {
        var parts = Matrix<double>.Build.DenseOfArray(covariance).Evd(Symmetricity.Symmetric);
        var values = parts.EigenValues.Map(value => value.Real);
        var spanned = Enumerable.Range(0, values.Count).Where(index => values[index] > Least * values.Max()).ToList();
        return new Scatter(
            centre,
            covariance,
            [.. spanned.Select(index => (parts.EigenVectors.Column(index) / Math.Sqrt(values[index])).ToArray())],
            spanned.Sum(index => Math.Log(values[index])) + (LogOfNothing * (values.Count - spanned.Count)));
    }
}
