using Analytics.Warehouse.Anomalies.Generic;

namespace Analytics.Tests.Warehouse.Anomalies.Generic;

public class NeighbourDistanceTests
{
    private static readonly double[,] OnOneLine = { { 0, 0 }, { 3, 4 }, { 6, 8 }, { 30, 40 } };

    [Fact]
    public void The_distance_to_the_second_neighbour_splits_into_squares()
    {
        // From (30, 40) the nearest is (6, 8) at 40, the second (3, 4) at 45: 27^2 + 36^2 = 45^2.
        var scored = NeighbourDistance.OfStandardised(OnOneLine, neighbour: 2);

        Assert.Equal([10, 5, 10, 45], scored.Scores);
        Assert.Equal([729.0, 1296.0], [scored.Contributions[3, 0], scored.Contributions[3, 1]]);
    }

    [Fact]
    public void With_fewer_rows_than_neighbours_the_farthest_counts() =>
        Assert.Equal([50, 45, 40, 50], NeighbourDistance.OfStandardised(OnOneLine, neighbour: 9).Scores);

    [Fact]
    public void The_unit_of_a_column_does_not_matter()
    {
        var metres = MadeUpTable.WithOneStrangeRow(50, 3, seed: 4);
        var mixed = (double[,])metres.Clone();
        for (var row = 0; row < 50; row++)
        {
            mixed[row, 0] *= 1000;
        }

        Assert.Equal(NeighbourDistance.Score(metres).Scores, NeighbourDistance.Score(mixed).Scores, new Near(1e-9));
    }

    [Fact]
    public void More_columns_than_a_vector_holds_are_all_counted()
    {
        var table = new double[2, 11];
        for (var column = 0; column < 11; column++)
        {
            table[1, column] = column;
        }

        // 0^2 + 1^2 + … + 10^2 = 385.
        Assert.Equal(Math.Sqrt(385), NeighbourDistance.OfStandardised(table, neighbour: 1).Scores[0], precision: 12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(20)]
    public void A_long_table_gives_the_distances_that_more_columns_without_meaning_give(int neighbour)
    {
        // Up to fifteen columns a tree is searched, beyond that every pair is measured.
        var table = MadeUpTable.WithOneStrangeRow(1500, 6, seed: neighbour);
        var wider = new double[1500, 16];
        for (var row = 0; row < 1500; row++)
        {
            // Rows alike in a column, and a column of few values.
            table[row, 2] = row % 3;
            table[row, 0] = row < 700 ? table[0, 0] : table[row, 0];
            for (var column = 0; column < 6; column++)
            {
                wider[row, column] = table[row, column];
            }
        }

        Assert.Equal(
            NeighbourDistance.OfStandardised(wider, neighbour).Scores, NeighbourDistance.OfStandardised(table, neighbour).Scores, new Near(1e-12));
    }
}
