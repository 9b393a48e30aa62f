using Analytics.Dashboards.Pages.Compare;

namespace Analytics.Tests.Dashboards.Pages.Compare;

public sealed class FunnelLimitsTests
{
    // √(0.5 × 0.5 / 100) = 0.05.
    [Fact]
    public void Limits_narrow_with_the_root_of_the_number_due()
    {
        var limits = new FunnelLimits(0.5, 1);

        Assert.Equal(0.5 - 1.96 * 0.05, limits.Lower(100, FunnelLimits.Inner), 9);
        Assert.Equal(0.5 + 3.09 * 0.05, limits.Upper(100, FunnelLimits.Outer), 9);
        Assert.Equal(0.5 + 3.09 * 0.025, limits.Upper(400, FunnelLimits.Outer), 9);
        Assert.Equal(1, limits.Upper(4, FunnelLimits.Outer));
    }

    [Fact]
    public void A_group_that_spreads_four_times_wider_has_limits_twice_as_far() =>
        Assert.Equal(0.5 + 1.96 * 0.1, new FunnelLimits(0.5, 4).Upper(100, FunnelLimits.Inner), 9);

    [Theory]
    [InlineData(0, 9, "few")]
    [InlineData(50, 100, "usual")]
    [InlineData(40, 100, "low")]
    [InlineData(60, 100, "high")]
    [InlineData(34, 100, "below")]
    [InlineData(66, 100, "above")]
    public void A_unit_is_judged_by_the_limits_of_its_size(long met, long due, string standing) => Assert.Equal(standing, new FunnelLimits(0.5, 1).Standing(met, due));
}
