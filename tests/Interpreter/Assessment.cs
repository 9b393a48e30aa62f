using Analytics.Tests.Interpreter.Aggregation;
using Analytics.Tests.Interpreter.Classification;
using Analytics.Tests.Interpreter.Requirements;

namespace Analytics.Tests.Interpreter;

/// <summary>One system over one town, as the rule reference reads: no tables, no sets, one subject after another.</summary>
internal sealed class Assessment(Rule system, Town town, Populations populations)
{
    /// <summary>A leaf, the official basis it inherits, its printed points, and whether points are printed above it.</summary>
    public sealed record LeafOf(Rule Rule, string Official, decimal? Points, bool IsCovered);

    private readonly string id = system.Text("id")!;

    /// <summary>Results of a subject on a basis, by dimension, indicator and part.</summary>
    /// <param name="subject">Subject.</param>
    /// <param name="basis">evidence, claim, self, review, official or claimed; only the last two are added up from every leaf.</param>
    public IReadOnlyDictionary<string, Result> Indicators(Subject subject, string basis)
    {
        var results = new Dictionary<string, Result>();
        foreach (var top in Tops(subject))
        {
            Walk(top, subject, basis, Inherited(subject), results);
        }

        return results;
    }

    /// <summary>Leaves of which a basis says anything, with what it says.</summary>
    public IReadOnlyDictionary<string, Result> Told(Subject subject, string basis) => Tops(subject).SelectMany(top => Leaves(top, Inherited(subject), false))
        .Select(leaf => (Id: leaf.Rule.Text("id")!, Result: Own(leaf.Rule, subject, basis, leaf.Official)))
        .Where(leaf => leaf.Result is not null).ToDictionary(leaf => leaf.Id, leaf => leaf.Result!);

    /// <summary>Status of every requirement on evidence or claim.</summary>
    public IReadOnlyDictionary<string, string> Required(Subject subject, string basis) =>
        Definition(subject).List("requirements").Concat(Tops(subject).SelectMany(All).SelectMany(indicator => indicator.List("requirements")))
            .ToDictionary(requirement => requirement.Text("id")!, requirement => Requirement.Status(requirement, Alone(subject, basis), subject.Profile.Length > 0));

    /// <summary>Whether the assessment stops before scoring.</summary>
    public bool IsVetoed(Subject subject) => Veto.Holds(system, Alone(subject, "claim"));

    /// <summary>Indicators, dimensions or ledger aspects that a subject is assessed by.</summary>
    public IReadOnlyList<Rule> Tops(Subject subject) =>
        Definition(subject).List("dimensions") is { Count: > 0 } dimensions ? dimensions : Definition(subject).List("indicators");

    /// <summary>The subject before its rules; requirements, vetoes and overrides ask it alone, nobody stands in for it.</summary>
    public Case Alone(Subject subject, string basis) => Case(subject, null, basis) with
    {
        Evidence = town.Figures("evidence", subject.Type, subject.Id), Claimed = town.Figures("claim", subject.Type, subject.Id),
    };

    private string Inherited(Subject subject) => Definition(subject).Text("official_basis") ?? system.Text("official_basis") ?? "evidence";

    /// <summary>Leaves that carry points or could.</summary>
    public IEnumerable<LeafOf> Leaves(Subject subject) => Tops(subject).SelectMany(top => Leaves(top, Inherited(subject), false)).Where(leaf => !Grade.IsGraded(leaf.Rule));

    /// <summary>The result of a leaf.</summary>
    public Result Points(LeafOf leaf, Subject subject, string basis) => Points(leaf.Rule, subject, basis, leaf.Official);

    /// <summary>Points of the whole that the text does not show.</summary>
    public decimal Unseen(Subject subject) => Tops(subject).SelectMany(All).Sum(node => node.Number("unseen_points") ?? 0);

    private static IEnumerable<LeafOf> Leaves(Rule node, string inherited, bool isCovered)
    {
        var official = node.Text("official_basis") ?? inherited;
        var isPrinted = node.Number("points") is not null;
        return Children(node) is { Count: > 0 } children
            ? children.SelectMany(child => Leaves(child, official, isCovered || isPrinted))
            : [new(node, official, node.Number("points"), isCovered)];
    }

    private Result Walk(Rule node, Subject subject, string basis, string inherited, Dictionary<string, Result> results)
    {
        var official = node.Text("official_basis") ?? inherited;
        var children = Children(node);
        return results[node.Text("id")!] = children.Count == 0
            ? Points(node, subject, basis, official)
            : Sum.Of([.. children.Select(child => Walk(child, subject, basis, official, results))], node.Number("unseen_points") ?? 0, node.Number("points") is not null);
    }

    private Result Points(Rule leaf, Subject subject, string basis, string official) => Own(leaf, subject, basis, official) ?? Result.Missing(leaf.Number("points"));

