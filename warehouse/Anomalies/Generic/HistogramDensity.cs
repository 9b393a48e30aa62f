namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>Scores rows by how thinly their place in each column's histogram is filled (HBOS).</summary>
/// <remarks>
/// Goldstein and Dengel (2012), "Histogram-based Outlier Score (HBOS)", KI-2012 poster, 59-63, with bins of equal width; the
/// additive 0.1 that keeps an empty bin finite is that of PyOD.
/// </remarks>
public static class HistogramDensity
{
    private const double Additive = 0.1;

    /// <summary>Bins a column is cut into.</summary>
    public const int StandardBins = 10;

    /// <summary>Scores every row of a table against the table itself.</summary>
    /// <param name="rows">Row by column, finite figures; the density, and with it the weight of a column, depends on its unit.</param>
    /// <param name="bins">Bins of equal width from a column's least to its largest value, at least 1.</param>
    /// <returns>Scores in bits; a row's contributions sum to its score, those of a column that never varies are 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Less than one bin.</exception>
    public static OutlierScores Score(double[,] rows, int bins = StandardBins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var densities = Enumerable.Range(0, rows.GetLength(1)).Select(column => Thinness(StandardColumns.Column(rows, column), bins)).ToArray();
        return SummedColumns.Of(rows, (row, column) => densities[column][row]);
    }

    private static double[] Thinness(double[] values, int bins)
    {
        var (least, most) = (values.Min(), values.Max());
        if (most <= least)
        {
            return new double[values.Length];
        }

        var width = (most - least) / bins;
        var places = Array.ConvertAll(values, value => Math.Min((int)((value - least) / width), bins - 1));
        var counts = new int[bins];
        foreach (var place in places)
        {
            counts[place]++;
        }

        return Array.ConvertAll(places, place => -Math.Log2((counts[place] / (values.Length * width)) + Additive));
    }
}
