using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>Scores rows by their distance from the mean along all principal components, each in its own standard deviations.</summary>
/// <remarks>
/// Shyu, Chen, Sarinnapakorn and Chang (2003), "A Novel Anomaly Detection Scheme Based on Principal Component Classifier", ICDM
/// workshop, 172-179, with every component kept: the squared Mahalanobis distance of the standardised columns.
/// </remarks>
public static class PrincipalComponents
{
    /// <summary>Scores every row of a table against the table itself.</summary>
    /// <param name="rows">Row by column, finite figures in any unit; at least 2 rows.</param>
    /// <returns>Squared distances of 0 or more; a row's contributions (Garthwaite and Koch 2016) are 0 or more and sum to its score.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 rows.</exception>
    public static OutlierScores Score(double[,] rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows.GetLength(0), 2, nameof(rows));
        var table = Matrix<double>.Build.DenseOfArray(StandardColumns.Of(rows));
        var covariance = table.TransposeThisAndMultiply(table) / rows.GetLength(0);
        return Whitening.Score(table.ToArray(), new double[rows.GetLength(1)], covariance);
    }
}
