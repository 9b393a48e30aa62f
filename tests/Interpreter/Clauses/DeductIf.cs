namespace Analytics.Tests.Interpreter.Clauses;

/// <summary>2.3: k points once, if the conditions hold.</summary>
internal static class DeductIf
{
    public static Effect Apply(Rule clause, Case subject) => Conditions.Hold(subject, clause, clause, skipped: false) switch
    {
        true => new(-clause.Number("k")),
        false => Effect.None,
        null => clause["when_null"]?.Number("deduct") is { } points && subject.Figures.Reports(clause.List("when")[0].Text("measure")!) ? new(-points)
            : clause.Text("when_null") == "none" ? Effect.None : Effect.Unknown,
    };
}
