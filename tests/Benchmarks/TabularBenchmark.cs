using System.Globalization;
using Analytics.Tests.Warehouse.Anomalies.Generic;
using Analytics.Warehouse.Anomalies.Generic;

namespace Analytics.Benchmarks;

/// <summary>The generic detectors over labelled tables that they score without seeing the labels.</summary>
public static class TabularBenchmark
{
    private const int Seeds = 5;

    private static readonly (string Name, bool Random, Func<double[,], int, double[]> Score)[] Methods =
    [
        ("IForest", true, (rows, seed) => IsolationForest.Score(rows, seed).Scores),
        ("LOF", false, (rows, _) => LocalOutlierFactor.Score(rows).Scores),
        ("KNN", false, (rows, _) => NeighbourDistance.Score(rows).Scores),
        ("MCD", true, (rows, seed) => RobustDistance.Score(rows, seed).Scores),
        ("PCAmaha", false, (rows, _) => PrincipalComponents.Score(rows).Scores),
        ("ECOD", false, (rows, _) => EmpiricalTails.Score(rows).Scores),
        ("COPOD", false, (rows, _) => CopulaTails.Score(rows).Scores),
        ("HBOS", false, (rows, _) => HistogramDensity.Score(rows).Scores),
        ("Ensemble", true, GenericEnsemble.Score),
    ];

    /// <summary>Scores every table of a folder by every method; writes one line of CSV each, then the means over the tables.</summary>
    /// <param name="folder">Files with the header <c>f0..fk,label</c>, label 1 for strange rows.</param>
    /// <param name="output">Where the lines go.</param>
    /// <remarks>Figures of methods that draw by chance are means over five seeds; seconds are those of one.</remarks>
    public static void Run(string folder, TextWriter output)
    {
        output.WriteLine("dataset,method,roc_auc,average_precision,seconds");
        var results = new List<MethodResult>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            var table = LabelledTable.Read(path);
            foreach (var result in Measure(table))
            {
                results.Add(result);
                Write(output, table.Name, result);
            }
        }

        foreach (var method in results.GroupBy(result => result.Method))
        {
            Write(output, "MEAN", Mean(method.Key, method));
        }
    }

    private static IEnumerable<MethodResult> Measure(LabelledTable table) =>
        Methods.Select(method => Mean(method.Name, Enumerable.Range(0, method.Random ? Seeds : 1).Select(seed =>
        {
            double[] found = [];
            var seconds = Measured.Seconds(() => found = method.Score(table.Rows, seed));
            return table.Measure(method.Name, found, seconds);
        })));

    private static MethodResult Mean(string method, IEnumerable<MethodResult> results)
    {
        var listed = results.ToList();
        return new MethodResult(
            method, listed.Average(result => result.RocAuc), listed.Average(result => result.AveragePrecision), listed.Average(result => result.Seconds));
    }

    private static void Write(TextWriter output, string dataset, MethodResult result) =>
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{dataset},{result.Method},{result.RocAuc:F4},{result.AveragePrecision:F4},{result.Seconds:F4}"));
}
