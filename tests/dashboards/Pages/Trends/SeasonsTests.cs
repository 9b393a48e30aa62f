using Analytics.Dashboards.Pages.Trends;

namespace Analytics.Tests.Dashboards.Pages.Trends;

public sealed class SeasonsTests
{
    [Fact]
    public void A_season_is_found_under_a_steady_climb()
    {
        double[] season = [3, -1, 0, -2];
        var figures = Enumerable.Range(0, 16).Select(at => ($"{2022 + at / 4}Q{at % 4 + 1}", (double?)(50 + 2 * at + season[at % 4]))).ToList();

        var found = Seasons.Of(figures);

        Assert.Equal(season, found.Select(value => Math.Round(value, 6)));
    }

    [Fact]
    public void A_climb_alone_has_no_season()
    {
        var figures = Enumerable.Range(0, 12).Select(at => ($"{2022 + at / 4}Q{at % 4 + 1}", (double?)(50 + 2 * at))).ToList();

        Assert.All(Seasons.Of(figures), value => Assert.Equal(0, value, 9));
    }

    [Fact]
    public void Two_years_are_too_few()
    {
        var figures = Enumerable.Range(0, 8).Select(at => ($"{2022 + at / 4}Q{at % 4 + 1}", (double?)at)).ToList();

        Assert.Empty(Seasons.Of(figures));
    }
}
