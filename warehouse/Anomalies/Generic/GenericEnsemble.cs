namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>The three generic detectors that stand best by themselves, joined by their mean rank.</summary>
/// <remarks>
/// Isolation forest, neighbour distance and principal components look at a row in three ways: by cuts, by its surroundings and by
/// the correlations; on labelled tables, whose columns may be strange in either direction, a fourth that is worse than each of them
/// only drags the mean down. <see cref="GenericScores"/> joins four: its columns all grow with strangeness, which tails column by column suit.
/// </remarks>
public static class GenericEnsemble
{
    /// <summary>Scores every row of a table against the table itself.</summary>
    /// <param name="rows">Row by column, finite figures in any unit; at least 2 rows.</param>
    /// <param name="seed">Starts the chance of the isolation forest.</param>
    /// <returns>One figure a row, above 0 and at most 1; 1 is the row that all three find strangest.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 rows.</exception>
    public static double[] Score(double[,] rows, int seed) => RankAverage.Of(
    [
        IsolationForest.Score(rows, seed).Scores,
        NeighbourDistance.Score(rows).Scores,
        PrincipalComponents.Score(rows).Scores,
    ]);
}
