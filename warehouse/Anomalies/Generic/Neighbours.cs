using System.Runtime.InteropServices;

namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>The nearest other rows of every row, nearest first.</summary>
/// <param name="Rows">Row by place: index of the neighbour.</param>
/// <param name="Distances">Row by place: Euclidean distance to it.</param>
internal sealed record Neighbours(int[,] Rows, double[,] Distances)
{
    // Beyond some fifteen columns a tree looks at nearly every row, and plain measuring is faster.
    private const int MostColumnsOfTree = 15;
    private const int LeastRowsOfTree = 1000;
    private const int RowsAtOnce = 64;

    /// <summary>Finds them, by a tree where that pays, else by measuring every pair.</summary>
    /// <param name="table">Row by column, finite figures on one scale.</param>
    /// <param name="count">How many neighbours, from 1 to the number of rows less one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many other rows.</exception>
    public static Neighbours Of(double[,] table, int count)
    {
        var rows = table.GetLength(0);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(count, rows);
        return rows >= LeastRowsOfTree && table.GetLength(1) <= MostColumnsOfTree ? ByTree(table, count) : ByPairs(table, count);
    }

    private static Neighbours ByPairs(double[,] table, int count)
    {
        var padded = new PaddedTable(table);
        return Found(table.GetLength(0), count, (found, first, after) =>
        {
            var farthest = new double[after - first];
            Array.Fill(farthest, double.PositiveInfinity);
            // The others outside, the block inside: each other row is fetched once for the whole block.
            for (var other = 0; other < table.GetLength(0); other++)
            {
                var theirs = padded.Row(other);
                for (var row = first; row < after; row++)
                {
                    var square = PaddedTable.SquaredDistance(padded.Row(row), theirs);
                    if (square < farthest[row - first] && other != row)
                    {
                        var nearest = found.Nearest(row);
                        nearest.Insert(square, other);
                        farthest[row - first] = nearest.Farthest;
                    }
                }
            }
        });
    }

    private static Neighbours ByTree(double[,] table, int count)
    {
        var tree = new NeighbourTree(table);
        return Found(table.GetLength(0), count, (found, first, after) =>
        {
            for (var place = first; place < after; place++)
            {
                tree.Search(place, found.Nearest(tree.RowAt(place)));
            }
        });
    }

    private static Neighbours Found(int rows, int count, Action<Neighbours, int, int> search)
    {
        var found = new Neighbours(new int[rows, count], new double[rows, count]);
        var distances = MemoryMarshal.CreateSpan(ref found.Distances[0, 0], rows * count);
        distances.Fill(double.PositiveInfinity);
        Parallel.For(0, (rows + RowsAtOnce - 1) / RowsAtOnce, block => search(found, block * RowsAtOnce, Math.Min(rows, (block + 1) * RowsAtOnce)));
        foreach (ref var distance in MemoryMarshal.CreateSpan(ref found.Distances[0, 0], rows * count))
        {
            distance = Math.Sqrt(distance);
        }

        return found;
    }

    // While the search runs, the distances are squared.
    private NearestRows Nearest(int row) => new(
        MemoryMarshal.CreateSpan(ref Distances[row, 0], Distances.GetLength(1)), MemoryMarshal.CreateSpan(ref Rows[row, 0], Rows.GetLength(1)));
}
