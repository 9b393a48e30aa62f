namespace Analytics.Tests.Interpreter.Clauses;

/// <summary>2.8: the points of the first row that holds; of none, those of <c>uncovered</c> with a flag (INT-22).</summary>
internal static class Step
{
    public static Effect Apply(Rule clause, Case subject)
    {
        var isSilent = false;
        foreach (var row in clause.List("rows"))
        {
            switch (Conditions.Hold(subject, row, clause, skipped: true))
            {
                case true:
                    return new(row.Number("points"));
                // A row that cannot be judged hides all below it, unless silence has no effect.
                case null when clause.Text("when_null") != "none":
                    return Effect.Unknown;
                case null:
                    isSilent = true;
                    break;
            }
        }

        return isSilent ? Effect.None : new(clause["uncovered"]?.Number("points") ?? 0, "uncovered_case");
    }
}
