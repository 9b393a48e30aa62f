using Analytics.Warehouse.Improvements;

namespace Analytics.Tests.Warehouse.Improvements;

/// <summary>What is chosen is the smallest: fewest steps, then fewest figures, then the least gain that suffices. Every choice is compared with all that could be chosen.</summary>
public sealed class ChoiceTests
{
    // Larger cases are drawn over: all their choices would take minutes.
    private const int MostToTry = 2000;

    // Three missing sessions at 1 point, one missing plan at 2.5: 2 points are nearer by the plan.
    [Fact]
    public void One_dear_step_is_better_than_two_cheap_ones()
    {
        var leaf = Single(raw: 4.5m, max: 10, [Rising("sessions", 1, 1, 1), Rising("plan", 2.5m)]);

        var chosen = Choice.Of([leaf], 2, isInclusive: true);

        Assert.Equal((1, 2.5m, "plan"), (chosen.Steps, chosen.Gain, chosen.Rises[0].Figure.Measure));
    }

    // 0.02 are lacking: half a point does, five would too.
    [Fact]
    public void Of_equally_small_choices_the_one_that_changes_least_is_taken()
    {
        var chosen = Choice.Of([Single(5, 10, [Rising("innovation", 5), Rising("lecture", 0.5m), Rising("notes", 1, 1)])], 0.02m, isInclusive: true);

        Assert.Equal(("lecture", 0.5m), (Assert.Single(chosen.Rises).Figure.Measure, chosen.Gain));
    }

    // 9.5 of 10: whatever is done earns half a point at most, so the other leaf must give the rest.
    [Fact]
    public void A_cap_is_kept()
    {
        var chosen = Choice.Of([Single(9.5m, 10, [Rising("deeds", 5)]), Single(0, 5, [Rising("papers", 1)])], 1.5m, isInclusive: true);

        Assert.Equal(["deeds", "papers"], chosen.Rises.Select(rise => rise.Figure.Measure).Order());
        Assert.Equal(1.5m, chosen.Gain);
    }

    // The leaf is 0 until the rule is there; the rule alone gives what the other clauses left.
    [Fact]
    public void What_makes_a_leaf_nothing_is_undone_first()
    {
        var lift = new Move(1, 0, true, [Figure("rule", 1, 0)]);

        var chosen = Choice.Of([new Leaf(null, [new LeafPart(3, 5, 5, true, 1, [[lift], Rising("papers", 1, 1)])])], 4, isInclusive: true);

        Assert.Equal(["papers", "rule"], chosen.Rises.Select(rise => rise.Figure.Measure).Order());
        Assert.Equal((2, 4m), (chosen.Steps, chosen.Gain));
    }

