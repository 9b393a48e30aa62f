namespace Analytics.Tests.Interpreter.Clauses;

/// <summary>2.10: k points for each, where k may go by an attribute: the person's role, or what files write as item.</summary>
internal static class BonusEach
{
    public static Effect Apply(Rule clause, Case subject)
    {
        var points = clause["by"] is not { } by ? Plain(clause, subject)
            : by.Text("attr") == "role" ? ByRole(by, subject, clause.Text("measure")!)
            : ByItem(clause, by, subject, clause.Text("measure")!);
        return points is { } sum
            ? new(Math.Min(clause.Number("cap") ?? decimal.MaxValue, sum))
            : Effect.OfSilence(clause, subject, () => Effect.None, otherwise: "none");
    }

    private static decimal? Plain(Rule clause, Case subject) => clause.Number("k") * subject.Observed(clause);

    private static decimal? ByRole(Rule by, Case subject, string measure) =>
        subject.Figures.Of(measure, null, Periods.Year(subject.Town.Year)) * (Roles.Pick(by, "map", subject.Person) ?? 0);

    private static decimal? ByItem(Rule clause, Rule by, Case subject, string measure)
    {
        var items = subject.Figures.Items(measure);
        return items.Count == 0 ? null : by.Map("map").Sum(entry =>
            items.Where(item => Item.Spellings(clause, entry.Key).Contains(item.Item)).Sum(item => item.Value * entry.Value.Figure!.Value));
    }
}
