namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>Scores that are the plain sum of what each column says.</summary>
internal static class SummedColumns
{
    /// <summary>Adds the columns up.</summary>
    /// <param name="rows">The table, for its size.</param>
    /// <param name="contribution">What a column (second) adds to a row (first).</param>
    public static OutlierScores Of(double[,] rows, Func<int, int, double> contribution)
    {
        var scores = new double[rows.GetLength(0)];
        var contributions = new double[scores.Length, rows.GetLength(1)];
        for (var row = 0; row < scores.Length; row++)
        {
            for (var column = 0; column < rows.GetLength(1); column++)
            {
                contributions[row, column] = contribution(row, column);
                scores[row] += contributions[row, column];
            }
        }

        return new OutlierScores(scores, contributions);
    }
}
