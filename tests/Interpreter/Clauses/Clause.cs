namespace Analytics.Tests.Interpreter.Clauses;

/// <summary>The kinds of clause by name.</summary>
internal static class Clause
{
    private static readonly string[] Additive = ["full_if", "credit_each", "step"];

    /// <summary>Whether a leaf with this clause starts at 0 and earns its points.</summary>
    public static bool IsAdditive(Rule clause) => Additive.Contains(clause.Text("kind"));

    /// <summary>What a clause does; <c>manual</c> is entered, <c>zero_if</c> looked at before, a graded component has no points.</summary>
    public static Effect Apply(Rule clause, Case subject) => clause.Text("kind") switch
    {
        "full_if" => FullIf.Apply(clause, subject),
        "deduct_if" => DeductIf.Apply(clause, subject),
        "deduct_missing" => DeductMissing.Apply(clause, subject),
        "deduct_short" => DeductShort.Apply(clause, subject),
        "deduct_event" => DeductEvent.Apply(clause, subject),
        "credit_each" => CreditEach.Apply(clause, subject),
        "step" => Step.Apply(clause, subject),
        "bonus_each" => BonusEach.Apply(clause, subject),
        "adjust" => Adjust.Apply(clause, subject),
        // Beside rules it leaves their sum standing; alone it leaves the leaf unknown (Leaf).
        "unspecified" or "manual" or "zero_if" or "tier_manual" or "tier_threshold" => Effect.None,
        var kind => throw new ArgumentOutOfRangeException(nameof(clause), kind, "no such clause"),
    };
}
