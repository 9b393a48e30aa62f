namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>Joins detectors by the mean of the ranks that they give a row.</summary>
/// <remarks>Aggarwal and Sathe (2015), "Theoretical Foundations and Algorithms for Outlier Ensembles": ranks need no common scale.</remarks>
public static class RankAverage
{
    /// <summary>Averages the ranks of several detectors over the same rows.</summary>
    /// <param name="detectors">Scores, one list a detector, all of one length; at least one detector.</param>
    /// <returns>One figure a row, above 0 and at most 1; 1 is the row that every detector finds strangest.</returns>
    /// <exception cref="ArgumentException">No detector, or scores of different numbers of rows.</exception>
    public static double[] Of(IReadOnlyList<double[]> detectors)
    {
        if (detectors.Count == 0 || detectors.Any(scores => scores.Length != detectors[0].Length))
        {
            throw new ArgumentException("one list of scores a detector, all for the same rows", nameof(detectors));
        }

        // Ranks are whole or half numbers, so their sums are exact: equal sums stay equal after one division.
        var sums = new double[detectors[0].Length];
        foreach (var scores in detectors)
        {
            var ranks = Ranks(scores);
            for (var row = 0; row < sums.Length; row++)
            {
                sums[row] += ranks[row];
            }
        }

        return Array.ConvertAll(sums, sum => sum / ((double)detectors.Count * sums.Length));
    }

    /// <summary>Ranks from 1 for the least; equal scores share the mean of their ranks.</summary>
    /// <param name="scores">Any finite scores.</param>
    public static double[] Ranks(double[] scores)
    {
        var order = Enumerable.Range(0, scores.Length).ToArray();
        var sorted = (double[])scores.Clone();
        Array.Sort(sorted, order);
        var ranks = new double[scores.Length];
        for (var first = 0; first < sorted.Length;)
        {
            var after = first + 1;
            while (after < sorted.Length && sorted[after] == sorted[first])
            {
                after++;
            }

            for (var place = first; place < after; place++)
            {
                ranks[order[place]] = (first + 1 + after) / 2.0;
            }

            first = after;
        }

        return ranks;
    }
}