    // Null where the basis says nothing of the leaf.
    private Result? Own(Rule leaf, Subject subject, string basis, string official) => basis switch
    {
        _ when Grade.IsGraded(leaf) => basis is "self" or "review" ? null : Grade.Of(leaf, Alone(subject, "claim"), basis),
        "self" or "review" => Entered(leaf, subject, basis),
        _ when IsInapplicable(leaf, subject) => basis is "official" or "claimed" ? Result.Missing(leaf.Number("points"), "not_applicable") : null,
        "evidence" or "claim" => ByRule(leaf, subject, basis),
        "official" when Leaf.IsManual(leaf) => Zeroed(leaf, subject, "evidence") ?? Entered(leaf, subject, "review") ?? ByRule(leaf, subject, "evidence"),
        "official" when official == "review" || Leaf.IsUnspecified(leaf) => Entered(leaf, subject, "review") ?? ByRule(leaf, subject, "evidence"),
        "official" => ByRule(leaf, subject, "evidence"),
        _ => Zeroed(leaf, subject, "claim") ?? Entered(leaf, subject, "self") ?? ByRule(leaf, subject, "claim") ?? ByRule(leaf, subject, "evidence"),
    };

    // A zero that the facts show of what people score stands, whatever they entered.
    private Result? Zeroed(Rule leaf, Subject subject, string basis) =>
        Leaf.IsManual(leaf) && ByRule(leaf, subject, basis) is { IsZeroed: true } zero ? zero : null;

    private Result? Entered(Rule leaf, Subject subject, string assessor)
    {
        var points = town.Score(id, leaf.Text("id")!, subject.Id, assessor);
        return points is null ? null
            : points < 0 || points > leaf.Number("points") ? Result.Missing(leaf.Number("points"), "invalid")
            : Result.Scored(points.Value);
    }

    // INT-09. People of a unit for whom points or figures were handed in are there, whatever its roster says.
    private bool IsInapplicable(Rule leaf, Subject subject)
    {
        if (leaf.Text("population") is not { } population)
        {
            return false;
        }

        if (subject.Type == "person" || !populations.IsOfPersons(population))
        {
            return !Case(subject, leaf, "claim").BelongsTo(population);
        }

        var stated = town.Figures("claim", "unit", subject.Id);
        return town.Roster(subject.UnitId).Any() && Concerned(leaf, subject).Count == 0
            && !new[] { "self", "review" }.Any(assessor => Entered(leaf, subject, assessor)?.Status == "scored")
            && !leaf.List("clauses").SelectMany(clause => clause.Looks()).Any(look => stated.Speaks(look.Measure, look.Names));
    }

    private Result? ByRule(Rule leaf, Subject subject, string basis)
    {
        if (leaf.List("clauses").All(clause => clause.Text("kind") == "manual"))
        {
            return null;
        }

        var concerned = subject.Type == "unit" && populations.IsOfPersons(leaf.Text("population")) ? Concerned(leaf, subject) : [];
        if (concerned.Count == 0)
        {
            return town.Speaks(basis, subject.Type, subject.Id, subject.UnitId) ? Leaf.Apply(leaf, Case(subject, leaf, basis)) : null;
        }

        var one = Case(subject, leaf, basis);
        var people = concerned.Select(person => one with { Person = person, Evidence = Among("evidence", person), Claimed = Among("claim", person) }).ToList();
        return town.Speaks(basis, "unit", subject.Id, subject.UnitId) || concerned.Any(person => town.Speaks(basis, "person", person.Id, subject.UnitId))
            ? CombinePeople.Apply(leaf, leaf.Text("combine_people") == "mean" ? one with { Evidence = Mean("evidence"), Claimed = Mean("claim") } : one, people)
            : null;

        Figures Among(string facts, Person person) => town.Figures(facts, person, concerned);
        Figures Mean(string facts) => town.Mean(facts, subject.UnitId, concerned);
    }

    private List<Person> Concerned(Rule leaf, Subject subject) =>
        [.. town.Roster(subject.UnitId).Where(person => populations.Has(leaf.Text("population")!, person))];

    private Case Case(Subject subject, Rule? leaf, string basis)
    {
        var person = subject.Type == "person" ? town.Person(subject.Id) : null;
        return new(town, populations, basis, Of("evidence"), Of("claim"), town.Unit(subject.UnitId), person, leaf?.Number("points"));

        Figures Of(string facts) => person is null ? town.Figures(facts, "unit", subject.Id) : town.Figures(facts, person);
    }

    private Rule Definition(Subject subject) => subject.Profile.Length == 0 ? system : system["profiles"]![subject.Profile]!;

    private static IEnumerable<Rule> All(Rule node) => Children(node).SelectMany(All).Prepend(node);

    private static IReadOnlyList<Rule> Children(Rule node) =>
        node.List("indicators") is { Count: > 0 } indicators ? indicators : node.List("parts");
}
