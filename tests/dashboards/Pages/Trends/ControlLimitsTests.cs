using Analytics.Dashboards.Pages.Trends;

namespace Analytics.Tests.Dashboards.Pages.Trends;

public sealed class ControlLimitsTests
{
    // Ranges 2, 1, 3, 2, 2 with a mean of 2; mean of the figures 11; 2.66 × 2 = 5.32.
    [Fact]
    public void Limits_are_the_mean_and_2_66_mean_moving_ranges()
    {
        var limits = ControlLimits.Of([10, 12, 11, 14, 12, 10, 8])!;

        Assert.Equal(11, limits.Mean, 6);
        Assert.Equal(11 - 2.66 * 2, limits.Lower, 6);
        Assert.Equal(11 + 2.66 * 2, limits.Upper, 6);
        Assert.True(limits.Excludes(17));
        Assert.False(limits.Excludes(16));
        Assert.False(limits.Excludes(null));
    }

    // Ranges 2 and 2, 2, 2: none is taken from 12 over the gap to 20.
    [Fact]
    public void No_range_is_taken_over_a_gap()
    {
        var limits = ControlLimits.Of([10, 12, null, 20, 18, 20, 18])!;

        Assert.Equal(limits.Mean + 2.66 * 2, limits.Upper, 6);
    }

    [Fact]
    public void Limits_never_pass_what_the_figure_can_reach()
    {
        var limits = ControlLimits.Of([0.1, 0.9, 0.1, 0.9, 0.1, 0.9], ceiling: 1)!;

        Assert.Equal((0, 1), (limits.Lower, limits.Upper));
    }

    [Fact]
    public void Five_figures_say_nothing_of_what_is_usual() => Assert.Null(ControlLimits.Of([1, 2, 1, 2, null, 1]));
}
