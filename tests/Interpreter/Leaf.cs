using Analytics.Tests.Interpreter.Aggregation;
using Analytics.Tests.Interpreter.Clauses;

namespace Analytics.Tests.Interpreter;

/// <summary>The rules of a leaf over one subject's figures: zero first, then the start, the clauses and the clamp.</summary>
internal static class Leaf
{
    public static bool IsManual(Rule leaf) => leaf.List("clauses").Any(clause => clause.Text("kind") == "manual");

    public static bool IsUnspecified(Rule leaf) => leaf.List("clauses").All(clause => clause.Text("kind") == "unspecified");

    /// <summary>Points by the rules, over what the figures say.</summary>
    public static Result Apply(Rule leaf, Case subject)
    {
        // Who says nothing at all makes no claim, not even one of no effect.
        if (IsManual(leaf) || IsUnspecified(leaf) || !subject.Figures.Any)
        {
            return Result.Missing(subject.Points);
        }

        var zeroes = Zeroes(leaf).Select(clause => ZeroIf.Holds(clause, subject)).ToList();
        var zero = Truth.Any(zeroes);
        if (zero == true)
        {
            return Result.Scored(0);
        }

        var effects = Rules(leaf).Select(clause => Clause.Apply(clause, subject)).ToList();
        return zero is null || effects.Any(effect => effect.Points is null)
            ? Result.Missing(subject.Points, effects.Any(effect => effect.Points is not null) || zeroes.Any(one => one is not null) ? "incomplete" : "no_data")
            : Result.Scored(
                Clamp.Apply(leaf, Start(leaf, subject) + effects.Sum(effect => effect.Points!.Value), subject.Points),
                [.. effects.Select(effect => effect.Flag).OfType<string>().Distinct()]);
    }

    /// <summary>Points that people entered; of a leaf that only people score, 0 where a rule takes them all.</summary>
    public static Result Entered(Rule leaf, decimal points, Case subject) =>
        Result.Scored(IsManual(leaf) && Zeroes(leaf).Any(clause => ZeroIf.Holds(clause, subject) == true) ? 0 : points);

    public static IEnumerable<Rule> Zeroes(Rule leaf) => leaf.List("clauses").Where(clause => clause.Text("kind") == "zero_if");

    /// <summary>The clauses that add and take.</summary>
    public static IEnumerable<Rule> Rules(Rule leaf) => leaf.List("clauses").Where(clause => clause.Text("kind") != "zero_if");

    public static decimal Start(Rule leaf, Case subject) => Rules(leaf).Any(Clause.IsAdditive) ? 0 : subject.Points ?? 0;
}
