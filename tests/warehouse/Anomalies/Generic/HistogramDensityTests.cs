using Analytics.Warehouse.Anomalies.Generic;

namespace Analytics.Tests.Warehouse.Anomalies.Generic;

public class HistogramDensityTests
{
    [Fact]
    public void A_thin_bin_scores_above_a_full_one()
    {
        // Two bins 5 wide: 3 of 4 in the first, density 3/20, -log2(0.15 + 0.1) = 2; 1 of 4 in the second, -log2(0.05 + 0.1).
        var scored = HistogramDensity.Score(new double[,] { { 0, 7 }, { 1, 7 }, { 2, 7 }, { 10, 7 } }, bins: 2);

        Assert.Equal([2, 2, 2, -Math.Log2(0.15)], scored.Scores, new Near(1e-12));
    }

    [Fact]
    public void No_bins_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => HistogramDensity.Score(new double[3, 1], bins: 0));
}
