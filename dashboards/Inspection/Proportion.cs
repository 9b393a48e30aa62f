namespace Analytics.Dashboards.Inspection;

/// <summary>A share counted from few cases, with the interval in which the true one lies.</summary>
/// <param name="Hits">Cases that count.</param>
/// <param name="Cases">All cases.</param>
/// <param name="Low">Lower end, 0 to 1.</param>
/// <param name="High">Upper end, 0 to 1.</param>
public sealed record Proportion(long Hits, long Cases, double Low, double High)
{
    // Two-sided 95 %.
    private const double Z = 1.959963984540054;

    /// <summary>The share itself; null without cases.</summary>
    public double? Share => Cases == 0 ? null : (double)Hits / Cases;

    /// <summary>Wilson's score interval at 95 %. Source: Wilson (1927), JASA 22, 209-212; without cases everything from 0 to 1 is possible.</summary>
    /// <param name="hits">0 to <paramref name="cases"/>.</param>
    /// <param name="cases">0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or there are more hits than cases.</exception>
    public static Proportion Wilson(long hits, long cases)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, cases);
        if (cases == 0)
        {
            return new Proportion(0, 0, 0, 1);
        }

        var (n, p) = ((double)cases, (double)hits / cases);
        var middle = (p + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
        var half = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n))) / (1 + (Z * Z / n));
        return new Proportion(hits, cases, hits == 0 ? 0 : Math.Max(0, middle - half), hits == cases ? 1 : Math.Min(1, middle + half));
    }
}
