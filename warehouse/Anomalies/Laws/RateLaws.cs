using MathNet.Numerics;

namespace Analytics.Warehouse.Anomalies.Laws;

/// <summary>Chances that a rate of counts comes out at a round percentage.</summary>
public static class RateLaws
{
    /// <summary>Chance that a count of the same mean among the same n gives a percentage within a tolerance of a multiple of the grid.</summary>
    /// <param name="k">Count seen, 0 to n.</param>
    /// <param name="n">Out of how many, 1 to 100000.</param>
    /// <param name="grid">Width of the grid in percentage points, above 0: 1 for whole percentages.</param>
    /// <param name="tolerance">Percentage points.</param>
    /// <returns>
    /// The sum of Bin(j; n, k/n) over the j whose percentage lies on the grid, 0 to 1. Source: Kobak, Shpilkin and Pshenichnikov (2016),
    /// "Integer percentages as electoral falsification fingerprints", Annals of Applied Statistics 10(1).
    /// </returns>
    public static double GridRateChance(double k, double n, double grid, double tolerance)
    {
        if (!(k >= 0 && k <= n && n is >= 1 and <= 100000 && grid > 0 && tolerance >= 0))
        {
            return double.NaN;
        }

        if (k == 0 || k == n)
        {
            return IsOnGrid(k, n, grid, tolerance) ? 1 : 0;
        }

        var rate = k / n;
        // Beyond nine standard deviations nothing is left to add.
        var reach = Math.Ceiling(9 * Math.Sqrt(n * rate * (1 - rate))) + 1;
        var from = Math.Max(0, k - reach);
        var to = Math.Min(n, k + reach);
        var chance = Math.Exp(
            SpecialFunctions.GammaLn(n + 1) - SpecialFunctions.GammaLn(from + 1) - SpecialFunctions.GammaLn(n - from + 1)
            + (from * Math.Log(rate)) + ((n - from) * Math.Log(1 - rate)));
        var sum = 0.0;
        for (var j = from; j <= to; j++)
        {
            sum += IsOnGrid(j, n, grid, tolerance) ? chance : 0;
            chance *= (n - j) / (j + 1) * rate / (1 - rate);
        }

        return Math.Clamp(sum, 0, 1);
    }

    private static bool IsOnGrid(double k, double n, double grid, double tolerance)
    {
        var percentage = 100 * k / n;
        return Math.Abs(percentage - (grid * Math.Round(percentage / grid))) <= tolerance + 1e-9;
    }
}
