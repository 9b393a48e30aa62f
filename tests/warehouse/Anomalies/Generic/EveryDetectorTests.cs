using Analytics.Warehouse.Anomalies.Generic;

namespace Analytics.Tests.Warehouse.Anomalies.Generic;

/// <summary>What holds of every generic detector, whatever its paper.</summary>
public class EveryDetectorTests
{
    private static readonly Dictionary<string, Func<double[,], OutlierScores>> Detectors = new()
    {
        ["isolation forest"] = rows => IsolationForest.Score(rows, seed: 1),
        ["ECOD"] = EmpiricalTails.Score,
        ["COPOD"] = CopulaTails.Score,
        ["HBOS"] = rows => HistogramDensity.Score(rows),
        ["nearest neighbour"] = rows => NeighbourDistance.Score(rows),
        ["LOF"] = rows => LocalOutlierFactor.Score(rows),
        ["robust distance"] = rows => RobustDistance.Score(rows, seed: 1),
        ["principal components"] = PrincipalComponents.Score,
    };

    public static TheoryData<string> All => [.. Detectors.Keys];

    public static TheoryData<string> WithoutChance => [.. Detectors.Keys.Except(["isolation forest", "robust distance"])];

    [Theory]
    [MemberData(nameof(All))]
    public void The_one_strange_row_comes_first_by_its_strange_columns(string detector)
    {
        var scored = Detectors[detector](MadeUpTable.WithOneStrangeRow(600, 4, seed: 6));

        Assert.Equal(599, Array.IndexOf(scored.Scores, scored.Scores.Max()));
        Assert.Equal([0, 1], MadeUpTable.StrangestColumns(scored.Contributions, 599));
    }

    [Theory]
    [MemberData(nameof(WithoutChance))]
    public void Rows_in_another_order_keep_their_scores_and_contributions(string detector)
    {
        var table = MadeUpTable.WithOneStrangeRow(200, 3, seed: 8);
        var order = Enumerable.Range(0, 200).ToArray();
        new Random(5).Shuffle(order);

        var before = Detectors[detector](table);
        var after = Detectors[detector](MadeUpTable.Reordered(table, order));

        Assert.Equal(order.Select(row => before.Scores[row]), after.Scores, new Near(1e-8));
        Assert.Equal(MadeUpTable.Reordered(before.Contributions, order).Cast<double>(), after.Contributions.Cast<double>(), new Near(1e-8));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Contributions_sum_to_what_the_detector_promises(string detector)
    {
        var scored = Detectors[detector](MadeUpTable.WithOneStrangeRow(150, 4, seed: 10));

        for (var row = 0; row < 150; row++)
        {
            var promised = detector switch
            {
                "isolation forest" => 1 + Math.Log2(scored.Scores[row]),
                "nearest neighbour" => scored.Scores[row] * scored.Scores[row],
                _ => scored.Scores[row],
            };
            Assert.Equal(promised, MadeUpTable.SumOfRow(scored.Contributions, row), precision: 8);
        }
    }
}
