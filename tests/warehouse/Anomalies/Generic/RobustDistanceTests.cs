using Analytics.Warehouse.Anomalies.Generic;

namespace Analytics.Tests.Warehouse.Anomalies.Generic;

public class RobustDistanceTests
{
    [Fact]
    public void One_column_scores_as_computed_by_hand()
    {
        // Half: ceil((6 + 1 + 1)/2) = 4 rows, of which 1 2 3 4 vary least: mean 2.5, variance 1.25, median distance 1.8.
        // Limit 5.0239 * 1.8 / 0.4549 = 19.9 keeps 6 (9.8) and drops 100. Mean of the five 3.2, variance 2.96.
        var scores = RobustDistance.Score(new double[,] { { 1 }, { 2 }, { 3 }, { 4 }, { 6 }, { 100 } }, seed: 1).Scores;

        Assert.Equal(2.2 * 2.2 / 2.96, scores[0], precision: 9);
        Assert.Equal(96.8 * 96.8 / 2.96, scores[5], precision: 6);
    }

    [Fact]
    public void A_crowd_of_strange_rows_does_not_hide_itself()
    {
        var random = new Random(3);
        var table = new double[1000, 3];
        for (var row = 0; row < 1000; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                table[row, column] = random.NextDouble() + (row >= 700 && column == 0 ? 5 : 0);
            }
        }

        var scores = RobustDistance.Score(table, seed: 1).Scores;

        Assert.True(scores[700..].Min() > scores[..700].Max());
    }

    [Fact]
    public void A_column_that_nearly_never_varies_is_left_out_of_the_plane()
    {
        var table = MadeUpTable.WithOneStrangeRow(60, 3, seed: 9);
        for (var row = 0; row < 60; row++)
        {
            table[row, 2] = row == 0 ? 1 : 0;
        }

        Assert.All(RobustDistance.Score(table, seed: 1).Scores, score => Assert.True(double.IsFinite(score)));
    }

    [Fact]
    public void Rows_that_never_vary_score_0() => Assert.All(RobustDistance.Score(new double[20, 3], seed: 1).Scores, score => Assert.Equal(0, score));

    [Fact]
    public void Not_more_rows_than_columns_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RobustDistance.Score(new double[3, 3], seed: 1));
}
