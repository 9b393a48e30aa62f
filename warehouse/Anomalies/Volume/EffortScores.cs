using Analytics.Warehouse.Anomalies.Generic;
using Analytics.Warehouse.Models;
using Dapper;
using DuckDB.NET.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Warehouse.Anomalies.Volume;

/// <summary>Computes <c>int_effort_without_outcome</c>: changes of effort that neither the outcome nor the other units of the quarter explain.</summary>
/// <remarks>
/// With a robust centre and covariance C (<see cref="RobustDistance"/>) the figure that tells best whether x lies off the centre in a
/// direction a is a' inverse(C) x / sqrt(a' inverse(C) a) (Anderson 2003, Multivariate Statistical Analysis, 6.5): standard normal where
/// the rows are normal, and a sum over the columns. Here a is one deviation more of every kind of effort and no change of the scores.
/// </remarks>
public static class EffortScores
{
    /// <summary>Fewest units of a quarter: under 20 the four columns have no covariance to speak of.</summary>
    public const int LeastUnits = 20;

    private const int Columns = 4;
    private const int Outcome = 3;

    // The same build gives the same scores.
    private const int Seed = 20_15;

    /// <summary>The table as the runner makes it.</summary>
    internal static ComputedModel Model { get; } = new(
        [
            ("unit_id", "varchar"), ("quarter", "varchar"), ("sessions", "bigint"), ("level", "double"), ("by_sessions", "double"), ("by_times", "double"),
            ("by_entries", "double"), ("by_scores", "double"),
        ],
        Rows);

    /// <summary>Scores the units of one quarter.</summary>
    /// <param name="changes">One row a unit, in a fixed order: chance draws along it.</param>
    /// <returns>A score each, in the same order; none for fewer than <see cref="LeastUnits"/> units, or where no kind of effort varies.</returns>
    public static IReadOnlyList<EffortScore> Score(IReadOnlyList<EffortChange> changes)
    {
        if (changes.Count < LeastUnits)
        {
            return [];
        }

        var standard = StandardColumns.Of(Table(changes));
        int[] varying = [.. Enumerable.Range(0, Columns).Where(column => StandardColumns.Column(standard, column).Any(value => value != 0))];
        if (!varying.Any(column => column != Outcome))
        {
            return [];
        }

        var table = Enumerable.Range(0, changes.Count).Select(row => Array.ConvertAll(varying, column => standard[row, column])).ToArray();
        var trusted = RobustDistance.Trusted(table, Seed);
        var direction = Vector<double>.Build.DenseOfEnumerable(varying.Select(column => column == Outcome ? 0.0 : 1.0));
        var weights = Matrix<double>.Build.DenseOfArray(trusted.Covariance).PseudoInverse() * direction;
        weights /= Math.Sqrt(weights * direction);
        return [.. table.Select(row => Scored(row, trusted.Centre, weights, varying))];
    }

    private static EffortScore Scored(double[] row, double[] centre, Vector<double> weights, int[] varying)
    {
        var parts = new double[Columns];
        for (var place = 0; place < varying.Length; place++)
        {
            parts[varying[place]] = weights[place] * (row[place] - centre[place]);
        }

        return new EffortScore(parts.Sum(), parts);
    }

    private static double[,] Table(IReadOnlyList<EffortChange> changes)
    {
        var table = new double[changes.Count, Columns];
        for (var row = 0; row < changes.Count; row++)
        {
            (table[row, 0], table[row, 1], table[row, 2], table[row, Outcome]) = (changes[row].OfSessions, changes[row].OfTimes, changes[row].OfEntries, changes[row].OfScores);
        }

        return table;
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(DuckDBConnection connection, string query) =>
        connection.Query<EffortChange>(query).GroupBy(change => change.Quarter).SelectMany(quarter => Score([.. quarter]).Zip(quarter, (score, change) => (IReadOnlyList<object?>)
        [
            change.UnitId, change.Quarter, change.Sessions, Math.Round(score.Level, 9), Math.Round(score.Parts[0], 9), Math.Round(score.Parts[1], 9), Math.Round(score.Parts[2], 9), Math.Round(score.Parts[3], 9),
        ]));
}
