using Analytics.Warehouse.Anomalies.Generic;
using Analytics.Warehouse.Anomalies.Volume;

namespace Analytics.Tests.Warehouse.Anomalies.Volume;

public class EffortScoresTests
{
    [Fact]
    public void Effort_that_rises_alone_comes_first_and_effort_with_its_outcome_does_not()
    {
        var changes = Changes(60);
        changes.Add(new EffortChange { UnitId = "padded", OfSessions = 0.9, OfTimes = 0.9, OfEntries = 0.9 });
        changes.Add(new EffortChange { UnitId = "better", OfSessions = 0.9, OfTimes = 0.9, OfEntries = 0.9, OfScores = 18 });
        changes.Add(new EffortChange { UnitId = "lazy", OfSessions = -0.9, OfTimes = -0.9, OfEntries = -0.9 });

        var levels = EffortScores.Score(changes).Select(score => score.Level).ToList();

        Assert.Equal(levels.Max(), levels[60]);
        Assert.True(levels[60] > levels[61] + 2, $"{levels[60]} and {levels[61]}");
        Assert.Equal(levels.Min(), levels[62]);
    }

    [Fact]
    public void Parts_add_up_to_the_level()
    {
        foreach (var score in EffortScores.Score(Changes(40)))
        {
            Assert.Equal(score.Level, score.Parts.Sum(), precision: 12);
        }
    }

    [Fact]
    public void With_one_kind_of_effort_the_level_is_the_root_of_the_robust_distance()
    {
        var changes = Changes(40).ConvertAll(change => new EffortChange { UnitId = change.UnitId, OfSessions = change.OfSessions });
        var table = new double[40, 1];
        for (var row = 0; row < 40; row++)
        {
            table[row, 0] = changes[row].OfSessions;
        }

        var distances = RobustDistance.Score(table, seed: 1).Scores;
        var levels = EffortScores.Score(changes).Select(score => score.Level).ToList();

        for (var row = 0; row < 40; row++)
        {
            Assert.Equal(Math.Sqrt(distances[row]), Math.Abs(levels[row]), precision: 9);
        }
    }

    [Fact]
    public void Under_20_units_or_without_any_effort_that_varies_nothing_is_said()
    {
        Assert.Empty(EffortScores.Score(Changes(19)));
        Assert.Empty(EffortScores.Score(Changes(30).ConvertAll(change => new EffortChange { OfScores = change.OfScores })));
    }

    // Effort varies by about 0.2; scores follow sessions, 20 points for each 1, with a spread of 1.
    private static List<EffortChange> Changes(int units)
    {
        var random = new Random(7);
        double Draw() => random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5;
        return [.. Enumerable.Range(0, units).Select(unit =>
        {
            var sessions = 0.4 * Draw();
            return new EffortChange { UnitId = $"U{unit}", OfSessions = sessions, OfTimes = sessions + (0.2 * Draw()), OfEntries = 0.4 * Draw(), OfScores = (20 * sessions) + (2 * Draw()) };
        })];
    }
}
