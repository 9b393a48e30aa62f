using Analytics.Warehouse.Anomalies.Generic;

namespace Analytics.Tests.Warehouse.Anomalies.Generic;

public class EmpiricalTailsTests
{
    private static readonly double[,] LongTailOnTheRight = { { 1 }, { 2 }, { 3 }, { 10 } };

    [Fact]
    public void Each_figure_counts_by_its_rarer_side()
    {
        // Shares at most so large: 1/4, 2/4, 3/4, 1; at least so large: 1, 3/4, 2/4, 1/4. The rarer side: 1/4, 2/4, 2/4, 1/4.
        var scored = EmpiricalTails.Score(LongTailOnTheRight);

        Assert.Equal([Math.Log(4), Math.Log(2), Math.Log(2), Math.Log(4)], scored.Scores);
    }

    [Fact]
    public void The_copula_takes_the_mean_of_both_sides_where_the_long_tail_says_less()
    {
        // Right tail -ln(1, 3/4, 2/4, 1/4) = 0, 0.2877, 0.6931, 1.3863; mean of both 0.6931, 0.4904, 0.4904, 0.6931.
        var scored = CopulaTails.Score(LongTailOnTheRight);

        Assert.Equal([Math.Log(4) / 2, (Math.Log(2) + Math.Log(4.0 / 3)) / 2, Math.Log(2), Math.Log(4)], scored.Scores, new Near(1e-12));
    }

    [Fact]
    public void Equal_figures_share_one_tail_and_a_column_without_skewness_counts_both()
    {
        // -1, 0, 0, 1: at most 1/4, 3/4, 3/4, 1; at least 1, 3/4, 3/4, 1/4. Skewness 0: both tails together.
        var scored = EmpiricalTails.Score(new double[,] { { -1 }, { 0 }, { 0 }, { 1 } });

        Assert.Equal([Math.Log(4), 2 * Math.Log(4.0 / 3), 2 * Math.Log(4.0 / 3), Math.Log(4)], scored.Scores, new Near(1e-12));
    }
}
