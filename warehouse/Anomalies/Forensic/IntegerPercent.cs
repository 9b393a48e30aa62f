using Analytics.Warehouse.Anomalies.Laws;

namespace Analytics.Warehouse.Anomalies.Forensic;

/// <summary>Counts rates that are whole percents more often than chance lets them be, as rates decided first and counted back are.</summary>
/// <remarks>
/// Kobak, Shpilkin and Pshenichnikov (2016), "Integer percentages as electoral falsification fingerprints", Annals of Applied
/// Statistics 10(1), 54-73, with the exact binomial law in place of their simulation: each count is drawn anew from a binomial law
/// with its own share, and the chance that a record hits a whole percent is summed over the records (Poisson-binomial).
/// </remarks>
public static class IntegerPercent
{
    // Percentage points around a whole percent that round to it at one decimal.
    private const double Margin = 0.05;

    // 100 * count / of is exact to far more than this; a hit at the very margin counts.
    private const double Rounding = 1e-9;

    // What the law sums over.
    private const int MostOf = 100_000;

    /// <summary>Whether a rate is a whole percent to one decimal.</summary>
    /// <param name="count">Counted, 0 to <paramref name="of"/>.</param>
    /// <param name="of">Of how many, at least 1.</param>
    public static bool IsHit(int count, int of)
    {
        var percent = 100.0 * count / of;
        return Math.Abs(percent - Math.Round(percent)) <= Margin + Rounding;
    }

    /// <summary>The chance that a count drawn anew with the same share gives a whole percent.</summary>
    /// <param name="count">Counted, 0 to <paramref name="of"/>.</param>
    /// <param name="of">Of how many, 1 to 100,000.</param>
    /// <returns>0 to 1; 1 for a share of none or all, which chance cannot change.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 to <paramref name="of"/>, or of more than the law sums over.</exception>
    public static double ChanceOfHit(int count, int of)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, of);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(of, MostOf);
        return RateLaws.GridRateChance(count, of, 1, Margin);
    }

    /// <summary>Sums records of one rate or several, each a hit if any of its rates is.</summary>
    /// <param name="records">Each record's rates as count and of how many; no two from the same draw.</param>
    public static IntegerPercentExcess Excess(IEnumerable<IReadOnlyList<(int Count, int Of)>> records)
    {
        var (seen, hits, expected, variance) = (0, 0, 0.0, 0.0);
        foreach (var rates in records)
        {
            var miss = 1.0;
            var hit = false;
            foreach (var (count, of) in rates)
            {
                miss *= 1 - ChanceOfHit(count, of);
                hit |= IsHit(count, of);
            }

            seen++;
            hits += hit ? 1 : 0;
            expected += 1 - miss;
            variance += miss * (1 - miss);
        }

        return new IntegerPercentExcess(seen, hits, expected, variance);
    }
}

/// <param name="Records">Records looked at.</param>
/// <param name="Hits">Records with a whole percent.</param>
/// <param name="Expected">Hits that chance gives on average.</param>
/// <param name="Variance">Variance of the hits that chance gives.</param>
public sealed record IntegerPercentExcess(int Records, int Hits, double Expected, double Variance)
{
    /// <summary>Hits beyond those of chance; below 0 where there are fewer.</summary>
    public double Excess => Hits - Expected;

    /// <summary>The excess in standard deviations; 0 where chance leaves nothing open.</summary>
    public double Z => Variance > 0 ? Excess / Math.Sqrt(Variance) : 0;
}
