namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>Puts the columns of a table on one scale, so that none counts for more because of its unit.</summary>
public static class StandardColumns
{
    /// <summary>Every column less its mean, over its standard deviation (divided by n).</summary>
    /// <param name="rows">Row by column, finite figures.</param>
    /// <returns>Row by column, without unit; a column that never varies is 0 throughout.</returns>
    public static double[,] Of(double[,] rows)
    {
        var scaled = new double[rows.GetLength(0), rows.GetLength(1)];
        for (var column = 0; column < rows.GetLength(1); column++)
        {
            var values = Column(rows, column);
            var centre = values.Average();
            var scale = Math.Sqrt(values.Sum(value => (value - centre) * (value - centre)) / values.Length);
            // Sums of equal figures leave a rest of rounding, which is no variation.
            if (scale > 1e-12 * Math.Max(1, Math.Abs(centre)))
            {
                for (var row = 0; row < values.Length; row++)
                {
                    scaled[row, column] = (values[row] - centre) / scale;
                }
            }
        }

        return scaled;
    }

    /// <summary>The middle of some figures; the mean of the two middle ones where their number is even.</summary>
    /// <param name="values">At least one figure, in any order.</param>
    internal static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        var half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /// <summary>One column of a table.</summary>
    internal static double[] Column(double[,] rows, int column)
    {
        var values = new double[rows.GetLength(0)];
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = rows[row, column];
        }

        return values;
    }
}
