namespace Analytics.Tests.Interpreter.Clauses;

/// <summary>2.4: k points for every item that is absent.</summary>
internal static class DeductMissing
{
    public static Effect Apply(Rule clause, Case subject)
    {
        var there = clause.List("items").Select(item => IsThere(clause, item, subject)).ToList();
        var missing = there.Count(one => one == false);
        return there.Contains(null) && clause.Text("when_null") != "none" ? Effect.Unknown : new(-clause.Number("k") * missing);
    }

    private static bool? IsThere(Rule clause, Rule item, Case subject)
    {
        if (item["when"] is not null)
        {
            return Conditions.Hold(subject, item, clause, skipped: true);
        }

        var value = subject.Figures.Of(clause.Text("measure")!, Item.Names(item), Periods.Year(subject.Town.Year)) ?? subject.Missing(clause, clause.Text("measure")!);
        return value is null ? null : value >= 1;
    }
}
