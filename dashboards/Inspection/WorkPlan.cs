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
public static class WorkPlan
{
    /// <summary>Builds the queue. The way to a county and the call at a unit count once, so neighbours draw each other in.</summary>
    /// <param name="flagged">Flagged unit-quarters.</param>
    /// <param name="drawn">Those of the random audit, in the order of their draw, which is kept: choosing among them would bias what they tell.</param>
    /// <param name="hours">Hours at hand.</param>
    /// <param name="settings">How long things take.</param>
    /// <param name="turn">Places the random audit within each block; any number, the same for the same plan.</param>
    public static IReadOnlyList<WorkStop> Build(
        IReadOnlyList<WorkCandidate> flagged, IReadOnlyList<WorkCandidate> drawn, double hours, InspectionSettings settings, int turn)
    {
        var (left, random) = (flagged.ToList(), new Queue<WorkCandidate>(drawn));
        var stops = new List<WorkStop>();
        var (counties, units) = (new HashSet<string>(), new HashSet<string>());
        var remaining = hours;
        while (left.Count + random.Count > 0)
        {
            var isRandomTurn = random.Count > 0 && (left.Count == 0 || IsTurn(stops.Count, settings.RandomEvery, turn));
            var next = isRandomTurn
                ? random.Peek()
                : left.Where(each => Hours(each) <= remaining).OrderByDescending(each => each.Chance * each.Weight / Hours(each)).ThenBy(each => each.UnitId, StringComparer.Ordinal)
                    .ThenBy(each => each.Quarter, StringComparer.Ordinal).FirstOrDefault();
            if (next is null || Hours(next) > remaining)
            {
                if (!isRandomTurn)
                {
                    return stops;
                }

                // The next of the draw does not fit any more: no other of it may take its place.
                random.Clear();
                continue;
            }

            if (isRandomTurn)
            {
                random.Dequeue();
            }
            else
            {
                left.Remove(next);
            }

            var cost = Hours(next);
            stops.Add(new WorkStop(next, cost));
            remaining -= cost;
            counties.Add(next.County);
            units.Add(next.UnitId);
        }

        return stops;

        double Hours(WorkCandidate each) => ((each.Records * settings.MinutesPerRecord)
            + (units.Contains(each.UnitId) ? 0 : settings.MinutesPerUnit) + (counties.Contains(each.County) ? 0 : settings.MinutesPerCounty)) / 60;
    }

    // One place of each block, not always the same.
    private static bool IsTurn(int place, int every, int turn) => place % every == (int)((uint)HashCode(place / every, turn) % every);

    private static int HashCode(int block, int turn) => unchecked(((block + 1) * (int)2654435761) ^ (turn * 40503));
}
