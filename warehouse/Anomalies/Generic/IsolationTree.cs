namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>One tree of random cuts over a sample of rows.</summary>
internal sealed class IsolationTree
{
    private readonly List<Cut> cuts = [];

    private IsolationTree()
    {
    }

    /// <summary>Cuts a sample until rows stand alone or the tree is as deep as the mean tree would be.</summary>
    /// <param name="rows">Row by column.</param>
    /// <param name="sample">Indices of the rows to cut; their order is changed.</param>
    /// <param name="paths">Mean path by number of rows, up to the size of the sample.</param>
    /// <param name="random">Draws columns and places.</param>
    public static IsolationTree Grow(double[,] rows, Span<int> sample, double[] paths, Random random)
    {
        var tree = new IsolationTree();
        var columns = Enumerable.Range(0, rows.GetLength(1)).ToArray();
        tree.Grow(rows, sample, (int)Math.Ceiling(Math.Log2(sample.Length)), paths, columns, random);
        return tree;
    }

    /// <summary>Adds, for each cut on a row's path, what it shortens the path by to its column.</summary>
    /// <param name="rows">Row by column.</param>
    /// <param name="row">The row that walks down the tree.</param>
    /// <param name="contributions">Row by column; its sum grows by the mean path less the row's path.</param>
    public void Attribute(double[,] rows, int row, double[,] contributions)
    {
        var next = 0;
        while (next >= 0 && next < cuts.Count)
        {
            var cut = cuts[next];
            var below = rows[row, cut.Column] <= cut.Place;
            contributions[row, cut.Column] += below ? cut.GainBelow : cut.GainAbove;
            next = below ? cut.Below : cut.Above;
        }
    }

    private int Grow(double[,] rows, Span<int> sample, int depth, double[] paths, int[] columns, Random random)
    {
        if (depth == 0 || sample.Length < 2 || DrawCut(rows, sample, columns, random) is not var (column, place))
        {
            return -1;
        }

        var split = Split(rows, sample, column, place);
        var expected = paths[sample.Length] - 1;
        var index = cuts.Count;
        cuts.Add(default);
        var below = Grow(rows, sample[..split], depth - 1, paths, columns, random);
        var above = Grow(rows, sample[split..], depth - 1, paths, columns, random);
        cuts[index] = new Cut(column, place, below, above, expected - paths[split], expected - paths[sample.Length - split]);
        return index;
    }

    private static (int Column, double Place)? DrawCut(double[,] rows, Span<int> sample, int[] columns, Random random)
    {
        for (var left = columns.Length; left > 0; left--)
        {
            var drawn = random.Next(left);
            var column = columns[drawn];
            (columns[drawn], columns[left - 1]) = (columns[left - 1], column);
            var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
            foreach (var row in sample)
            {
                least = Math.Min(least, rows[row, column]);
                most = Math.Max(most, rows[row, column]);
            }

            if (most > least)
            {
                var place = least + (random.NextDouble() * (most - least));
                return (column, place < most ? place : least);
            }
        }

        return null;
    }

    private static int Split(double[,] rows, Span<int> sample, int column, double place)
    {
        var split = 0;
        for (var index = 0; index < sample.Length; index++)
        {
            if (rows[sample[index], column] <= place)
            {
                (sample[split], sample[index]) = (sample[index], sample[split]);
                split++;
            }
        }

        return split;
    }

    // Below and Above are indices of cuts, -1 where the path ends.
    private readonly record struct Cut(int Column, double Place, int Below, int Above, double GainBelow, double GainAbove);
}
