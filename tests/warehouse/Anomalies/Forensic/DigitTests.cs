using Analytics.Warehouse.Anomalies.Forensic;

namespace Analytics.Tests.Warehouse.Anomalies.Forensic;

public class DigitTests
{
    [Theory]
    [InlineData("0.29", 29)]
    [InlineData("1", 10)]
    [InlineData("1234.5", 12)]
    [InlineData("0.05", 50)]
    [InlineData("9.9", 99)]
    public void The_first_two_digits_are_those_that_stand_first(string amount, int digits) =>
        Assert.Equal(1, FirstDigits.Count([decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)]).Counts[digits - 10]);

    [Fact]
    public void A_single_amount_deviates_as_computed_by_hand()
    {
        // Share of 10: log10(1.1) = 0.0414. One amount of 10: 1 - 0.0414 too much there, as much too little in the other 89 together.
        var digits = FirstDigits.Count([10, 0, -5]);

        Assert.Equal(1, digits.Amounts);
        Assert.Equal(2 * (1 - Math.Log10(1.1)) / 90, digits.MeanAbsoluteDeviation, precision: 12);
        Assert.Equal(1 - Math.Log10(1.1), digits.Deviation(10), precision: 12);
        // Pearson: sum of observed^2 / expected less n, here 1 / 0.0414 - 1.
        Assert.Equal((1 / Math.Log10(1.1)) - 1, digits.ChiSquare, precision: 9);
    }

    [Fact]
    public void Last_digits_of_0_and_5_alone_score_400()
    {
        // Expected 10 a digit: 2 * (50 - 10)^2 / 10 + 8 * (0 - 10)^2 / 10 = 320 + 80.
        var test = LastDigits.Test([.. Enumerable.Repeat(30L, 50), .. Enumerable.Repeat(45L, 50)])!;

        Assert.Equal(400, test.ChiSquare, precision: 9);
        Assert.Equal(0.5, test.ZeroShare);
        Assert.InRange(test.UnevenPValue, 0, 1e-15);
    }

    [Fact]
    public void Digits_spread_by_hand_are_too_even_and_peers_with_the_same_habit_excuse_heaping()
    {
        var spread = LastDigits.Test([.. Enumerable.Range(0, 100).Select(number => (long)number)])!;
        var excused = LastDigits.Test([.. Enumerable.Repeat(30L, 46), .. Enumerable.Range(0, 54).Select(number => (long)(1 + (number % 9)))], [0.46, .. Enumerable.Repeat(0.06, 9)])!;

        Assert.Equal((0, 0), (spread.ChiSquare, spread.EvenPValue));
        Assert.Equal(0, excused.ChiSquare, precision: 9);
    }

    [Fact]
    public void Forty_nine_figures_are_too_few_for_last_digits() => Assert.Null(LastDigits.Test([.. Enumerable.Repeat(7L, 49)]));

    [Fact]
    public void Ages_without_preference_score_1_and_0_and_ages_in_fives_or_tens_the_most()
    {
        var even = Enumerable.Repeat(8.0, 100).ToArray();
        var fives = Enumerable.Range(0, 100).Select(age => age % 5 == 0 ? 1.0 : 0).ToArray();
        var tens = Enumerable.Range(0, 100).Select(age => age % 10 == 0 ? 1.0 : 0).ToArray();

        Assert.Equal((1.0, 0.0), (AgeHeaping.Whipple(even), Math.Round(AgeHeaping.Myers(even), 12)));
        Assert.Equal(5, AgeHeaping.Whipple(fives));
        // One digit has all: (100 - 10 + 9 * 10) / 2.
        Assert.Equal(90, AgeHeaping.Myers(tens), precision: 12);
    }

    [Fact]
    public void Ages_that_end_too_early_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AgeHeaping.Whipple(new double[62]));
        Assert.Throws<ArgumentOutOfRangeException>(() => AgeHeaping.Myers(new double[89]));
    }
}
