namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>How far out each figure of a table lies within its own column, as -ln of the share of rows at least so far out.</summary>
/// <param name="Left">-ln of the share of rows with at most this figure, row by column.</param>
/// <param name="Right">-ln of the share of rows with at least this figure, row by column.</param>
/// <param name="Skewness">Of each column: below 0 the long tail is on the left.</param>
internal sealed record TailChances(double[,] Left, double[,] Right, double[] Skewness)
{
    /// <summary>Measures the tails of every column.</summary>
    /// <param name="rows">Row by column, finite figures.</param>
    public static TailChances Of(double[,] rows)
    {
        var (count, columns) = (rows.GetLength(0), rows.GetLength(1));
        var tails = new TailChances(new double[count, columns], new double[count, columns], new double[columns]);
        for (var column = 0; column < columns; column++)
        {
            tails.Measure(StandardColumns.Column(rows, column), column);
        }

        return tails;
    }

    /// <summary>The tail on the side of the column's skewness; both together where it has none.</summary>
    /// <param name="row">Row.</param>
    /// <param name="column">Column.</param>
    public double OnLongSide(int row, int column) => Math.Sign(Skewness[column]) switch
    {
        < 0 => Left[row, column],
        > 0 => Right[row, column],
        _ => Left[row, column] + Right[row, column],
    };

    private void Measure(double[] values, int column)
    {
        var order = Enumerable.Range(0, values.Length).ToArray();
        var sorted = (double[])values.Clone();
        Array.Sort(sorted, order);
        double count = values.Length;
        for (var first = 0; first < sorted.Length;)
        {
            var after = first + 1;
            while (after < sorted.Length && sorted[after] == sorted[first])
            {
                after++;
            }

            for (var place = first; place < after; place++)
            {
                Left[order[place], column] = -Math.Log(after / count);
                Right[order[place], column] = -Math.Log((count - first) / count);
            }

            first = after;
        }

        Skewness[column] = SkewnessOf(values);
    }

    // Third central moment over the second to the power 1.5; 0 where nothing varies.
    private static double SkewnessOf(double[] values)
    {
        var mean = values.Average();
        var (second, third) = (0.0, 0.0);
        foreach (var value in values)
        {
            var square = (value - mean) * (value - mean);
            second += square;
            third += square * (value - mean);
        }

        second /= values.Length;
        return second > 1e-24 * Math.Max(1, mean * mean) ? third / values.Length / Math.Pow(second, 1.5) : 0;
    }
}
