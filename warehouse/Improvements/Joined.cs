namespace Analytics.Warehouse.Improvements;

/// <summary>Joins what rises in one measure: a good deed for the masses counts both as that item and as a good deed at all.</summary>
internal static class Joined
{
    // Combinations beyond these stay apart; the trial still finds what is superfluous.
    private const int MostCombinations = 2000;

    /// <summary>Makes one set of all that touches the same measure of the same holder in the same period, with the gain of both.</summary>
    public static IReadOnlyList<IReadOnlyList<Move>> Sets(IReadOnlyList<IReadOnlyList<Move>> sets)
    {
        var single = sets.Where(set => set.All(move => move.Figures == 1 && !move.Lifts && move.Rises[0].Figure == set[0].Rises[0].Figure)).ToList();
        return [.. sets.Except(single), .. single.GroupBy(set => set[0].Rises[0].Figure with { Item = "" }).SelectMany(group => Join([.. group]))];
    }

    private static IEnumerable<IReadOnlyList<Move>> Join(IReadOnlyList<IReadOnlyList<Move>> sets)
    {
        var items = sets.GroupBy(set => set[0].Rises[0].Figure.Item).ToDictionary(group => group.Key, group => group.ToList());
        var sizes = items.Values.Select(of => 1 + of.Sum(set => set.Count));
        if (sets.Count == 1 || sizes.Aggregate(1L, (all, size) => Math.Min(all * size, long.MaxValue / 1000)) > MostCombinations)
        {
            return sets;
        }

        var whole = items.GetValueOrDefault("") ?? [];
        IEnumerable<IReadOnlyList<Move>> combinations = [[]];
        foreach (var of in items.Values)
        {
            // Every height of this item; which of its sets asks for it does not matter.
            var heights = of.SelectMany(set => set).GroupBy(move => move.Rises[0].By).Select(same => same.MaxBy(move => move.Steps)!).ToList();
            combinations = combinations.SelectMany(chosen => heights.Select(height => (IReadOnlyList<Move>)[.. chosen, height]).Prepend(chosen)).ToList();
        }

        return [[.. combinations.Where(chosen => chosen.Count > 0).Select(chosen => Together(chosen, items, whole)).Where(move => move.Gain > 0)]];
    }

    private static Move Together(IReadOnlyList<Move> chosen, Dictionary<string, List<IReadOnlyList<Move>>> items, List<IReadOnlyList<Move>> whole)
    {
        var own = chosen.Select(move => (Move: move, Gain: move.Rises[0].Figure.Item.Length == 0 ? 0 : Earned(items[move.Rises[0].Figure.Item], move.Rises[0].By))).ToList();
        var gain = own.Sum(rise => rise.Gain) + Earned(whole, chosen.Sum(move => move.Rises[0].By));
        // The figure that earns most is said to earn what counts for all.
        var first = own.MaxBy(rise => rise.Gain).Move;
        return new Move(chosen.Sum(move => move.Steps), gain, false,
            [.. own.Select(rise => rise.Move.Rises[0] with { Gain = ReferenceEquals(rise.Move, first) ? gain - own.Where(other => !ReferenceEquals(other.Move, first)).Sum(other => other.Gain) : rise.Gain })]);
    }

    private static decimal Earned(IEnumerable<IReadOnlyList<Move>> sets, decimal by) =>
        sets.Sum(set => set.Where(move => move.Rises[0].By <= by).Select(move => move.Gain).DefaultIfEmpty(0).Max());
}
