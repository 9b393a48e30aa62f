namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>Rows halved again and again along their widest column, so that far-away halves need no look.</summary>
/// <remarks>Friedman, Bentley and Finkel (1977), "An Algorithm for Finding Best Matches in Logarithmic Expected Time", ACM TOMS 3(3), 209-226.</remarks>
internal sealed class NeighbourTree
{
    private const int LeafRows = 24;

    private readonly double[,] table;
    private readonly int[] order;
    private readonly PaddedTable padded;
    private readonly List<Half> halves = [];

    /// <summary>Grows the tree.</summary>
    /// <param name="table">Row by column, finite figures.</param>
    public NeighbourTree(double[,] table)
    {
        this.table = table;
        order = [.. Enumerable.Range(0, table.GetLength(0))];
        Grow(0, order.Length);
        padded = new PaddedTable(table, order);
    }

    /// <summary>Index of the row that stands at a place of the tree; neighbouring places lie near each other.</summary>
    public int RowAt(int place) => order[place];

    /// <summary>Finds the rows nearest to the one at a place, itself left out.</summary>
    /// <param name="place">Place in the tree.</param>
    /// <param name="nearest">Takes them.</param>
    public void Search(int place, NearestRows nearest)
    {
        Span<double> outside = stackalloc double[table.GetLength(1)];
        outside.Clear();
        Search(0, place, 0, outside, nearest);
    }

    private int Grow(int first, int after)
    {
        var index = halves.Count;
        halves.Add(new Half(first, after, 0, 0, 0));
        var column = after - first <= LeafRows ? -1 : WidestColumn(first, after);
        if (column >= 0)
        {
            var keys = new double[after - first];
            for (var place = first; place < after; place++)
            {
                keys[place - first] = table[order[place], column];
            }

            keys.AsSpan().Sort(order.AsSpan(first, keys.Length));
            var middle = first + (keys.Length / 2);
            Grow(first, middle);
            halves[index] = new Half(first, after, column, keys[keys.Length / 2], Grow(middle, after));
        }

        return index;
    }

    // -1 where all rows are alike.
    private int WidestColumn(int first, int after)
    {
        var (widest, width) = (-1, 0.0);
        for (var column = 0; column < table.GetLength(1); column++)
        {
            var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
            for (var place = first; place < after; place++)
            {
                var value = table[order[place], column];
                (least, most) = (Math.Min(least, value), Math.Max(most, value));
            }

            (widest, width) = most - least > width ? (column, most - least) : (widest, width);
        }

        return widest;
    }

    // Squared distance to the half's box, and how far out the row lies along each column.
    private void Search(int index, int place, double square, Span<double> outside, NearestRows nearest)
    {
        var half = halves[index];
        if (half.Upper == 0)
        {
            Measure(half, place, nearest);
            return;
        }

        var beyond = padded.Row(place)[half.Column] - half.Cut;
        var (near, far) = beyond < 0 ? (index + 1, half.Upper) : (half.Upper, index + 1);
        Search(near, place, square, outside, nearest);
        var before = outside[half.Column];
        var farther = square - (before * before) + (beyond * beyond);
        if (farther < nearest.Farthest)
        {
            outside[half.Column] = beyond;
            Search(far, place, farther, outside, nearest);
            outside[half.Column] = before;
        }
    }

    private void Measure(Half half, int place, NearestRows nearest)
    {
        var own = padded.Row(place);
        for (var other = half.First; other < half.After; other++)
        {
            var square = PaddedTable.SquaredDistance(own, padded.Row(other));
            if (square < nearest.Farthest && other != place)
            {
                nearest.Insert(square, order[other]);
            }
        }
    }

    // The lower half follows at the next index; Upper is 0 for a leaf.
    private readonly record struct Half(int First, int After, int Column, double Cut, int Upper);
}
