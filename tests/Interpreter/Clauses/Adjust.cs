namespace Analytics.Tests.Interpreter.Clauses;

/// <summary>2.11: signed points by a category, some of them by role; a value that the map does not name changes nothing.</summary>
internal static class Adjust
{
    public static Effect Apply(Rule clause, Case subject)
    {
        if (subject.Figures.Text(clause.Text("measure")!) is not { } word)
        {
            return Effect.OfSilence(clause, subject, () => Effect.None);
        }

        var entry = clause.Map("map").FirstOrDefault(entry => Item.Spellings(clause, entry.Key).Contains(word));
        return new(entry.Value is null ? 0
            : entry.Value.Figure ?? ByRole(clause, entry.Key, subject.Person));
    }

    private static decimal ByRole(Rule clause, string key, Person? person) => Roles.Pick(clause["map"]!, key, person) ?? 0;
}
