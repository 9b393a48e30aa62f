namespace Analytics.Tests.Warehouse.Anomalies.Generic;

/// <summary>Two figures are equal where they differ by no more than rounding.</summary>
/// <param name="distance">The largest difference allowed.</param>
internal sealed class Near(double distance) : IEqualityComparer<double>
{
    public bool Equals(double x, double y) => Math.Abs(x - y) <= distance;

    public int GetHashCode(double obj) => 0;
}
