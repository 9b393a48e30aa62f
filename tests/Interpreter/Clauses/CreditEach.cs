namespace Analytics.Tests.Interpreter.Clauses;

/// <summary>2.7: k points for each, up to the cap.</summary>
internal static class CreditEach
{
    public static Effect Apply(Rule clause, Case subject) =>
        subject.Observed(clause) is { } count
            ? new(Math.Min(clause.Number("cap") ?? decimal.MaxValue, clause.Number("k")!.Value * count))
            : Effect.OfSilence(clause, subject, () => Effect.None);
}
