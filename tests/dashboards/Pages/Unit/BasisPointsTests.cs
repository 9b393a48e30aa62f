using Analytics.Dashboards.Pages.Unit;

namespace Analytics.Tests.Dashboards.Pages.Unit;

public sealed class BasisPointsTests
{
    [Fact]
    public void Every_basis_is_read_with_its_figure_or_its_interval()
    {
        var bases = BasisPoints.Read("""
            [{"basis":"official","points":4.50,"known":4.50,"unknown":0,"status":"scored"},
             {"basis":"evidence","points":null,"known":2,"unknown":3,"status":"incomplete"},
             {"basis":"claim","points":null,"known":0,"unknown":5,"status":"no_data"}]
            """);

        Assert.Equal(["4.5", "2 – 5", "—"], bases.Select(each => each.Text));
    }

    [Fact]
    public void The_gap_is_claimed_over_official_and_unknown_where_one_is_missing()
    {
        var row = new IndicatorRow { Bases = """[{"basis":"official","points":4,"known":4,"unknown":0,"status":"scored"},{"basis":"claimed","points":5,"known":5,"unknown":0,"status":"scored"}]""" };

        Assert.Equal(1, row.Gap);
        Assert.Null(new IndicatorRow().Gap);
    }
}
