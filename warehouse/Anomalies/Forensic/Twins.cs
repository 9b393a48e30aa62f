namespace Analytics.Warehouse.Anomalies.Forensic;

/// <summary>Finds records that are copies of others with a little added to every figure.</summary>
/// <remarks>
/// After the odometer readings of Shu et al. (2012, retracted) as taken apart in Data Colada 98. One figure alone always finds a
/// neighbour in a dense sample; only several together tell, and only against the reversed direction.
/// </remarks>
public static class Twins
{
    /// <summary>Counts records of which every figure lies between 0 and a distance above that of one and the same source.</summary>
    /// <param name="copies">Records that may be copies; figures of one record in fixed order, NaN where one is not stated: such a record has no twin.</param>
    /// <param name="sources">Records that may have been copied; only those with the same number of figures are compared.</param>
    /// <param name="distance">The most that was added to a figure, 0 or more, in its unit.</param>
    /// <returns>How many copies have such a source.</returns>
    public static int Count(IReadOnlyList<double[]> copies, IReadOnlyList<double[]> sources, double distance)
    {
        var byLength = sources.Where(IsComplete).GroupBy(source => source.Length)
            .ToDictionary(group => group.Key, group => group.OrderBy(source => source[0]).ToArray());
        return copies.Count(copy => IsComplete(copy) && byLength.TryGetValue(copy.Length, out var candidates) && HasSource(copy, candidates, distance));
    }

    private static bool IsComplete(double[] record) => record.Length > 0 && !record.Any(double.IsNaN);

    private static bool HasSource(double[] copy, double[][] candidates, double distance)
    {
        var (low, high) = (0, candidates.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = candidates[middle][0] < copy[0] - distance ? (middle + 1, high) : (low, middle);
        }

        for (; low < candidates.Length && candidates[low][0] <= copy[0]; low++)
        {
            if (Enumerable.Range(0, copy.Length).All(field => copy[field] - candidates[low][field] is var added && added >= 0 && added <= distance))
            {
                return true;
            }
        }

        return false;
    }
}
