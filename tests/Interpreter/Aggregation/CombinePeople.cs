using Analytics.Tests.Interpreter.Clauses;

namespace Analytics.Tests.Interpreter.Aggregation;

/// <summary>3.20: how the people of a unit make up one result; the system must say which way (INT-06).</summary>
internal static class CombinePeople
{
    /// <param name="leaf">The leaf.</param>
    /// <param name="unit">The unit before its rules.</param>
    /// <param name="people">The people it is about, each before the rules.</param>
    public static Result Apply(Rule leaf, Case unit, IReadOnlyList<Case> people)
    {
        var measures = leaf.List("clauses").SelectMany(Measures).ToHashSet();
        if (!people.Any(person => person.Figures.Speaks(measures)))
        {
            // Without any roster nobody can tell who is concerned.
            return people.Count == 0 && unit.Town.Roster(unit.Unit.Id).Any()
                ? Result.Missing(unit.Points, "not_applicable")
                : Leaf.Apply(leaf, unit);
        }

        return leaf.Text("combine_people") switch
        {
            "mean" => Leaf.Apply(leaf, unit with { Figures = Figures.Mean(unit.Town, people.Select(person => person.Figures)) }),
            "sum_shortfall" => SumOfEffects(leaf, unit, people),
            var way => Scored(way!, unit, [.. people.Select(person => Leaf.Apply(leaf, person))]),
        };
    }

    private static Result Scored(string way, Case unit, IReadOnlyList<Result> people)
    {
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

    private static Result SumOfEffects(Rule leaf, Case unit, IReadOnlyList<Case> people)
    {
        var effects = people.SelectMany(person => Leaf.Rules(leaf).Select(clause => Clause.Apply(clause, person))).ToList();
        return effects.Any(effect => effect.Points is null)
            ? Result.Missing(unit.Points)
            : Result.Scored(Clamp.Apply(leaf, Leaf.Start(leaf, unit) + effects.Sum(effect => effect.Points!.Value), unit.Points));
    }

    private static IEnumerable<string> Measures(Rule clause) =>
        new[] { clause.Text("measure"), clause.Text("target_measure") }.OfType<string>()
            .Concat(clause.List("when").SelectMany(Measures))
            .Concat(clause.List("rows").SelectMany(Measures))
            .Concat(clause.List("items").SelectMany(Measures));
}
