using Analytics.Warehouse.Anomalies.Generic;

namespace Analytics.Benchmarks.Detection;

/// <summary>Scores that others would give from sums and means alone.</summary>
internal static class Baselines
{
    /// <summary>Of every row the largest distance of an aggregate from the unit's own mean over all its quarters, in standard deviations: DHIS2's outlier check.</summary>
    public static double[] OwnHistory(IReadOnlyList<DetectedQuarter> rows) => Largest(rows, row => row.UnitId);

    /// <summary>The same against all units of the quarter.</summary>
    public static double[] CrossSection(IReadOnlyList<DetectedQuarter> rows) => Largest(rows, row => row.Quarter);

    /// <summary>An isolation forest over the aggregates of all unit-quarters; what is not there stands at the mean.</summary>
    public static double[] Forest(IReadOnlyList<DetectedQuarter> rows)
    {
        var table = new double[rows.Count, rows[0].Aggregates.Count];
        for (var column = 0; column < rows[0].Aggregates.Count; column++)
        {
            var mean = rows.Select(row => row.Aggregates[column]).Where(double.IsFinite).DefaultIfEmpty().Average();
            for (var row = 0; row < rows.Count; row++)
            {
                table[row, column] = double.IsFinite(rows[row].Aggregates[column]) ? rows[row].Aggregates[column] : mean;
            }
        }

        return IsolationForest.Score(table, seed: 1).Scores;
    }

    private static double[] Largest(IReadOnlyList<DetectedQuarter> rows, Func<DetectedQuarter, string> group)
    {
        var scores = new double[rows.Count];
        foreach (var places in Enumerable.Range(0, rows.Count).GroupBy(place => group(rows[place])))
        {
            for (var column = 0; column < rows[0].Aggregates.Count; column++)
            {
                var values = places.Select(place => rows[place].Aggregates[column]).Where(double.IsFinite).ToList();
                var mean = values.DefaultIfEmpty().Average();
                var deviation = values.Count < 2 ? 0 : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
                foreach (var place in places.Where(place => deviation > 0 && double.IsFinite(rows[place].Aggregates[column])))
                {
                    scores[place] = Math.Max(scores[place], Math.Abs(rows[place].Aggregates[column] - mean) / deviation);
                }
            }
        }

        return scores;
    }
}
