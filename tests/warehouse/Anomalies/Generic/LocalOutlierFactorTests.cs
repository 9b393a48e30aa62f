using Analytics.Warehouse.Anomalies.Generic;

namespace Analytics.Tests.Warehouse.Anomalies.Generic;

public class LocalOutlierFactorTests
{
    [Fact]
    public void Four_points_on_a_line_score_as_computed_by_hand()
    {
        // Two neighbours; second neighbour 2, 1, 2, 9 away; reachability (1 + 2)/2, (2 + 2)/2, (1 + 2)/2, (8 + 9)/2;
        // densities 2/3, 1/2, 2/3, 2/17; factors (1/2 + 2/3)/2 : 2/3 = 0.875, 2/3 : 1/2, 0.875, (2/3 + 1/2)/2 : 2/17.
        var scored = LocalOutlierFactor.Score(new double[,] { { 0 }, { 1 }, { 2 }, { 10 } }, neighbours: 2);

        Assert.Equal([0.875, 4.0 / 3, 0.875, 119.0 / 24], scored.Scores, new Near(1e-8));
    }

    [Fact]
    public void Rows_that_are_all_alike_are_ordinary() =>
        Assert.Equal([1, 1, 1], LocalOutlierFactor.Score(new double[,] { { 2, 1 }, { 2, 1 }, { 2, 1 } }).Scores, new Near(1e-12));
}
