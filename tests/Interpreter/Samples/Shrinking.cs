using System.Text.Json.Nodes;

namespace Analytics.Tests.Interpreter.Samples;

/// <summary>Makes a sample that shows a disagreement smaller, as long as it still shows one.</summary>
internal static class Shrinking
{
    /// <summary>The smallest disagreement found by leaving out one thing after another.</summary>
    /// <param name="start">A disagreement.</param>
    /// <param name="rounds">Most builds to spend.</param>
    public static Disagreement Smallest(Disagreement start, int rounds = 8)
    {
        var smallest = start;
        for (var round = 0; round < rounds; round++)
        {
            var smaller = Comparison.Run([.. Without(smallest.Sample).Where(IsWhole)], out _).MinBy(disagreement => disagreement.Sample.Size);
            if (smaller is null)
            {
                break;
            }

            smallest = smaller;
        }

        return smallest;
    }

    private static IEnumerable<Sample> Without(Sample sample)
    {
        foreach (var path in Lists(sample.System, []))
        {
            var system = (JsonObject)sample.System.DeepClone();
            Cut(system, path);
            yield return sample with { System = system };
        }

        foreach (var key in new[] { "veto", "tiers", "composite" }.Where(sample.System.ContainsKey))
        {
            var system = (JsonObject)sample.System.DeepClone();
            system.Remove(key);
            yield return sample with { System = system };
        }

        foreach (var measure in sample.Claims.GroupBy(claim => (claim.SubjectId, claim.Measure)))
        {
            yield return sample with { Claims = [.. sample.Claims.Except(measure)] };
        }

        foreach (var unit in sample.Units.Where(_ => !sample.IsOfPersons))
        {
            var gone = sample.Persons.Where(person => person.UnitId == unit.Id).Select(person => person.Id).Append(unit.Id).ToHashSet();
            yield return sample with { Units = [.. sample.Units.Except([unit])], Persons = [.. sample.Persons.Where(person => !gone.Contains(person.Id))], Claims = [.. sample.Claims.Where(claim => !gone.Contains(claim.SubjectId))], Scores = [.. sample.Scores.Where(score => !gone.Contains(score.SubjectId))] };
        }

        foreach (var person in sample.Persons)
        {
            yield return sample with { Persons = [.. sample.Persons.Except([person])], Claims = [.. sample.Claims.Where(claim => claim.SubjectId != person.Id)], Scores = [.. sample.Scores.Where(score => score.SubjectId != person.Id)] };
        }

        foreach (var score in sample.Scores)
        {
            yield return sample with { Scores = [.. sample.Scores.Except([score])] };
        }
    }

    private static IEnumerable<IReadOnlyList<object>> Lists(JsonNode? node, IReadOnlyList<object> path) => node switch
    {
        JsonObject rule => rule.SelectMany(child => Lists(child.Value, [.. path, child.Key])),
        JsonArray list => Enumerable.Range(0, list.Count).SelectMany(at => Lists(list[at], [.. path, at]).Prepend([.. path, at])),
        _ => [],
    };

    private static void Cut(JsonNode node, IReadOnlyList<object> path)
    {
        foreach (var step in path.Take(path.Count - 1))
        {
            node = step is int at ? node[at]! : node[(string)step]!;
        }

        ((JsonArray)node).RemoveAt((int)path[^1]);
    }

    // Points of a dimension must add up, and a leaf needs a clause; what breaks that is no system.
    private static bool IsWhole(Sample sample)
    {
        if (sample.Subjects.Count == 0)
        {
            return false;
        }

        Points(sample.System);
        return Objects(sample.System).All(rule => rule.All(child => child.Value is not JsonArray { Count: 0 } || child.Key is "requirements" or "boundary_flag" or "role_any" or "allowed"));
    }

    private static decimal Points(JsonObject rule)
    {
        var children = new[] { "dimensions", "indicators", "parts" }.SelectMany(key => rule[key] as JsonArray ?? []).OfType<JsonObject>().ToList();
        if (children.Count > 0)
        {
            var sum = children.Sum(Points);
            if (rule.ContainsKey("points"))
            {
                rule["points"] = sum + ((decimal?)rule["unseen_points"] ?? 0);
            }
        }

        return (decimal?)rule["points"] ?? 0;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject rule => rule.SelectMany(child => Objects(child.Value)).Prepend(rule),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
