using Analytics.Warehouse.Anomalies.Generic;

namespace Analytics.Tests.Warehouse.Anomalies.Generic;

public class PrincipalComponentsTests
{
    [Fact]
    public void Without_correlation_each_column_adds_its_own_square()
    {
        // Standard deviations 1 and 10 about 0: each corner lies one deviation out in each column.
        var scored = PrincipalComponents.Score(new double[,] { { 1, 10 }, { 1, -10 }, { -1, 10 }, { -1, -10 } });

        Assert.Equal([2, 2, 2, 2], scored.Scores, new Near(1e-12));
        Assert.All(scored.Contributions.Cast<double>(), part => Assert.Equal(1, part, precision: 12));
    }

    [Fact]
    public void Two_columns_that_say_the_same_share_what_one_would_say()
    {
        // -1, 0, 1 standardised is -1.2247, 0, 1.2247, squared 1.5: half to each of the twin columns, nothing to the constant one.
        var scored = PrincipalComponents.Score(new double[,] { { -1, -2, 5 }, { 0, 0, 5 }, { 1, 2, 5 } });

        Assert.Equal([1.5, 0, 1.5], scored.Scores, new Near(1e-12));
        Assert.Equal([0.75, 0.75, 0], [scored.Contributions[0, 0], scored.Contributions[0, 1], scored.Contributions[0, 2]], new Near(1e-12));
    }

    [Fact]
    public void A_row_against_the_correlation_is_stranger_than_one_farther_out_along_it()
    {
        var table = new double[41, 2];
        for (var row = 0; row < 40; row++)
        {
            (table[row, 0], table[row, 1]) = (row - 20, row - 20 + (0.1 * (row % 3)));
        }

        (table[40, 0], table[40, 1]) = (3, -3);
        var scores = PrincipalComponents.Score(table).Scores;

        Assert.Equal(40, Array.IndexOf(scores, scores.Max()));
    }
}
