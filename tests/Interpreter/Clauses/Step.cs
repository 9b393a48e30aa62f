namespace Analytics.Tests.Interpreter.Clauses;

/// <summary>2.8: the points of the first row that holds; of none, those of <c>uncovered</c> with a flag (INT-22).</summary>
internal static class Step
{
    public static Effect Apply(Rule clause, Case subject)
    {
        foreach (var row in clause.List("rows"))
        {
            switch (Conditions.Hold(subject, row, clause, skipped: true))
            {
                case true:
                    return new(row.Number("points"));
                case null:
                    return clause.Text("when_null") == "none" ? Effect.None : Effect.Unknown;
            }
        }

        return new(clause["uncovered"]?.Number("points") ?? 0, "uncovered_case");
    }
}
