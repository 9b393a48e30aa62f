namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>Scores rows by how much thinner their surroundings are than those of their neighbours (LOF).</summary>
/// <remarks>Breunig, Kriegel, Ng and Sander (2000), "LOF: Identifying Density-Based Local Outliers", SIGMOD, 93-104.</remarks>
public static class LocalOutlierFactor
{
    // Keeps the density of rows that stand more than k times in the table finite, as scikit-learn does.
    private const double Least = 1e-10;

    /// <summary>Neighbours that make up the surroundings; tables of fewer rows take all others.</summary>
    public const int StandardNeighbours = 20;

    /// <summary>Scores every row of a table against the table itself.</summary>
    /// <param name="rows">Row by column, finite figures in any unit (columns are standardised); at least 2 rows.</param>
    /// <param name="neighbours">How many neighbours make up the surroundings, at least 1.</param>
    /// <returns>
    /// Factors above 0, near 1 where a row is no stranger than its neighbours. The factor is shared among the columns as the squared
    /// differences to the neighbours are, so that contributions sum to it.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 rows.</exception>
    public static OutlierScores Score(double[,] rows, int neighbours = StandardNeighbours)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows.GetLength(0), 2, nameof(rows));
        var table = StandardColumns.Of(rows);
        var found = Neighbours.Of(table, Math.Min(neighbours, table.GetLength(0) - 1));
        var scores = Factors(found, Densities(found));
        var contributions = new double[scores.Length, table.GetLength(1)];
        for (var row = 0; row < scores.Length; row++)
        {
            Share(table, found, row, scores[row], contributions);
        }

        return new OutlierScores(scores, contributions);
    }

    // Local reachability density: one over the mean distance, never under what the neighbour's own k-th neighbour is away.
    private static double[] Densities(Neighbours found)
    {
        var (rows, count) = (found.Rows.GetLength(0), found.Rows.GetLength(1));
        var densities = new double[rows];
        for (var row = 0; row < rows; row++)
        {
            var sum = 0.0;
            for (var place = 0; place < count; place++)
            {
                sum += Math.Max(found.Distances[row, place], found.Distances[found.Rows[row, place], count - 1]);
            }

            densities[row] = 1 / ((sum / count) + Least);
        }

        return densities;
    }

    private static double[] Factors(Neighbours found, double[] densities)
    {
        var count = found.Rows.GetLength(1);
        var factors = new double[densities.Length];
        for (var row = 0; row < factors.Length; row++)
        {
            for (var place = 0; place < count; place++)
            {
                factors[row] += densities[found.Rows[row, place]] / densities[row] / count;
            }
        }

        return factors;
    }

    private static void Share(double[,] table, Neighbours found, int row, double score, double[,] contributions)
    {
        var columns = table.GetLength(1);
        var sum = 0.0;
        for (var column = 0; column < columns; column++)
        {
            for (var place = 0; place < found.Rows.GetLength(1); place++)
            {
                var difference = table[row, column] - table[found.Rows[row, place], column];
                contributions[row, column] += difference * difference;
            }

            sum += contributions[row, column];
        }

        for (var column = 0; column < columns; column++)
        {
            contributions[row, column] = sum > 0 ? score * contributions[row, column] / sum : score / columns;
        }
    }
}
