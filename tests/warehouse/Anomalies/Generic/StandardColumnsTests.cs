using Analytics.Warehouse.Anomalies.Generic;

namespace Analytics.Tests.Warehouse.Anomalies.Generic;

public class StandardColumnsTests
{
    [Fact]
    public void A_column_has_mean_0_and_deviation_1_and_a_constant_one_is_0() =>
        // 1, 3: mean 2, deviation 1.
        Assert.Equal([-1.0, 0.0, 1.0, 0.0], StandardColumns.Of(new double[,] { { 1, 0.1 }, { 3, 0.1 } }).Cast<double>());

    [Fact]
    public void A_strange_row_does_not_move_the_robust_scale() =>
        // Median 3, distances 2 1 0 1 97 with median 1.
        Assert.Equal(97 / 1.4826, StandardColumns.Robust(new double[,] { { 1 }, { 2 }, { 3 }, { 4 }, { 100 } })[4, 0], precision: 12);

    [Fact]
    public void Where_most_of_a_column_is_one_value_the_mean_distance_is_its_scale() =>
        // Median 0, mean distance 5 / 5 = 1, over 0.7979.
        Assert.Equal(5 * 0.7979, StandardColumns.Robust(new double[,] { { 0 }, { 0 }, { 0 }, { 0 }, { 5 } })[4, 0], precision: 12);
}
