using Analytics.Dashboards.Pages.Unit;

namespace Analytics.Tests.Dashboards.Pages.Unit;

public sealed class BasisPointsTests
{
    [Fact]
    public void Every_basis_shows_its_figure_or_its_interval()
    {
        BasisPoints[] bases = [new("official", 4.5, 4.5, 0, "scored"), new("evidence", null, 2, 3, "incomplete"), new("claim", null, 0, 5, "no_data")];

        Assert.Equal(["4.5", "2 – 5", "—"], bases.Select(each => each.Text));
    }

    [Fact]
    public void The_gap_is_claimed_over_official_and_unknown_where_one_is_missing()
    {
        var row = new IndicatorRow { All = [new("official", 4, 4, 0, "scored"), new("claimed", 5, 5, 0, "scored")] };

        Assert.Equal(1, row.Gap);
        Assert.Null(new IndicatorRow().Gap);
    }
}
