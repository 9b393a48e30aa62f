namespace Analytics.Dashboards.Inspection;

/// <summary>A unit's quarter that may be inspected.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="County">Name of its county; empty for units directly under the city.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Records">Records to look at.</param>
/// <param name="Chance">How likely it is padded, 0 to 1.</param>
/// <param name="Weight">How much a find there is worth.</param>
public sealed record WorkCandidate(string UnitId, string UnitName, string County, string Quarter, int Records, double Chance, double Weight);

/// <summary>One stop of a plan.</summary>
/// <param name="Candidate">What is inspected.</param>
/// <param name="Hours">Hours it adds: to get to its county if that is new, to call at the unit if that is new, to look at the records.</param>
public sealed record WorkStop(WorkCandidate Candidate, double Hours);

/// <summary>The queue for the hours at hand: each next stop yields most per hour that it adds, and one place of several belongs to the random audit.</summary>
/// <remarks>Nothing of a plan tells which stops were drawn: their places come from the seed of the draw, their chance is the mean of the others.</remarks>
public static class WorkPlan
{
    /// <summary>Builds the queue. The way to a county and the call at a unit count once, so neighbours draw each other in.</summary>
    /// <param name="flagged">Flagged unit-quarters.</param>
    /// <param name="drawn">Those of the random audit, in the order of their draw, which is kept: choosing among them would bias what they tell.</param>
    /// <param name="hours">Hours at hand.</param>
    /// <param name="settings">How long things take.</param>
    /// <param name="seed">Seed of the draw.</param>
    public static IReadOnlyList<WorkStop> Build(
        IReadOnlyList<WorkCandidate> flagged, IReadOnlyList<WorkCandidate> drawn, double hours, InspectionSettings settings, long seed)
    {
        var (left, random, queue) = (flagged.ToList(), new Queue<WorkCandidate>(drawn), new List<WorkCandidate>());
        var way = new Way(settings);
        while (left.Count + random.Count > 0)
        {
            var (block, place) = Math.DivRem(queue.Count, settings.RandomEvery);
            var isRandomTurn = random.Count > 0 && (left.Count == 0 || place == RandomAudit.Place(seed, Block(block), settings.RandomEvery));
            var next = isRandomTurn
                ? random.Peek()
                : left.Where(each => way.Hours(each) <= hours - way.Walked).OrderByDescending(each => each.Chance * each.Weight / way.Hours(each))
                    .ThenBy(each => each.UnitId, StringComparer.Ordinal).ThenBy(each => each.Quarter, StringComparer.Ordinal).FirstOrDefault();
            if (next is null)
            {
                break;
            }

            if (isRandomTurn && way.Hours(next) > hours - way.Walked)
            {
                // The next of the draw does not fit any more: no other of it may take its place.
                random.Clear();
                continue;
            }

            queue.Add(next);
            way.Walk(next);
            if (isRandomTurn)
            {
                random.Dequeue();
            }
            else
            {
                left.Remove(next);
            }
        }

        return Stops(queue, drawn.ToHashSet(), settings, seed);
    }

    /// <summary>Most places of the random audit in the queues of a quarter, those with a case included: a queue of drawn stops alone would tell that they were drawn.</summary>
    /// <param name="flagged">Flagged unit-quarters, those with a case included; where there are none every drawn one is inspected.</param>
    /// <param name="every">Of how many places one is for the random audit.</param>
    public static int DrawnPlaces(int flagged, int every) => flagged == 0 || every == 1 ? int.MaxValue : (flagged + every - 2) / (every - 1);

    private static List<WorkStop> Stops(List<WorkCandidate> queue, HashSet<WorkCandidate> drawn, InspectionSettings settings, long seed)
    {
        var mean = queue.Where(each => !drawn.Contains(each)).Select(each => (double?)each.Chance).Average();
        var way = new Way(settings);
        return [.. queue.Chunk(settings.RandomEvery).SelectMany((block, number) => Placed(block, drawn, Block(number), seed))
            .Select(each => new WorkStop(drawn.Contains(each) ? each with { Chance = mean ?? each.Chance } : each, way.Walk(each)))];
    }

    // In a block that is not full the drawn one would come last too often.
    private static IEnumerable<WorkCandidate> Placed(WorkCandidate[] block, HashSet<WorkCandidate> drawn, string name, long seed)
    {
        if (block.Count(drawn.Contains) != 1)
        {
            return block;
        }

        var others = block.Where(each => !drawn.Contains(each)).ToList();
        others.Insert(RandomAudit.Place(seed, name, block.Length), block.Single(drawn.Contains));
        return others;
    }

    private static string Block(int number) => $"block {number}";

    // What was walked already costs nothing again.
    private sealed class Way(InspectionSettings settings)
    {
        private readonly HashSet<string> counties = [];
        private readonly HashSet<string> units = [];

        public double Walked { get; private set; }

        public double Hours(WorkCandidate each) => settings.Hours(each.Records, units.Contains(each.UnitId) ? 0 : 1, counties.Contains(each.County) ? 0 : 1);

        public double Walk(WorkCandidate each)
        {
            var added = Hours(each);
            counties.Add(each.County);
            units.Add(each.UnitId);
            Walked += added;
            return added;
        }
    }
}
