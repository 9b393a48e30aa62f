namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>Scores rows by an empirical copula of their tails (COPOD).</summary>
/// <remarks>
/// Li, Zhao, Botta, Ionescu and Hu (2020), "COPOD: Copula-Based Outlier Detection", ICDM. Per column the larger of the tail on
/// the side of the skewness and the mean of both tails; milder than ECOD with rows that lie out on the short side.
/// </remarks>
public static class CopulaTails
{
    /// <summary>Scores every row of a table against the table itself.</summary>
    /// <param name="rows">Row by column, finite figures in any unit.</param>
    /// <returns>Scores of 0 or more, in nats; a row's contributions are 0 or more and sum to its score.</returns>
    public static OutlierScores Score(double[,] rows)
    {
        var tails = TailChances.Of(rows);
        return SummedColumns.Of(rows, (row, column) =>
            Math.Max(tails.OnLongSide(row, column), (tails.Left[row, column] + tails.Right[row, column]) / 2));
    }
}
