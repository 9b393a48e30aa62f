using System.Numerics;

namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>A table whose rows are padded with zeros to whole vectors, which add nothing to a distance.</summary>
internal sealed class PaddedTable
{
    private readonly double[] values;
    private readonly int width;

    /// <summary>Pads a table.</summary>
    /// <param name="table">Row by column.</param>
    /// <param name="order">Which row comes at each place; null as they stand.</param>
    public PaddedTable(double[,] table, int[]? order = null)
    {
        var columns = table.GetLength(1);
        width = (columns + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        values = new double[table.GetLength(0) * width];
        for (var place = 0; place < table.GetLength(0); place++)
        {
            for (var column = 0; column < columns; column++)
            {
                values[(place * width) + column] = table[order?[place] ?? place, column];
            }
        }
    }

    /// <summary>The row at a place.</summary>
    public ReadOnlySpan<double> Row(int place) => values.AsSpan(place * width, width);

    /// <summary>Squared Euclidean distance of two rows.</summary>
    public static double SquaredDistance(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var sum = Vector<double>.Zero;
        for (var column = 0; column < one.Length; column += Vector<double>.Count)
        {
            var difference = new Vector<double>(one[column..]) - new Vector<double>(other[column..]);
            sum += difference * difference;
        }

        return Vector.Sum(sum);
    }
}
