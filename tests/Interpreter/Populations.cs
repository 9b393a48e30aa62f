namespace Analytics.Tests.Interpreter;

/// <summary>Who belongs to a population, by <c>populations.yaml</c>: any row of <c>any_of</c> suffices, none of <c>none_of</c> may fit.</summary>
internal sealed class Populations(string yaml)
{
    private readonly Dictionary<string, Rule> known = Rule.Parse(yaml).Map("populations").ToDictionary(entry => entry.Key, entry => entry.Value);

    public bool IsOfPersons(string? population) => population is not null && known[population].Text("scope") == "person";

    public bool Has(string population, Unit unit) => known[population].List("any_of").Any(row =>
        row.Word == "any" || (row.Word == "has_website" && unit.HasWebsite) || (row.Word is null && Agrees(row, "level", unit.Level) && Agrees(row, "kind", unit.Kind)));

    public bool Has(string population, Person person) =>
        known[population].List("any_of").Any(row => Fits(row, person)) && !known[population].List("none_of").Any(row => Fits(row, person));

    private static bool Fits(Rule row, Person person) =>
        row.Word == "any"
        || (row.Word == "in_centre_group" && person.InCentreGroup)
        || (row.Word is null
            && (row["role"] is null || person.Roles.Contains(row.Text("role")!))
            && Agrees(row, "rank", person.Rank)
            && Agrees(row, "category", person.Category)
            && Agrees(row, "status", person.Status));

    private static bool Agrees(Rule row, string key, string? value) => row[key] is null || row.Text(key) == value;
}
