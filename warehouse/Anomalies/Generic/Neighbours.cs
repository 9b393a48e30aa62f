using System.Numerics;

namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>The nearest other rows of every row, nearest first.</summary>
/// <param name="Rows">Row by place: index of the neighbour.</param>
/// <param name="Distances">Row by place: Euclidean distance to it.</param>
internal sealed record Neighbours(int[,] Rows, double[,] Distances)
{
    // Every pair is measured once for each of its ends: tens of thousands of rows at most, where a tree gains little in many columns.
    private const int RowsAtOnce = 64;

    /// <summary>Finds them by measuring every pair.</summary>
    /// <param name="table">Row by column, finite figures on one scale.</param>
    /// <param name="count">How many neighbours, from 1 to the number of rows less one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many other rows.</exception>
    public static Neighbours Of(double[,] table, int count)
    {
        var (rows, columns) = (table.GetLength(0), table.GetLength(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(count, rows);

        // Padded with zeros to whole vectors, which add nothing to a distance.
        var width = (columns + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        var padded = new double[rows * width];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                padded[(row * width) + column] = table[row, column];
            }
        }

        var found = new Neighbours(new int[rows, count], new double[rows, count]);
        Parallel.For(0, (rows + RowsAtOnce - 1) / RowsAtOnce, block =>
            found.Search(padded, width, block * RowsAtOnce, Math.Min(rows, (block + 1) * RowsAtOnce), rows));
        return found;
    }

    private void Search(double[] padded, int width, int first, int after, int rows)
    {
        var count = Rows.GetLength(1);
        var nearest = new double[(after - first) * count];
        Array.Fill(nearest, double.PositiveInfinity);
        // The others outside, the block inside: each other row is fetched once for the whole block.
        for (var other = 0; other < rows; other++)
        {
            var theirs = padded.AsSpan(other * width, width);
            for (var row = first; row < after; row++)
            {
                var held = nearest.AsSpan((row - first) * count, count);
                var square = SquaredDistance(padded.AsSpan(row * width, width), theirs);
                if (square < held[count - 1] && other != row)
                {
                    Insert(held, square, row, other);
                }
            }
        }

        for (var row = first; row < after; row++)
        {
            for (var place = 0; place < count; place++)
            {
                Distances[row, place] = Math.Sqrt(nearest[((row - first) * count) + place]);
            }
        }
    }

    private void Insert(Span<double> held, double square, int row, int other)
    {
        var place = held.Length - 1;
        for (; place > 0 && held[place - 1] > square; place--)
        {
            held[place] = held[place - 1];
            Rows[row, place] = Rows[row, place - 1];
        }

        held[place] = square;
        Rows[row, place] = other;
    }

    private static double SquaredDistance(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
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
