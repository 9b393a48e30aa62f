namespace Analytics.Tests.Interpreter.Clauses;

/// <summary>2.2: the full points if the conditions hold, else nothing.</summary>
internal static class FullIf
{
    public static Effect Apply(Rule clause, Case subject) => Conditions.Hold(subject, clause, clause, skipped: true) switch
    {
        true => new(subject.Points),
        false => Effect.None,
        null => clause.Text("when_null") == "none" ? Effect.None : Effect.Unknown,
    };
}
