namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>Scores rows by the distance to their k-th nearest other row.</summary>
/// <remarks>Ramaswamy, Rastogi and Shim (2000), "Efficient Algorithms for Mining Outliers from Large Data Sets", SIGMOD, 427-438.</remarks>
public static class NeighbourDistance
{
    /// <summary>Which neighbour counts where nothing else is said; tables of fewer rows take their last.</summary>
    public const int StandardNeighbour = 5;

    /// <summary>Scores every row of a table against the table itself.</summary>
    /// <param name="rows">Row by column, finite figures in any unit (columns are standardised); at least 2 rows.</param>
    /// <param name="neighbour">Which neighbour's distance counts, at least 1.</param>
    /// <returns>
    /// Scores of 0 or more, in standard deviations. Contributions are the squared differences to that neighbour: 0 or more, they
    /// sum to the square of the score.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 rows.</exception>
    public static OutlierScores Score(double[,] rows, int neighbour = StandardNeighbour) => OfStandardised(StandardColumns.Of(rows), neighbour);

    /// <summary>Scores rows whose columns are on one scale already.</summary>
    /// <param name="rows">Row by column, finite figures; at least 2 rows.</param>
    /// <param name="neighbour">Which neighbour's distance counts, at least 1.</param>
    /// <returns>As <see cref="Score"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 rows.</exception>
    public static OutlierScores OfStandardised(double[,] rows, int neighbour = StandardNeighbour)
    {
        var count = rows.GetLength(0);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2, nameof(rows));
        var place = Math.Min(neighbour, count - 1) - 1;
        var neighbours = Neighbours.Of(rows, place + 1);
        var scores = new double[count];
        var contributions = new double[count, rows.GetLength(1)];
        for (var row = 0; row < count; row++)
        {
            scores[row] = neighbours.Distances[row, place];
            for (var column = 0; column < rows.GetLength(1); column++)
            {
                var difference = rows[row, column] - rows[neighbours.Rows[row, place], column];
                contributions[row, column] = difference * difference;
            }
        }

        return new OutlierScores(scores, contributions);
    }
}
