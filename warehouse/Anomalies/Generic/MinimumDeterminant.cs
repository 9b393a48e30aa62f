namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>Looks for the half of a table's rows whose covariance has the least determinant: the half without strange rows.</summary>
/// <remarks>
/// Rousseeuw and Van Driessen (1999), "A Fast Algorithm for the Minimum Covariance Determinant Estimator", Technometrics 41(3),
/// 212-223. Concentration: measure a half, take the half nearest to it, again; the determinant can only fall. Many random starts
/// take two steps each on parts of 300 rows, the best of them go on with 1,500 rows, the best of those with all.
/// </remarks>
internal sealed class MinimumDeterminant(int seed)
{
    private const int PartRows = 300;
    private const int MergedRows = 1500;
    private const int Kept = 10;
    private const int Steps = 30;

    private readonly Random random = new(seed);

    /// <summary>Finds centre and covariance of that half.</summary>
    /// <param name="table">Rows with the same number of columns each; at least 2.</param>
    public Scatter Find(double[][] table)
    {
        var half = Math.Min((int)Math.Ceiling(0.5 * (table.Length + table[0].Length + 1)), table.Length);
        if (table.Length <= 500)
        {
            return Best(table, half, Starts(table, half, 30, Kept), Steps, 1)[0];
        }

        var share = half / (double)table.Length;
        var parts = Shuffled(table).Chunk((int)Math.Ceiling(table.Length / (double)(table.Length / PartRows))).ToList();
        var found = parts.SelectMany(part => Starts(part, (int)Math.Ceiling(part.Length * share), Math.Max(Kept, 500 / parts.Count), Kept)).ToList();
        var merged = Shuffled(table).Take(MergedRows).ToArray();
        found = Best(merged, (int)Math.Ceiling(merged.Length * share), found, Steps, table.Length > MergedRows ? Kept : 1);
        return Best(table, half, found, Steps, 1)[0];
    }

    private List<Scatter> Starts(double[][] table, int half, int starts, int kept)
    {
        var indices = Enumerable.Range(0, table.Length).ToArray();
        var begun = new List<Scatter>(starts);
        for (var start = 0; start < starts; start++)
        {
            random.Shuffle(indices);
            begun.Add(Scatter.Of(table, indices.AsSpan(0, half)));
        }

        return Least(begun.Select(scatter => Concentrate(table, half, scatter, 2)), kept);
    }

    private static List<Scatter> Best(double[][] table, int half, IEnumerable<Scatter> begun, int steps, int kept) =>
        Least(begun.Select(scatter => Concentrate(table, half, Nearest(table, half, scatter), steps)), kept);

    private static List<Scatter> Least(IEnumerable<Scatter> found, int kept) =>
        [.. found.OrderBy(scatter => scatter.LogDeterminant).Take(kept)];

    private static Scatter Concentrate(double[][] table, int half, Scatter scatter, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            var next = Nearest(table, half, scatter);
            if (next.LogDeterminant >= scatter.LogDeterminant)
            {
                break;
            }

            scatter = next;
        }

        return scatter;
    }

    private static Scatter Nearest(double[][] table, int half, Scatter scatter)
    {
        var distances = scatter.Distances(table);
        var indices = Enumerable.Range(0, table.Length).ToArray();
        Array.Sort(distances, indices);
        return Scatter.Of(table, indices.AsSpan(0, half));
    }

    private double[][] Shuffled(double[][] table)
    {
        var shuffled = (double[][])table.Clone();
        random.Shuffle(shuffled);
        return shuffled;
    }
}
