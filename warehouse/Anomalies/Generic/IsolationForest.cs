namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>Scores rows by how few random cuts set them apart.</summary>
/// <remarks>
/// Liu, Ting and Zhou (2008), "Isolation Forest", ICDM, 413-422: each tree cuts a sample of the rows, each cut a column drawn among
/// those that still vary at a place drawn between its least and largest value; a row that stands alone after few cuts is strange.
/// </remarks>
public static class IsolationForest
{
    /// <summary>Trees of the paper: the mean path settles before 100.</summary>
    public const int StandardTrees = 100;

    /// <summary>Rows of the paper that each tree sees; more would let strange rows hide behind each other.</summary>
    public const int StandardSample = 256;

    /// <summary>Scores every row of a table by trees grown from the same table.</summary>
    /// <param name="rows">Row by column, finite figures in any unit; at least 2 rows.</param>
    /// <param name="seed">Starts the chance that draws samples and cuts: the same seed gives the same scores.</param>
    /// <param name="trees">How many trees, at least 1.</param>
    /// <param name="sample">Rows each tree sees at most, at least 2.</param>
    /// <returns>
    /// Scores of 0 to 1 (0.5 is ordinary). A cut adds to its column by how much it shortens the path that is still to be expected,
    /// so a row's contributions sum to 1 + log2(score): the share by which its path is shorter than the mean path.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 rows, no tree, or a sample under 2.</exception>
    public static OutlierScores Score(double[,] rows, int seed, int trees = StandardTrees, int sample = StandardSample)
    {
        var count = rows.GetLength(0);
        var columns = rows.GetLength(1);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2, nameof(rows));
        ArgumentOutOfRangeException.ThrowIfLessThan(trees, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(sample, 2);

        var random = new Random(seed);
        var size = Math.Min(sample, count);
        var paths = MeanPaths(size);
        var contributions = new double[count, columns];
        var order = Enumerable.Range(0, count).ToArray();
        for (var tree = 0; tree < trees; tree++)
        {
            Draw(order, size, random);
            var grown = IsolationTree.Grow(rows, order.AsSpan(0, size), paths, random);
            for (var row = 0; row < count; row++)
            {
                grown.Attribute(rows, row, contributions);
            }
        }

        return Finish(contributions, trees * paths[size]);
    }

    /// <summary>Cuts that a search among a number of rows needs on average, from 0 rows to the given number.</summary>
    /// <param name="most">The largest number of rows, at least 2.</param>
    internal static double[] MeanPaths(int most)
    {
        // Equation 1 of the paper with the exact harmonic numbers in place of ln(i) + 0.5772.
        var paths = new double[most + 1];
        var harmonic = 0.0;
        for (var rows = 2; rows <= most; rows++)
        {
            harmonic += 1.0 / (rows - 1);
            paths[rows] = (2 * harmonic) - (2.0 * (rows - 1) / rows);
        }

        return paths;
    }

    private static void Draw(int[] order, int size, Random random)
    {
        for (var place = 0; place < size; place++)
        {
            var other = random.Next(place, order.Length);
            (order[place], order[other]) = (order[other], order[place]);
        }
    }

    private static OutlierScores Finish(double[,] contributions, double whole)
    {
        var scores = new double[contributions.GetLength(0)];
        for (var row = 0; row < scores.Length; row++)
        {
            var shortened = 0.0;
            for (var column = 0; column < contributions.GetLength(1); column++)
            {
                contributions[row, column] /= whole;
                shortened += contributions[row, column];
            }

            scores[row] = Math.Pow(2, shortened - 1);
        }

        return new OutlierScores(scores, contributions);
    }
}
