using System.Text.Json;
using Analytics.Warehouse.Models;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Anomalies.Generic;

/// <summary>Computes <c>int_generic_score</c>: generic detectors over the figures of all other detectors, quarter by quarter.</summary>
public static class GenericScores
{
    /// <summary>Fewest units of a quarter: below 20 the strangest of them is nothing rare.</summary>
    public const int LeastUnits = 20;

    /// <summary>Units above this chance are ordinary, and nobody asks why.</summary>
    private const double Explained = 0.1;

    private const int ShownDetectors = 5;

    // The same build gives the same scores.
    private const int Seed = 20_08;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly (string Name, Func<double[,], OutlierScores> Score)[] Methods =
    [
        ("isolation_forest", rows => IsolationForest.Score(rows, Seed)),
        ("empirical_tails", EmpiricalTails.Score),
        ("neighbour_distance", rows => NeighbourDistance.OfStandardised(rows)),
        ("principal_components", PrincipalComponents.Score),
    ];

    /// <summary>The table as the runner makes it.</summary>
    internal static ComputedModel Model { get; } = new(
        [
            ("unit_id", "varchar"), ("quarter", "varchar"), ("method", "varchar"), ("score", "double"), ("place", "double"), ("p_value", "double"),
            ("contributions", "json"),
        ],
        Rows);

    /// <summary>Scores the units of one quarter by every method and by the mean of their ranks.</summary>
    /// <param name="figures">One row a unit and detector that tested it, units in a fixed order: chance draws along it.</param>
    /// <returns>One row a unit and method; none for fewer than <see cref="LeastUnits"/> units.</returns>
    public static IReadOnlyList<GenericScore> Score(IReadOnlyList<DetectorFigure> figures)
    {
        var matrix = FigureMatrix.Of(figures);
        if (matrix.Units.Count < LeastUnits)
        {
            return [];
        }

        var found = Methods.AsParallel().AsOrdered().Select(method => (method.Name, Scored: method.Score(matrix.Values))).ToList();
        var mean = new OutlierScores(RankAverage.Of([.. found.Select(method => method.Scored.Scores)]), MeanShares([.. found.Select(method => method.Scored)]));
        return [.. found.Append(("mean_rank", mean)).SelectMany(method => Ranked(method.Item1, method.Item2, matrix))];
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(DuckDBConnection connection, string query) =>
        Quarters(connection.Query<DetectorFigure>(query, buffered: false)).SelectMany(quarter => Score(quarter).Select(scored =>
            (IReadOnlyList<object?>)
            [
                scored.UnitId, quarter[0].Quarter, scored.Method, scored.Score, scored.Place, scored.PValue,
                scored.Contributions.Count > 0 ? JsonSerializer.Serialize(scored.Contributions, Json) : null,
            ]));

    // The query orders by quarter: one quarter of a city at a time is in memory, not all of them.
    private static IEnumerable<List<DetectorFigure>> Quarters(IEnumerable<DetectorFigure> ordered)
    {
        List<DetectorFigure> quarter = [];
        foreach (var figure in ordered)
        {
            if (quarter.Count > 0 && quarter[0].Quarter != figure.Quarter)
            {
                yield return quarter;
                quarter = [];
            }

            quarter.Add(figure);
        }

        if (quarter.Count > 0)
        {
            yield return quarter;
        }
    }

    private static IEnumerable<GenericScore> Ranked(string method, OutlierScores scored, FigureMatrix matrix)
    {
        var ranks = RankAverage.Ranks(scored.Scores);
        for (var row = 0; row < ranks.Length; row++)
        {
            var place = ranks.Length + 1 - ranks[row];
            var chance = place / (ranks.Length + 1);
            yield return new GenericScore(matrix.Units[row], method, scored.Scores[row], place, chance, chance <= Explained ? Shown(scored.Contributions, matrix, row) : []);
        }
    }

    private static double[,] MeanShares(OutlierScores[] methods)
    {
        var shares = new double[methods[0].Scores.Length, methods[0].Contributions.GetLength(1)];
        for (var row = 0; row < methods[0].Scores.Length; row++)
        {
            foreach (var method in methods)
            {
                var own = Shares(method.Contributions, row);
                for (var column = 0; column < own.Length; column++)
                {
                    shares[row, column] += own[column] / methods.Length;
                }
            }
        }

        return shares;
    }

    // A column that makes a row more ordinary has no share in what makes it strange.
    private static double[] Shares(double[,] contributions, int row)
    {
        var parts = new double[contributions.GetLength(1)];
        for (var column = 0; column < parts.Length; column++)
        {
            parts[column] = Math.Max(contributions[row, column], 0);
        }

        var sum = parts.Sum();
        return sum > 0 ? Array.ConvertAll(parts, part => part / sum) : parts;
    }

    private static List<GenericContribution> Shown(double[,] contributions, FigureMatrix matrix, int row)
    {
        var shares = Shares(contributions, row);
        return
        [
            .. Enumerable.Range(0, shares.Length).Where(column => shares[column] >= 0.0005 && matrix.Values[row, column] > 0)
                .OrderByDescending(column => shares[column]).Take(ShownDetectors)
                .Select(column => new GenericContribution(matrix.Detectors[column], Math.Round(matrix.Values[row, column], 3), Math.Round(shares[column], 3))),
        ];
    }
}
