using Analytics.Dashboards.Inspection;

namespace Analytics.Tests.Dashboards.Inspection;

public sealed class ProportionTests
{
    [Fact]
    public void Eight_of_ten_lie_between_49_and_94_percent()
    {
        var proportion = Proportion.Wilson(8, 10);

        // Wilson (1927): (0.8 + 3.8415/20 ± 1.96 √(0.16/10 + 3.8415/400)) / (1 + 3.8415/10) = 0.4902, 0.9433.
        Assert.Equal(0.8, proportion.Share);
        Assert.Equal(0.4902, proportion.Low, 4);
        Assert.Equal(0.9433, proportion.High, 4);
    }

    [Fact]
    public void Nothing_found_in_twenty_still_leaves_16_percent_possible()
    {
        var proportion = Proportion.Wilson(0, 20);

        // z²/(n + z²) = 3.8415/23.8415.
        Assert.Equal((0.0, 0.1611), (proportion.Low, Math.Round(proportion.High, 4)));
    }

    [Fact]
    public void Without_cases_everything_is_possible_and_no_share_is_told()
    {
        Assert.Equal((null, 0.0, 1.0), (Proportion.Wilson(0, 0).Share, Proportion.Wilson(0, 0).Low, Proportion.Wilson(0, 0).High));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Wilson(2, 1));
    }
}
