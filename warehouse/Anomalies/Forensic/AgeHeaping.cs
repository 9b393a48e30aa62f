namespace Analytics.Warehouse.Anomalies.Forensic;

/// <summary>Measures how much stated ages, or any counts by whole number, heap on preferred last digits.</summary>
/// <remarks>Definitions as in Shryock and Siegel (1976), "The Methods and Materials of Demography", chapter 8.</remarks>
public static class AgeHeaping
{
    /// <summary>Whipple's index: persons aged 25, 30, … 60 against a fifth of those aged 23 to 62.</summary>
    /// <param name="counts">Persons by single year of age, from 0 to at least 62.</param>
    /// <returns>1 for no preference of 0 and 5, 5 where no other digit is stated.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ages do not reach 62.</exception>
    public static double Whipple(IReadOnlyList<double> counts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(counts.Count, 63, nameof(counts));
        var all = Enumerable.Range(23, 40).Sum(age => counts[age]);
        return 5 * Enumerable.Range(5, 8).Sum(five => counts[five * 5]) / all;
    }

    /// <summary>Myers' blended index over the ages 10 to 89: the share of persons who would have to state another digit.</summary>
    /// <param name="counts">Persons by single year of age, from 0 to at least 89.</param>
    /// <returns>0 for no preference to 90 where one digit alone is stated, in percent.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ages do not reach 89.</exception>
    public static double Myers(IReadOnlyList<double> counts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(counts.Count, 90, nameof(counts));
        // Each digit heads the count as often as it trails it, so that falling numbers by age do not look like preference.
        var blended = Enumerable.Range(0, 10).Select(digit =>
            ((digit + 1) * OfDigit(counts, 10 + digit, 79)) + ((9 - digit) * OfDigit(counts, 20 + digit, 89))).ToList();
        return blended.Sum(persons => Math.Abs((100 * persons / blended.Sum()) - 10)) / 2;
    }

    private static double OfDigit(IReadOnlyList<double> counts, int first, int last)
    {
        var sum = 0.0;
        for (var age = first; age <= last; age += 10)
        {
            sum += counts[age];
        }

        return sum;
    }
}
