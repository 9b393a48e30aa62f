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
        if (IsUnspecified(leaf))
        {
            return Result.Missing(subject.Points);
        }

        var zeroes = Zeroes(leaf).Select(clause => ZeroIf.Holds(clause, subject)).ToList();
        var zero = Truth.Any(zeroes);
        if (zero == true)
        {
            return Result.Scored(0) with { IsZeroed = true };
        }

        if (IsManual(leaf))
        {
            return Result.Missing(subject.Points);
        }

        var effects = Rules(leaf).Select(clause => Clause.Apply(clause, subject)).ToList();
        return zero is null || effects.Any(effect => effect.Points is null)
            ? Result.Missing(subject.Points, effects.Any(effect => effect.Points is not null) || zeroes.Any(one => one is not null) ? "incomplete" : "no_data")
            : Result.Scored(
                Clamp.Apply(leaf, Start(leaf, subject) + effects.Sum(effect => effect.Points!.Value), subject.Points),
                [.. effects.Select(effect => effect.Flag).OfType<string>().Distinct()]);
    }

    /// <summary>Whether a rule takes all points before the others are asked.</summary>
    public static bool? IsZeroed(Rule leaf, Case subject) => Truth.Any(Zeroes(leaf).Select(clause => ZeroIf.Holds(clause, subject)));

    public static IEnumerable<Rule> Zeroes(Rule leaf) => leaf.List("clauses").Where(clause => clause.Text("kind") == "zero_if");

    /// <summary>The clauses that add and take.</summary>
    public static IEnumerable<Rule> Rules(Rule leaf) => leaf.List("clauses").Where(clause => clause.Text("kind") != "zero_if");

    public static decimal Start(Rule leaf, Case subject) => Rules(leaf).Any(Clause.IsAdditive) ? 0 : subject.Points ?? 0;
}
