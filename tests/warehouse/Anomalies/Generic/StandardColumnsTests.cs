using Analytics.Warehouse.Anomalies.Generic;

namespace Analytics.Tests.Warehouse.Anomalies.Generic;

public class StandardColumnsTests
{
    [Fact]
    public void A_column_has_mean_0_and_deviation_1_and_a_constant_one_is_0() =>
        // 1, 3: mean 2, deviation 1.
        Assert.Equal([-1.0, 0.0, 1.0, 0.0], StandardColumns.Of(new double[,] { { 1, 0.1 }, { 3, 0.1 } }).Cast<double>());
}
