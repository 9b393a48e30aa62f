using Analytics.Warehouse.Anomalies.Forensic;

namespace Analytics.Tests.Warehouse.Anomalies.Forensic;

public class IntegerPercentTests
{
    [Theory]
    [InlineData(1, 4, true)]
    [InlineData(1, 3, false)]
    [InlineData(1, 2000, true)]
    [InlineData(1, 1999, false)]
    [InlineData(0, 7, true)]
    public void A_rate_is_a_hit_within_a_twentieth_of_a_percent(int count, int of, bool isHit) =>
        Assert.Equal(isHit, IntegerPercent.IsHit(count, of));

    [Fact]
    public void The_chance_of_a_hit_sums_the_binomial_over_whole_percents()
    {
        // 1 of 3: 0 and 3 are whole percents, (2/3)^3 + (1/3)^3 = 9/27. 1 of 2: 0, 50 and 100 % are all there is.
        Assert.Equal(1.0 / 3, IntegerPercent.ChanceOfHit(1, 3), precision: 12);
        Assert.Equal(1, IntegerPercent.ChanceOfHit(1, 2), precision: 12);
        Assert.Equal(1, IntegerPercent.ChanceOfHit(7, 7));
    }

    [Fact]
    public void A_count_above_its_total_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => IntegerPercent.ChanceOfHit(4, 3));

    [Fact]
    public void Rates_that_chance_spreads_over_many_percents_hit_one_time_in_ten() =>
        // Standard deviation 0.9 percentage points, and the margin takes a tenth of every point.
        Assert.Equal(0.1, IntegerPercent.ChanceOfHit(1234, 3001), precision: 2);

    [Fact]
    public void The_excess_sums_chances_over_records_of_one_rate_or_two()
    {
        // 1 of 4 hits with chance 1 (0, 25 … 100 %); 1 of 3 twice misses both with (2/3)^2 = 4/9: expected 1 + 5/9, variance 20/81.
        var excess = IntegerPercent.Excess([[(1, 4)], [(1, 3), (1, 3)]]);

        Assert.Equal((2, 1), (excess.Records, excess.Hits));
        Assert.Equal(-5.0 / 9, excess.Excess, precision: 12);
        Assert.Equal(-5.0 / 9 / Math.Sqrt(20.0 / 81), excess.Z, precision: 12);
    }
}
