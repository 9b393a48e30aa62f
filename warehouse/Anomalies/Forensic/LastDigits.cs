using Analytics.Warehouse.Anomalies.Laws;
using MathNet.Numerics.Distributions;

namespace Analytics.Warehouse.Anomalies.Forensic;

/// <summary>Compares the last digits of figures with the digits that others' figures end in.</summary>
/// <remarks>
/// Beber and Scacco (2012), "What the Numbers Say", Political Analysis 20(2), 211-234. Both directions speak: invented figures may
/// end in 0 and 5 too often, or be too even where honest ones are rounded (Data Colada 98).
/// </remarks>
public static class LastDigits
{
    /// <summary>Fewest figures tested: below 50 the expected count per digit falls under 5 (Cochran 1954).</summary>
    public const int LeastFigures = 50;

    /// <summary>Tests last digits against given shares.</summary>
    /// <param name="figures">Whole figures of free range, 0 or more.</param>
    /// <param name="shares">Expected share of the digits 0 to 9, each above 0; null for a tenth each.</param>
    /// <returns>The test; null for too few figures.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative.</exception>
    public static LastDigitTest? Test(IReadOnlyCollection<long> figures, IReadOnlyList<double>? shares = null)
    {
        var counts = new int[10];
        foreach (var figure in figures)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(figure, nameof(figures));
            counts[figure % 10]++;
        }

        if (figures.Count < LeastFigures)
        {
            return null;
        }

        var chiSquare = counts.Select((count, digit) =>
        {
            var expected = figures.Count * (shares?[digit] ?? 0.1);
            return (count - expected) * (count - expected) / expected;
        }).Sum();
        return new LastDigitTest(counts, chiSquare, ContinuousLaws.ChiSquareTail(chiSquare, 9), ChiSquared.CDF(9, chiSquare));
    }
}

/// <param name="Counts">How many figures end in 0 to 9.</param>
/// <param name="ChiSquare">0 or more, 9 degrees of freedom.</param>
/// <param name="UnevenPValue">Chance of digits at least so far from the shares.</param>
/// <param name="EvenPValue">Chance of digits at most so far from the shares: small where they were spread by hand.</param>
public sealed record LastDigitTest(IReadOnlyList<int> Counts, double ChiSquare, double UnevenPValue, double EvenPValue)
{
    /// <summary>Share of figures that end in 0, 0 to 1.</summary>
    public double ZeroShare => (double)Counts[0] / Counts.Sum();
}
