using Analytics.Warehouse.Anomalies.Forensic;

namespace Analytics.Tests.Warehouse.Anomalies.Forensic;

public class TwinsTests
{
    private static readonly double[][] Sources = [[100, 200], [400, 50], [7]];

    [Fact]
    public void Only_a_record_all_of_whose_figures_lie_a_little_above_one_source_is_a_twin()
    {
        // The first lies 5 and 10 above [100, 200]; the second has its figures from two sources; the third adds 11; the fourth has other figures.
        double[][] copies = [[105, 210], [105, 55], [100, 211], [8, 8, 8]];

        Assert.Equal(1, Twins.Count(copies, Sources, distance: 10));
        Assert.Equal(0, Twins.Count(Sources, copies, distance: 10));
    }

    [Fact]
    public void A_record_that_lacks_a_figure_has_no_twin() =>
        Assert.Equal(0, Twins.Count([[double.NaN, 200]], [[100, 200], [double.NaN, 200]], distance: 10));

    [Fact]
    public void An_equal_record_is_a_twin_in_both_directions() => Assert.Equal(3, Twins.Count(Sources, Sources, distance: 0));
}
