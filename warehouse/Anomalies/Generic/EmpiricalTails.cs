namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>Scores rows by how far out they lie in each column by itself (ECOD).</summary>
/// <remarks>
/// Li, Zhao, Hu, Botta, Ionescu and Chen (2022), "ECOD: Unsupervised Outlier Detection Using Empirical Cumulative Distribution
/// Functions", IEEE TKDE. No setting, no chance, no scale: only the order within columns counts. Summed by column as in the
/// authors' library: per column the largest of the left tail, the right tail and the tail on the side of the skewness.
/// </remarks>
public static class EmpiricalTails
{
    /// <summary>Scores every row of a table against the table itself.</summary>
    /// <param name="rows">Row by column, finite figures in any unit.</param>
    /// <returns>Scores of 0 or more, in nats; a row's contributions are 0 or more and sum to its score.</returns>
    public static OutlierScores Score(double[,] rows)
    {
        var tails = TailChances.Of(rows);
        return SummedColumns.Of(rows, (row, column) =>
            Math.Max(tails.OnLongSide(row, column), Math.Max(tails.Left[row, column], tails.Right[row, column])));
    }
}
