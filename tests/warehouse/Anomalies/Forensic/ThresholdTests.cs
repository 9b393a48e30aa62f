using Analytics.Warehouse.Anomalies.Forensic;

namespace Analytics.Tests.Warehouse.Anomalies.Forensic;

public class ThresholdTests
{
    [Fact]
    public void All_scores_at_the_mark_have_the_chance_of_three_binomial_hits()
    {
        // Straight law, share 1/3: (1/3)^3 = 1/27 for three of three, twice for both sides.
        Assert.Equal(2.0 / 27, DiscreteThreshold.PValue(0, 3, 0, bend: 0), precision: 12);
        // None of ten: (2/3)^10, twice.
        Assert.Equal(2 * Math.Pow(2.0 / 3, 10), DiscreteThreshold.PValue(5, 0, 5, bend: 0), precision: 12);
    }

    [Fact]
    public void A_straight_course_is_quiet_and_a_bend_allowed_for_excuses_a_little()
    {
        Assert.Equal(1, DiscreteThreshold.PValue(1, 1, 1, bend: 0));
        Assert.True(DiscreteThreshold.PValue(100, 140, 100, bend: 0.2) > DiscreteThreshold.PValue(100, 140, 100, bend: 0));
    }

    [Fact]
    public void Scores_lifted_over_the_mark_show_as_mass_above_and_hole_below()
    {
        var random = new Random(4);
        var counts = Enumerable.Range(0, 51).Select(score => (int)Math.Round((1000 * Math.Exp(-(score - 25) * (score - 25) / 200.0)) + (random.NextDouble() * 10))).ToArray();
        var honest = ExcessMass.Test(counts, mark: 30, window: 2);
        counts[29] -= 200;
        counts[30] += 200;

        var lifted = ExcessMass.Test(counts, mark: 30, window: 2);

        Assert.InRange(Math.Abs(honest.Above.Z), 0, 3);
        Assert.Equal(200, lifted.Above.Excess - honest.Above.Excess, precision: 6);
        Assert.Equal(-200, lifted.Below.Excess - honest.Below.Excess, precision: 6);
        Assert.True(lifted.Above.Z > 5 && lifted.Below.Z < -5);
    }

    [Fact]
    public void A_window_that_leaves_the_scores_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ExcessMass.Test(new int[20], mark: 1, window: 2, degree: 3));

    [Fact]
    public void Counts_that_no_polynomial_fits_are_refused() =>
        Assert.Throws<ArithmeticException>(() => ExcessMass.Test([.. new int[30], 5, 9], mark: 28, window: 2, degree: 5));

    [Fact]
    public void Too_few_different_figures_on_a_side_are_refused() =>
        Assert.Throws<ArithmeticException>(() => DensityJump.Test([.. Enumerable.Repeat(-1.0, 50), .. Enumerable.Repeat(-2.0, 50), .. Enumerable.Range(1, 100).Select(value => value / 7.0)], 0));

    [Fact]
    public void An_even_density_does_not_jump()
    {
        var test = DensityJump.Test([.. Enumerable.Range(0, 1000).Select(place => (place - 499.5) / 500)], 0);

        // A thousand figures over a length of 2.
        Assert.Equal(0.5, test.DensityBelow, precision: 2);
        Assert.Equal(0.5, test.DensityAbove, precision: 2);
        Assert.InRange(test.T, -0.2, 0.2);
    }

    [Fact]
    public void A_density_twice_as_high_above_jumps()
    {
        var random = new Random(2);
        var values = Enumerable.Range(0, 9000).Select(place => place % 3 == 0 ? -random.NextDouble() : random.NextDouble()).ToList();

        var test = DensityJump.Test([.. values], 0);
        var shifted = DensityJump.Test([.. values.Select(value => (10 * value) + 60)], 60);

        Assert.True(test.T > 4 && test.PValue < 1e-4);
        Assert.InRange(test.DensityAbove / test.DensityBelow, 1.5, 2.7);
        Assert.Equal(test.T, shifted.T, precision: 6);
        Assert.Equal(test.BandwidthAbove * 10, shifted.BandwidthAbove, precision: 6);
    }

    [Fact]
    public void A_threshold_beyond_the_figures_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => DensityJump.Test([1, 2, 3], 5));
}
