using Analytics.Warehouse.Anomalies.Generic;

namespace Analytics.Tests.Warehouse.Anomalies.Generic;

public class IsolationForestTests
{
    [Fact]
    public void Of_two_rows_each_stands_alone_after_one_cut()
    {
        // c(2) = 2 * 1 - 2 * 1/2 = 1 and every path is 1 long: score 2^(-1/1), nothing shortened.
        var scored = IsolationForest.Score(new double[,] { { 0, 5 }, { 1, 5 } }, seed: 1);

        Assert.Equal([0.5, 0.5], scored.Scores);
        Assert.Equal([0.0, 0.0, 0.0, 0.0], scored.Contributions.Cast<double>());
    }

    [Fact]
    public void Rows_that_are_all_alike_are_ordinary()
    {
        // No column varies, so no cut is made and the expected path c(3) remains: score 2^-1.
        var scored = IsolationForest.Score(new double[,] { { 4, 5 }, { 4, 5 }, { 4, 5 } }, seed: 1);

        Assert.All(scored.Scores, score => Assert.Equal(0.5, score, precision: 12));
    }

    [Fact]
    public void Three_rows_on_a_line_score_as_the_law_of_cuts_says()
    {
        // Rows 0, 1, 10: the first cut falls above 1 with chance 9/10. The row at 10 has the mean path 1 * 0.9 + 2 * 0.1 = 1.1,
        // c(3) = 2 * 1.5 - 4/3 = 5/3; its score tends to 2^(-1.1 / (5/3)) = 0.6329.
        var scored = IsolationForest.Score(new double[,] { { 0 }, { 1 }, { 10 } }, seed: 3, trees: 20_000);

        Assert.InRange(scored.Scores[2], 0.6329 - 0.004, 0.6329 + 0.004);
        Assert.True(scored.Scores[2] > scored.Scores[0]);
    }

    [Fact]
    public void The_strange_row_comes_first_and_its_columns_are_named()
    {
        var scored = IsolationForest.Score(MadeUpTable.WithOneStrangeRow(400, 4, seed: 2), seed: 5);

        Assert.Equal(399, Array.IndexOf(scored.Scores, scored.Scores.Max()));
        Assert.Equal([0, 1], MadeUpTable.StrangestColumns(scored.Contributions, 399));
    }

    [Fact]
    public void Contributions_sum_to_what_the_path_is_shorter_by()
    {
        var scored = IsolationForest.Score(MadeUpTable.WithOneStrangeRow(300, 3, seed: 7), seed: 11);

        for (var row = 0; row < 300; row++)
        {
            Assert.Equal(1 + Math.Log2(scored.Scores[row]), MadeUpTable.SumOfRow(scored.Contributions, row), precision: 9);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_scores_and_another_seed_others()
    {
        var table = MadeUpTable.WithOneStrangeRow(300, 3, seed: 7);

        Assert.Equal(IsolationForest.Score(table, seed: 1).Scores, IsolationForest.Score(table, seed: 1).Scores);
        Assert.NotEqual(IsolationForest.Score(table, seed: 1).Scores, IsolationForest.Score(table, seed: 2).Scores);
    }

    [Fact]
    public void One_row_alone_cannot_be_scored() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => IsolationForest.Score(new double[1, 3], seed: 1));
}
