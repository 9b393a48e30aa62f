using Analytics.Tests.Interpreter.Aggregation;
using Analytics.Tests.Interpreter.Classification;
using Analytics.Tests.Interpreter.Requirements;

namespace Analytics.Tests.Interpreter;

/// <summary>The total of a subject and what follows from it.</summary>
internal sealed record Standing(Result Sum, decimal? Total, decimal? Composite, string? Tier, string Flag, int? Rank = null, string? RankFlag = null);

/// <summary>One system over one town, as the rule reference reads: no tables, no sets, one subject after another.</summary>
internal sealed class Assessment(Rule system, Town town, Populations populations)
{
    private readonly string id = system.Text("id")!;

    /// <summary>Results of a subject on a basis, by dimension, indicator and part.</summary>
    /// <param name="subject">Subject.</param>
    /// <param name="basis">evidence, claim, self, review, official or claimed.</param>
    public IReadOnlyDictionary<string, Result> Indicators(Subject subject, string basis)
    {
        var results = new Dictionary<string, Result>();
        var inherited = Definition(subject).Text("official_basis") ?? system.Text("official_basis") ?? "evidence";
        foreach (var top in Tops(subject))
        {
            Walk(top, subject, basis, inherited, results);
        }

        return IsVetoed(subject) ? results.ToDictionary(result => result.Key, _ => Result.Missing(0, "veto")) : results;
    }

    /// <summary>Total, composite, tier and rank on a basis.</summary>
    public Standing Standing(Subject subject, string basis)
    {
        if (IsVetoed(subject))
        {
            return new(Result.Missing(0, "veto"), null, null, "VETO", "ok");
        }

        var (sum, total, composite, low, high) = Total(subject, basis);
        var (tier, flag) = Tier(sum, composite ?? (system["composite"] is null ? total : null), low, high);
        return new(sum, total, composite, tier, flag);
    }

    /// <summary>Status of every requirement by what is stated.</summary>
    public IReadOnlyDictionary<string, string> Required(Subject subject) =>
        Definition(subject).List("requirements").Concat(Tops(subject).SelectMany(All).SelectMany(indicator => indicator.List("requirements")))
            .ToDictionary(requirement => requirement.Text("id")!, requirement => Requirement.Status(requirement, Case(subject, null, "claim"), subject.Profile.Length > 0));

    private (Result Sum, decimal? Total, decimal? Composite, decimal Low, decimal High) Total(Subject subject, string basis)
    {
        var results = Indicators(subject, basis);
        var sum = Tops(subject).All(top => top.Number("points") is null)
            ? TotalAlone(subject, basis)
            : Sum.Of([.. Tops(subject).Select(top => results[top.Text("id")!])]);
        var total = sum.Status == "scored" ? sum.Known : (decimal?)null;
        if (system["composite"] is not { } composite)
        {
            return (sum, total, null, sum.Known, sum.Known + sum.Unknown);
        }

        var vote = town.Score(id, "vote", subject.Id, "review")
            ?? (basis == "claimed" ? town.Figures(subject.Type, subject.Id).Of("vote_score", null, Periods.Year(town.Year)) : null);
        var (points, low, high) = Weighted.Of(composite, total, sum.Known, sum.Known + sum.Unknown, vote);
        return (sum, total, points, low, high);
    }

    // Where no points are printed below, people enter the total itself.
    private Result TotalAlone(Subject subject, string basis) =>
        town.Score(id, "total", subject.Id, basis is "official" or "review" ? "review" : "self") is { } points
            ? Result.Scored(points)
            : Result.Missing(system.Number("stated_total"));

    private (string? Tier, string Flag) Tier(Result sum, decimal? value, decimal low, decimal high) =>
        sum.Status is "invalid" or "no_data" or "not_applicable" ? (null, "no_data")
        : system["tiers"] is not { } tiers ? (null, "ok")
        : value is { } known ? TierThreshold.Of(tiers, known)
        : TierThreshold.Of(tiers, low, high);

    private Result Walk(Rule node, Subject subject, string basis, string inherited, Dictionary<string, Result> results)
    {
        var official = node.Text("official_basis") ?? inherited;
        var children = Children(node);
        return results[node.Text("id")!] = children.Count == 0
            ? Points(node, subject, basis, official)
            : Sum.Of([.. children.Select(child => Walk(child, subject, basis, official, results))], node.Number("unseen_points") ?? 0);
    }

    private Result Points(Rule leaf, Subject subject, string basis, string official) => basis switch
    {
        "self" or "review" => Entered(leaf, subject, basis) ?? Result.Missing(leaf.Number("points")),
        "evidence" or "claim" => ByRule(leaf, subject, basis),
        _ when leaf["population"] is not null && ByRule(leaf, subject, "claim") is { Status: "not_applicable" } nobody => nobody,
        "official" => First(leaf, Leaf.IsManual(leaf) || Leaf.IsUnspecified(leaf) || official == "review" ? Entered(leaf, subject, "review", "evidence") : null, () => ByRule(leaf, subject, "evidence")),
        _ => First(leaf, Entered(leaf, subject, "self", "claim"), () => ByRule(leaf, subject, "claim")),
    };

    private static Result First(Rule leaf, Result? entered, Func<Result> byRule) => entered ?? (Leaf.IsManual(leaf) ? Result.Missing(leaf.Number("points")) : byRule());

    private Result? Entered(Rule leaf, Subject subject, string assessor, string? facts = null)
    {
        var points = town.Score(id, leaf.Text("id")!, subject.Id, assessor);
        return points is null ? null
            : points < 0 || points > leaf.Number("points") ? Result.Missing(leaf.Number("points"), "invalid")
            : facts is null ? Result.Scored(points.Value)
            : Leaf.Entered(leaf, points.Value, Case(subject, leaf, facts));
    }

    private Result ByRule(Rule leaf, Subject subject, string basis)
    {
        var one = Case(subject, leaf, basis);
        if (leaf.Text("population") is not { } population)
        {
            return Leaf.Apply(leaf, one);
        }

        if (one.Person is not null || !populations.IsOfPersons(population))
        {
            return one.BelongsTo(population) ? Leaf.Apply(leaf, one) : Result.Missing(one.Points, "not_applicable");
        }

        var people = town.Roster(subject.UnitId).Where(person => populations.Has(population, person))
            .Select(person => one with { Person = person, Figures = basis == "claim" ? town.Figures("person", person.Id) : new Figures(town, []) }).ToList();
        return CombinePeople.Apply(leaf, one, people);
    }

    // No records are in a town of the tests: what counts as evidence is unknown.
    private Case Case(Subject subject, Rule? leaf, string basis) => new(
        town, populations, basis == "claim" ? town.Figures(subject.Type, subject.Id) : new Figures(town, []),
        town.Unit(subject.UnitId), subject.Type == "person" ? town.Person(subject.Id) : null, leaf?.Number("points"));

    private bool IsVetoed(Subject subject) => Veto.Holds(system, Case(subject, null, "claim"));

    private Rule Definition(Subject subject) => subject.Profile.Length == 0 ? system : system["profiles"]![subject.Profile]!;

    private IReadOnlyList<Rule> Tops(Subject subject) =>
        Definition(subject).List("dimensions") is { Count: > 0 } dimensions ? dimensions : Definition(subject).List("indicators");

    private static IEnumerable<Rule> All(Rule node) => Children(node).SelectMany(All).Prepend(node);

    private static IReadOnlyList<Rule> Children(Rule node) =>
        node.List("indicators") is { Count: > 0 } indicators ? indicators : node.List("parts");
}
