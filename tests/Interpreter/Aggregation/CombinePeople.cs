using Analytics.Tests.Interpreter.Clauses;

namespace Analytics.Tests.Interpreter.Aggregation;

/// <summary>3.20: how the people of a unit make up one result; the system must say which way (INT-06).</summary>
internal static class CombinePeople
{
    /// <param name="leaf">The leaf.</param>
    /// <param name="unit">The unit before its rules, with the mean of its people as figures where the leaf asks for that.</param>
    /// <param name="people">The people it is about, each before the rules; at least one.</param>
    public static Result Apply(Rule leaf, Case unit, IReadOnlyList<Case> people) => leaf.Text("combine_people") switch
    {
        "mean" => Leaf.Apply(leaf, unit),
        "sum_shortfall" => SumOfShortfalls(leaf, unit, people),
        var way => Scored(leaf, way!, unit, [.. people.Select(person => Leaf.Apply(leaf, person))]),
    };

    private static Result Scored(Rule leaf, string way, Case unit, IReadOnlyList<Result> people)
    {
        // Nobody can be worse than a person at 0, whatever is not known of the others.
        if (way == "worst" && people.Any(person => person.IsZeroed || (person.Points == 0 && Clamp.Holds(leaf))))
        {
            return Result.Scored(0);
        }

        if (people.Any(person => person.Points is null))
        {
            return Result.Missing(unit.Points, people.Any(person => person.Status is "scored" or "incomplete") ? "incomplete" : "no_data");
        }

        return Result.Scored(way switch
        {
            "each_scored" => people.Average(person => person.Known),
            "worst" => people.Min(person => person.Known),
            "share_meeting" => unit.Points!.Value * people.Count(person => person.Known >= unit.Points) / people.Count,
            _ => throw new ArgumentOutOfRangeException(nameof(way), way, "no such way to combine people"),
        });
    }

    // What people lack of the points adds up; a figure of the unit is the sum already.
    private static Result SumOfShortfalls(Rule leaf, Case unit, IReadOnlyList<Case> people)
    {
        if (Leaf.IsUnspecified(leaf) || Leaf.IsManual(leaf))
        {
            return people.Any(person => Leaf.Apply(leaf, person).IsZeroed) ? Result.Scored(0) with { IsZeroed = true } : Result.Missing(unit.Points);
        }

        if (people.Any(person => Leaf.IsZeroed(leaf, person) == true))
        {
            return Result.Scored(0) with { IsZeroed = true };
        }

        var zeroes = people.SelectMany(person => Leaf.Zeroes(leaf).Select(clause => ZeroIf.Holds(clause, person))).ToList();
        var effects = people.Select(person => Leaf.Rules(leaf).Select(clause => Clause.Apply(clause, person)).ToList()).ToList();
        var isKnown = zeroes.Any(zero => zero is not null) || effects.Any(person => person.Any(effect => effect.Points is not null));
        if (zeroes.Contains(null) || effects.Any(person => person.Any(effect => effect.Points is null)))
        {
            return Result.Missing(unit.Points, isKnown ? "incomplete" : "no_data");
        }

        var start = Leaf.Start(leaf, unit);
        var rules = Leaf.Rules(leaf).ToList();
        var isOfUnit = rules.Select(rule => rule.IsOfUnit(people[0])).ToList();
        var lost = start == 0
            ? isOfUnit.All(one => one)
                ? unit.Points!.Value - effects.Min(person => person.Sum(effect => effect.Points!.Value))
                : effects.Sum(person => unit.Points!.Value - person.Sum(effect => effect.Points!.Value))
            : -Enumerable.Range(0, rules.Count).Sum(at => isOfUnit[at] ? effects.Min(person => person[at].Points!.Value) : effects.Sum(person => person[at].Points!.Value));
        return Result.Scored(Clamp.Apply(leaf, unit.Points!.Value - lost, unit.Points));
    }
}
