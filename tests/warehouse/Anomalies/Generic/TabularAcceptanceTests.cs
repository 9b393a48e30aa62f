using Analytics.Tests.Support;
using Analytics.Warehouse.Anomalies.Generic;

namespace Analytics.Tests.Warehouse.Anomalies.Generic;

/// <summary>Generic detectors against scikit-learn's figures over eight labelled tables (transductive, defaults).</summary>
public class TabularAcceptanceTests
{
    private const int Seeds = 5;

    private static readonly string[] Tables = ["PageBlocks", "Pima", "cardio", "glass", "satimage-2", "thyroid", "vertebral", "vowels"];

    [AcceptanceFact]
    public void Isolation_forest_agrees_within_3_hundredths() =>
        Agrees(0.03, (rows, seed) => IsolationForest.Score(rows, seed), [0.903, 0.670, 0.932, 0.783, 0.994, 0.978, 0.360, 0.771]);

    [AcceptanceFact]
    public void Local_outlier_factor_agrees() =>
        Agrees(0.01, (rows, _) => LocalOutlierFactor.Score(rows), [0.725, 0.603, 0.547, 0.768, 0.542, 0.673, 0.438, 0.943]);

    [AcceptanceFact]
    public void Neighbour_distance_agrees() =>
        Agrees(0.01, (rows, _) => NeighbourDistance.Score(rows), [0.855, 0.714, 0.713, 0.868, 0.938, 0.960, 0.379, 0.975]);

    [AcceptanceFact]
    public void Robust_distance_agrees() =>
        Agrees(0.01, RobustDistance.Score, [0.924, 0.681, 0.793, 0.784, 0.995, 0.986, 0.392, 0.702]);

    [AcceptanceFact]
    public void Principal_components_agree() =>
        Agrees(0.01, (rows, _) => PrincipalComponents.Score(rows), [0.916, 0.674, 0.896, 0.745, 0.984, 0.934, 0.435, 0.912]);

    [AcceptanceFact]
    public void Empirical_tails_agree() =>
        Agrees(0.01, (rows, _) => EmpiricalTails.Score(rows), [0.914, 0.594, 0.935, 0.705, 0.965, 0.977, 0.420, 0.593]);

    [AcceptanceFact]
    public void Histogram_density_agrees() =>
        Agrees(0.01, (rows, _) => HistogramDensity.Score(rows), [0.870, 0.685, 0.850, 0.802, 0.971, 0.954, 0.351, 0.677]);

    [AcceptanceFact]
    public void The_mean_rank_of_three_is_better_than_each()
    {
        var mean = Tables.Average(name =>
        {
            var table = Read(name);
            return table.Measure("", GenericEnsemble.Score(table.Rows, seed: 0), 0).RocAuc;
        });

        Assert.InRange(mean, 0.81, 1);
    }

    private static void Agrees(double within, Func<double[,], int, OutlierScores> score, double[] published)
    {
        var differing = Tables.Zip(published).Select(pair =>
        {
            var table = Read(pair.First);
            var mean = Enumerable.Range(0, Seeds).Average(seed => table.Measure("", score(table.Rows, seed).Scores, 0).RocAuc);
            return (Table: pair.First, Published: pair.Second, Mean: mean);
        }).Where(found => Math.Abs(found.Mean - found.Published) > within);

        Assert.Empty(differing);
    }

    private static LabelledTable Read(string name) => LabelledTable.Read(Path.Combine(AcceptanceData.Folder!, "anomaly", "tabular", name + ".csv"));
}
