namespace Analytics.Warehouse.Anomalies.Laws;

/// <summary>Sums the chances of a count law outwards from one count.</summary>
internal static class DiscreteTail
{
    // A term this small against the sum no longer changes a double.
    private const double Negligible = 1e-17;

    /// <summary>Half the chance of <paramref name="k"/> and all the chance of more: the one-sided mid-p-value (Lancaster 1961).</summary>
    /// <param name="k">The count seen, 0 or more.</param>
    /// <param name="most">The greatest count there is.</param>
    /// <param name="mean">Mean of the law; tells which side is the shorter sum.</param>
    /// <param name="chance">Chance of <paramref name="k"/> itself.</param>
    /// <param name="ratio">Chance of j + 1 divided by the chance of j.</param>
    public static double UpperMidP(double k, double most, double mean, double chance, Func<double, double> ratio)
    {
        if (k > mean)
        {
            var sum = chance / 2;
            var term = chance;
            for (var j = k; j < most && term > sum * Negligible; j++)
            {
                term *= ratio(j);
                sum += term;
            }

            return sum;
        }

        var below = chance / 2;
        var lower = chance;
        for (var j = k - 1; j >= 0 && lower > below * Negligible; j--)
        {
            lower /= ratio(j);
            below += lower;
        }

        return Math.Clamp(1 - below, 0, 1);
    }
}
