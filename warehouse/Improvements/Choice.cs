namespace Analytics.Warehouse.Improvements;

/// <summary>Chooses the fewest steps that earn enough; of equally many those that touch the fewest figures, then those that change the points least.</summary>
/// <remarks>A knapsack by whole steps: one alternative of each set at most, cap and floor of every leaf and the way it combines people kept.</remarks>
public sealed class Choice
{
    // More steps than these are no advice; the search would be long and its answer unread.
    private const int MostSteps = 400;
    private const int MostStepsByFigures = 60;
    private const int MostStepsByGain = 8;

    private readonly Func<Move, int> cost;
    private readonly int limit;
    private readonly bool keepsLess;

    // Keeping what earns less than something cheaper, it can tell which of equally small choices changes least.
    private Choice(Func<Move, int> cost, int limit, bool keepsLess = false)
    {
        this.cost = cost;
        this.limit = limit;
        this.keepsLess = keepsLess;
    }

    /// <summary>Chooses.</summary>
    /// <param name="leaves">What could rise, leaf by leaf.</param>
    /// <param name="needed">Points of the leaves still lacking.</param>
    /// <param name="isInclusive">Whether exactly that many suffice.</param>
    /// <returns>What is chosen; what earns most where even that is not enough; nothing where nothing earns.</returns>
    public static Move Of(IReadOnlyList<Leaf> leaves, decimal needed, bool isInclusive)
    {
        bool Suffices(Move move) => move.Gain > needed || (isInclusive && move.Gain == needed);

        var bySteps = new Choice(move => move.Steps, MostSteps).Total(leaves);
        if (bySteps.FirstOrDefault(Suffices) is not { } fewest)
        {
            return bySteps.Count > 0 ? bySteps[^1] : Move.None;
        }

        if (fewest.Steps > MostStepsByFigures)
        {
            return fewest;
        }

        // A figure takes a step at least, so steps and figures fit one number.
        var scale = fewest.Steps + 1;
        int Both(Move move) => (move.Steps * scale) + move.Figures;
        var smallest = new Choice(Both, (fewest.Steps * scale) + fewest.Steps).Total(leaves).FirstOrDefault(Suffices) ?? fewest;
        return fewest.Steps > MostStepsByGain
            ? smallest
            : new Choice(Both, Both(smallest), keepsLess: true).Total(leaves).Where(Suffices).OrderBy(Both).ThenBy(move => move.Gain).FirstOrDefault() ?? smallest;
    }

    private List<Move> Total(IReadOnlyList<Leaf> leaves) => Best([.. leaves.Select(OfLeaf)]);

    private List<Move> OfLeaf(Leaf leaf) => leaf.Combine switch
    {
        "each_scored" => Best([.. leaf.Parts.Select(part => OfPart(part).Select(move => move with { Gain = move.Gain / leaf.Parts.Count }).ToList())]),
        "share_meeting" => Best([.. leaf.Parts.Select(part => OfPart(part).Where(move => part.Points + move.Gain == part.MaxPoints).Take(1)
            .Select(move => move with { Gain = part.MaxPoints!.Value / leaf.Parts.Count }).ToList())]),
        "worst" => OfWorst(leaf),
        "sum_shortfall" => OfPart(leaf.Pooled()),
        _ => OfPart(leaf.Parts[0]),
    };

    // Points of a leaf for every cost: first everything that makes it 0 is undone, then steps earn within cap and floor.
    private List<Move> OfPart(LeafPart part)
    {
        var lifts = part.Sets.Where(set => set.Any(move => move.Lifts)).Select(set => set.MinBy(cost)!).ToList();
        if (lifts.Count < part.Zeroing)
        {
            return [];
        }

        var lifted = lifts.Aggregate(Move.None, (all, move) => all.And(move));
        return Rising(Best([.. part.Sets.Where(set => !set.Any(move => move.Lifts))]).Prepend(Move.None)
            .Select(move => lifted.And(move) with { Gain = part.Closed(part.RawPoints + move.Gain) - part.Points, Lifts = false }));
    }

    // The leaf stands where the last of its people stands: everybody below a level must come up to it.
    private List<Move> OfWorst(Leaf leaf)
    {
        var ways = leaf.Parts.Select(part => (part.Points, Moves: OfPart(part))).ToList();
        var now = ways.Min(way => way.Points);
        var levels = ways.SelectMany(way => way.Moves.Select(move => way.Points + move.Gain).Append(way.Points)).Where(points => points > now).Distinct().Order();
        var found = new List<Move>();
        foreach (var level in levels)
        {
            var chosen = ways.Where(way => way.Points < level).Select(way => way.Moves.FirstOrDefault(move => way.Points + move.Gain >= level)).ToList();
            if (chosen.Contains(null))
            {
                break;
            }

            found.Add(chosen.Aggregate(Move.None, (all, move) => all.And(move!)) with { Gain = level - now });
        }

        return Rising(found);
    }

    // For every cost the most that can be earned, one alternative a set.
    private List<Move> Best(IReadOnlyList<IReadOnlyList<Move>> sets)
    {
        if (keepsLess)
        {
            return Every(sets);
        }

        var most = Math.Min(limit, sets.Sum(set => set.Count == 0 ? 0 : set.Max(cost)));
        var earned = new decimal?[most + 1];
        earned[0] = 0;
        var picked = new List<Move?[]>();
        foreach (var set in sets)
        {
            var next = (decimal?[])earned.Clone();
            var picks = new Move?[most + 1];
            foreach (var move in set.Where(move => move.Gain > 0))
            {
                for (var spent = cost(move); spent <= most; spent++)
                {
                    if (earned[spent - cost(move)] + move.Gain is { } points && !(points <= next[spent]))
                    {
                        next[spent] = points;
                        picks[spent] = move;
                    }
                }
            }

            earned = next;
            picked.Add(picks);
        }

        return Rising(Enumerable.Range(1, most).Where(spent => earned[spent] is not null).Select(spent => Traced(picked, spent)));
    }

    // Every amount that can be earned for every cost.
    private List<Move> Every(IReadOnlyList<IReadOnlyList<Move>> sets)
    {
        var found = new Dictionary<(int Cost, decimal Gain), Move> { [(0, 0)] = Move.None };
        foreach (var set in sets)
        {
            foreach (var (before, move) in found.Values.SelectMany(before => set.Where(move => move.Gain > 0).Select(move => (before, move))).ToList())
            {
                var both = before.And(move);
                if (cost(both) <= limit)
                {
                    found.TryAdd((cost(both), both.Gain), both);
                }
            }
        }

        return Rising(found.Values);
    }

    private Move Traced(List<Move?[]> picked, int spent)
    {
        var all = Move.None;
        for (var set = picked.Count - 1; set >= 0; set--)
        {
            if (picked[set][spent] is { } move)
            {
                all = move.And(all);
                spent -= cost(move);
            }
        }

        return all;
    }

    // Only what earns more than everything cheaper; or all that earns, the cheapest first.
    private List<Move> Rising(IEnumerable<Move> moves)
    {
        if (keepsLess)
        {
            return [.. moves.Where(move => move.Gain > 0 && cost(move) <= limit).OrderBy(cost).ThenBy(move => move.Gain).DistinctBy(move => (cost(move), move.Gain))];
        }

        var rising = new List<Move>();
        foreach (var move in moves.Where(move => cost(move) <= limit).OrderBy(cost).ThenByDescending(move => move.Gain))
        {
            if (move.Gain > (rising.Count > 0 ? rising[^1].Gain : 0))
            {
                rising.Add(move);
            }
        }

        return rising;
    }
}