    // 3, 3 and 5 of 5: the unit has 3; to have 4 both of the last must rise.
    [Fact]
    public void Of_people_the_last_ones_rise_together()
    {
        var leaf = new Leaf("worst", [Part(3, 5, [Rising("a", 1, 1)]), Part(3, 5, [Rising("b", 1, 1)]), Part(5, 5, [])]);

        var chosen = Choice.Of([leaf], 1, isInclusive: true);

        Assert.Equal(["a", "b"], chosen.Rises.Select(rise => rise.Figure.Measure).Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_cheaper_choice_reaches_as_much(int seed)
    {
        var random = new Random(seed);
        var reached = 0;
        for (var round = 0; round < 300; round++)
        {
            var leaves = Enumerable.Range(0, random.Next(1, 3)).Select(_ => Drawn(random)).ToList();
            var (needed, isInclusive) = (random.Next(1, 16) / 2m, random.Next(2) == 0);
            bool Suffices(decimal gain) => gain > needed || (isInclusive && gain == needed);
            if (leaves.SelectMany(leaf => leaf.Parts.SelectMany(part => part.Sets)).Aggregate(1, (all, set) => all * (1 + set.Count)) > MostToTry)
            {
                continue;
            }

            var chosen = Choice.Of(leaves, needed, isInclusive);

            var enough = Every(leaves.SelectMany(leaf => leaf.Parts.SelectMany(part => part.Sets)).ToList())
                .Select(picked => (Picked: picked, Gain: leaves.Sum(leaf => Points(leaf, picked) - Points(leaf, [])))).Where(choice => Suffices(choice.Gain)).ToList();
            Assert.Equal(enough.Count > 0, Suffices(chosen.Gain));
            if (enough.Count > 0)
            {
                var best = enough.Select(choice => (Steps: choice.Picked.Sum(move => move.Steps), Figures: choice.Picked.Sum(move => move.Figures), choice.Gain)).Min();
                Assert.Equal(best, (chosen.Steps, chosen.Figures, chosen.Gain));
                reached++;
            }
        }

        Assert.True(reached > 50, $"only {reached} could be reached");
    }

    // What the leaf gives with these moves, written apart: combined as rules.md 3.20 says.
    private static decimal Points(Leaf leaf, IReadOnlyCollection<Move> picked)
    {
        decimal Of(LeafPart part)
        {
            var own = picked.Where(move => part.Sets.Any(set => set.Contains(move))).ToList();
            var raw = part.RawPoints + own.Sum(move => move.Gain);
            return own.Count(move => move.Lifts) < part.Zeroing ? 0 : Math.Clamp(raw, 0, part.MaxPoints!.Value);
        }

        return leaf.Combine switch
        {
            "each_scored" => leaf.Parts.Sum(part => Of(part) / leaf.Parts.Count),
            "share_meeting" => leaf.Parts.Sum(part => Of(part) == part.MaxPoints ? part.MaxPoints!.Value / leaf.Parts.Count : 0),
            "worst" => leaf.Parts.Min(Of),
            "sum_shortfall" => Of(leaf.Pooled()),
            _ => Of(leaf.Parts[0]),
        };
    }

    private static IEnumerable<IReadOnlyList<Move>> Every(IReadOnlyList<IReadOnlyList<Move>> sets) =>
        sets.Aggregate((IEnumerable<IReadOnlyList<Move>>)[[]], (all, set) => all.SelectMany(picked => set.Select(move => (IReadOnlyList<Move>)[.. picked, move]).Prepend(picked)));

    private static Leaf Drawn(Random random)
    {
        var combine = new[] { null, null, "each_scored", "share_meeting", "worst", "sum_shortfall" }[random.Next(6)];
        var max = random.Next(2, 6);
        return new Leaf(combine, [.. Enumerable.Range(0, combine is null ? 1 : 2).Select(_ =>
        {
            var zeroing = random.Next(5) == 0 ? 1 : 0;
            var sets = Enumerable.Range(0, random.Next(1, 3)).Select(_ => Set(random)).ToList();
            return new LeafPart(max - (random.Next(0, 12) / 2m), max, max, true, zeroing, zeroing == 1 ? [[new Move(1, 0, true, [Figure("lift", 1, 0)])], .. sets] : [.. sets]);
        })]);
    }

    private static List<Move> Set(Random random) => random.Next(4) == 0
        ? [new Move(2, random.Next(1, 7) / 2m, false, [Figure("both", 1, 1), Figure("together", 1, 0)])]
        : Rising("figure", [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, 5) / 2m)]);

    private static Leaf Single(decimal raw, decimal max, IReadOnlyList<IReadOnlyList<Move>> sets) => new(null, [Part(raw, max, sets)]);

    private static LeafPart Part(decimal raw, decimal max, IReadOnlyList<IReadOnlyList<Move>> sets) => new(raw, max, max, true, 0, sets);

    private static List<Move> Rising(string measure, params decimal[] gains) =>
        [.. gains.Select((_, step) => new Move(step + 1, gains.Take(step + 1).Sum(), false, [Figure(measure, step + 1, gains.Take(step + 1).Sum())]))];

    private static Rise Figure(string measure, decimal by, decimal gain) => new(new FigureKey("claim", "unit", "U", measure, "", "2025"), "I1", "c", 0, by, gain, null);
}
