using Analytics.Warehouse.Anomalies.Generic;
using MathNet.Numerics.Distributions;

namespace Analytics.Tests.Warehouse.Anomalies.Generic;

public class GenericScoresTests
{
    private static readonly string[] Detectors = ["cloned_sessions", "late_entries", "round_figures", "short_notes"];

    [Fact]
    public void The_unit_odd_in_two_ways_comes_first_and_both_are_named()
    {
        var figures = City(units: 200, seed: 1);
        figures.AddRange([Figure("U007", "late_entries", 5), Figure("U007", "round_figures", 6)]);

        var first = GenericScores.Score(figures).Single(score => score is { Method: "mean_rank", Place: 1 });

        Assert.Equal("U007", first.UnitId);
        Assert.Equal(["late_entries", "round_figures"], first.Contributions.Take(2).Select(part => part.Detector).Order());
        Assert.InRange(first.Contributions.Sum(part => part.Share), 0.9, 1.001);
    }

    [Fact]
    public void Too_few_odd_records_are_nothing_to_ask_about()
    {
        var figures = City(units: 200, seed: 2).Where(figure => figure.UnitId != "U007").ToList();
        figures.AddRange(Detectors.Select(detector => Figure("U007", detector, -6)));

        Assert.All(GenericScores.Score(figures).Where(score => score.UnitId == "U007"), score => Assert.True(score.PValue > 0.5));
    }

    [Fact]
    public void Chances_are_evenly_spread_whatever_the_units_are_like()
    {
        var scores = GenericScores.Score(City(units: 400, seed: 3));

        foreach (var method in scores.GroupBy(score => score.Method))
        {
            Assert.Equal(40, method.Count(score => score.PValue <= 0.1), tolerance: 3.0);
            Assert.Equal(0.5, method.Average(score => score.PValue), precision: 9);
            Assert.True(method.Min(score => score.PValue) >= 1.0 / 401);
        }
    }

    [Fact]
    public void Ordinary_units_need_no_explanation_and_nineteen_units_have_no_scores()
    {
        Assert.All(GenericScores.Score(City(units: 100, seed: 4)).Where(score => score.PValue > 0.1), score => Assert.Empty(score.Contributions));
        Assert.Empty(GenericScores.Score(City(units: 19, seed: 4)));
    }

    [Fact]
    public void Among_honest_units_the_combined_chance_is_as_rarely_small_with_the_generic_score_as_without()
    {
        // Twenty quarters of 400 units: without it 8 of 8,000 lie below 0.001 on average.
        var (alone, joined) = (0, 0);
        for (var quarter = 0; quarter < 20; quarter++)
        {
            var figures = City(units: 400, seed: 100 + quarter);
            var generic = GenericScores.Score(figures).Where(score => score.Method == "mean_rank").ToDictionary(score => score.UnitId, score => score.PValue);
            foreach (var unit in figures.GroupBy(figure => figure.UnitId))
            {
                var chances = unit.Select(figure => (Weight: 1.0, P: Normal.CDF(0, 1, -figure.Z))).ToList();
                alone += Combined(chances) < 0.001 ? 1 : 0;
                joined += Combined([.. chances, (0.5, generic[unit.Key])]) < 0.001 ? 1 : 0;
            }
        }

        Assert.InRange(alone, 2, 15);
        Assert.InRange(joined, 0, alone + 1);
    }

    // Weighted Cauchy combination (Liu and Xie 2020), as the fusion does it.
    private static double Combined(List<(double Weight, double P)> chances)
    {
        var statistic = chances.Sum(chance => chance.Weight / Math.Tan(Math.Clamp(chance.P, 1e-15, 0.99) * Math.PI)) / chances.Sum(chance => chance.Weight);
        return 0.5 - (Math.Atan(statistic) / Math.PI);
    }

    private static List<DetectorFigure> City(int units, int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(1, units).SelectMany(unit => Detectors.Where(_ => random.NextDouble() < 0.9)
                .Select(detector => Figure($"U{unit:000}", detector, Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())))),
        ];
    }

    private static DetectorFigure Figure(string unit, string detector, double z) => new() { UnitId = unit, Quarter = "2025Q1", Detector = detector, Z = z };
}
