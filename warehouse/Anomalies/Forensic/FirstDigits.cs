using System.Globalization;

namespace Analytics.Warehouse.Anomalies.Forensic;

/// <summary>Compares the first two digits of amounts with Benford's law.</summary>
/// <remarks>
/// Benford (1938); Nigrini (2012), "Benford's Law", Wiley: mean absolute deviation over the 90 pairs of digits. Only for a thousand
/// amounts or more that range over two orders of magnitude: noise alone gives 300 amounts a deviation that his limits condemn.
/// </remarks>
public static class FirstDigits
{
    /// <summary>Counts the first two digits of amounts above 0; others say nothing.</summary>
    /// <param name="amounts">Amounts in one unit.</param>
    public static FirstDigitCounts Count(IEnumerable<decimal> amounts)
    {
        var counts = new int[90];
        foreach (var amount in amounts)
        {
            if (amount > 0)
            {
                counts[FirstTwo(amount) - 10]++;
            }
        }

        return new FirstDigitCounts(counts);
    }

    /// <summary>The share of amounts that Benford's law gives two first digits.</summary>
    /// <param name="digits">10 to 99.</param>
    public static double Share(int digits) => Math.Log10(1 + (1.0 / digits));

    // Decimal arithmetic, so that 0.29 begins with 29 and not with 28.
    private static int FirstTwo(decimal amount)
    {
        var digits = amount.ToString(CultureInfo.InvariantCulture).Where(char.IsAsciiDigit).SkipWhile(digit => digit == '0').Take(2).ToArray();
        return ((digits[0] - '0') * 10) + (digits.Length > 1 ? digits[1] - '0' : 0);
    }
}

/// <param name="Counts">How many amounts begin with 10, 11, … 99.</param>
public sealed record FirstDigitCounts(IReadOnlyList<int> Counts)
{
    /// <summary>Amounts counted.</summary>
    public int Amounts => Counts.Sum();

    /// <summary>Mean over the 90 pairs of the distance between observed and expected share, 0 or more.</summary>
    public double MeanAbsoluteDeviation => Enumerable.Range(10, 90).Average(digits => Math.Abs(((double)Counts[digits - 10] / Amounts) - FirstDigits.Share(digits)));

    /// <summary>Pearson's chi-square against the law, 89 degrees of freedom.</summary>
    public double ChiSquare => Enumerable.Range(10, 90).Sum(digits => Deviation(digits) * Deviation(digits) / (Amounts * FirstDigits.Share(digits)));

    /// <summary>How many more amounts begin so than the law expects; below 0 if fewer.</summary>
    /// <param name="digits">10 to 99.</param>
    public double Deviation(int digits) => Counts[digits - 10] - (Amounts * FirstDigits.Share(digits));
}
