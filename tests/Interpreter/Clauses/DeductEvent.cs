namespace Analytics.Tests.Interpreter.Clauses;

/// <summary>2.6: k points for every event.</summary>
internal static class DeductEvent
{
    public static Effect Apply(Rule clause, Case subject) =>
        subject.Observed(clause) is { } count ? new(-clause.Number("k") * count) : Effect.OfSilence(clause, subject, () => Effect.None);
}
