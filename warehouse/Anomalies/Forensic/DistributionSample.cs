namespace Analytics.Warehouse.Anomalies.Forensic;

/// <summary>Figures in order, counted from a threshold, with their empirical distribution function.</summary>
internal sealed class DistributionSample
{
    /// <summary>Orders the figures.</summary>
    /// <param name="values">The figures, in any order.</param>
    /// <param name="threshold">Where 0 shall be.</param>
    /// <exception cref="ArgumentOutOfRangeException">The threshold does not lie within the figures.</exception>
    public DistributionSample(IReadOnlyCollection<double> values, double threshold)
    {
        Values = [.. values.Select(value => value - threshold).Order()];
        if (Values.Length < 2 || Values[0] >= 0 || Values[^1] <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "the threshold lies within the figures");
        }

        Distribution = new double[Values.Length];
        FirstEqual = new int[Values.Length];
        for (var first = 0; first < Values.Length;)
        {
            var after = first + 1;
            while (after < Values.Length && Values[after] == Values[first])
            {
                after++;
            }

            for (var index = first; index < after; index++)
            {
                Distribution[index] = (after - 1.0) / (Values.Length - 1);
                FirstEqual[index] = first;
            }

            first = after;
        }

        Below = Values.Count(value => value < 0);
    }

    /// <summary>The figures less the threshold, ascending.</summary>
    public double[] Values { get; }

    /// <summary>Share of the other figures at or below each, 0 to 1.</summary>
    public double[] Distribution { get; }

    /// <summary>Index of the first figure equal to each.</summary>
    public int[] FirstEqual { get; }

    /// <summary>How many figures lie below the threshold.</summary>
    public int Below { get; }
}
