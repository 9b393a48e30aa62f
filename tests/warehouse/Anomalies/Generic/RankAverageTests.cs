using Analytics.Warehouse.Anomalies.Generic;

namespace Analytics.Tests.Warehouse.Anomalies.Generic;

public class RankAverageTests
{
    [Fact]
    public void Ranks_are_averaged_and_equal_scores_share_theirs() =>
        // Ranks 1, 2.5, 2.5 and 3, 1, 2: means 2, 1.75, 2.25 of 3.
        Assert.Equal([2 / 3.0, 1.75 / 3, 0.75], RankAverage.Of([[1, 2, 2], [30, 1, 2]]), new Near(1e-12));

    [Fact]
    public void Rows_of_equal_rank_sums_stay_equal_whoever_ranks_them()
    {
        // Seven detectors rank the first row 1 to 7 and the second 7 to 1; added up as shares, the two sums differ in their last digit.
        var ranks = Enumerable.Range(1, 7).Select(rank => (double[])[rank, 8 - rank, .. Enumerable.Range(10, 9)]).ToList();
        var means = RankAverage.Of(ranks);

        Assert.Equal(means[0], means[1]);
    }

    [Fact]
    public void Detectors_of_different_tables_are_refused() =>
        Assert.Throws<ArgumentException>(() => RankAverage.Of([[1, 2], [1, 2, 3]]));
}
