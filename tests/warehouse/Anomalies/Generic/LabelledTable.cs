using System.Globalization;
using Analytics.Warehouse.Anomalies.Generic;

namespace Analytics.Tests.Warehouse.Anomalies.Generic;

/// <summary>A table whose strange rows are known.</summary>
/// <param name="Name">File name without its extension.</param>
/// <param name="Rows">Row by column.</param>
/// <param name="IsStrange">One a row.</param>
public sealed record LabelledTable(string Name, double[,] Rows, bool[] IsStrange)
{
    /// <summary>Reads a file with the header <c>f0..fk,label</c>.</summary>
    /// <param name="path">The file.</param>
    public static LabelledTable Read(string path)
    {
        var lines = File.ReadLines(path).Skip(1).Where(line => line.Length > 0)
            .Select(line => Array.ConvertAll(line.Split(','), cell => double.Parse(cell, CultureInfo.InvariantCulture))).ToList();
        var rows = new double[lines.Count, lines[0].Length - 1];
        for (var row = 0; row < lines.Count; row++)
        {
            for (var column = 0; column < rows.GetLength(1); column++)
            {
                rows[row, column] = lines[row][column];
            }
        }

        return new LabelledTable(Path.GetFileNameWithoutExtension(path), rows, [.. lines.Select(line => line[^1] == 1)]);
    }

    /// <summary>Says how well scores put the strange rows first.</summary>
    /// <param name="method">What gave the scores.</param>
    /// <param name="scores">One a row, higher is stranger.</param>
    /// <param name="seconds">How long it took.</param>
    public MethodResult Measure(string method, double[] scores, double seconds) => new(method, RocAuc(scores), AveragePrecision(scores), seconds);

    // Mann and Whitney: the chance that a strange row scores above an ordinary one, ties half.
    private double RocAuc(double[] scores)
    {
        var ranks = RankAverage.Ranks(scores);
        double strange = IsStrange.Count(label => label);
        var sum = ranks.Where((_, row) => IsStrange[row]).Sum();
        return (sum - (strange * (strange + 1) / 2)) / (strange * (scores.Length - strange));
    }

    // Precision at each distinct score, weighed by the recall it adds.
    private double AveragePrecision(double[] scores)
    {
        double strange = IsStrange.Count(label => label);
        var (seen, found, sum) = (0, 0, 0.0);
        foreach (var equal in Enumerable.Range(0, scores.Length).GroupBy(row => scores[row]).OrderByDescending(group => group.Key))
        {
            var hits = equal.Count(row => IsStrange[row]);
            seen += equal.Count();
            found += hits;
            sum += hits / strange * found / seen;
        }

        return sum;
    }
}

/// <param name="Method">The detector.</param>
/// <param name="RocAuc">Chance, 0 to 1, that a strange row scores above an ordinary one.</param>
/// <param name="AveragePrecision">Area, 0 to 1, under precision against recall.</param>
/// <param name="Seconds">Time to score one table.</param>
public sealed record MethodResult(string Method, double RocAuc, double AveragePrecision, double Seconds);
