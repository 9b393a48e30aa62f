namespace Analytics.Tests.Interpreter;

/// <summary>One subject (or one of its people) before the rules of one leaf.</summary>
/// <param name="Town">All that is known.</param>
/// <param name="Populations">Who is who.</param>
/// <param name="Basis">Which figures are looked at: evidence or claim.</param>
/// <param name="Evidence">What the subject's records give.</param>
/// <param name="Claimed">What the subject states.</param>
/// <param name="Unit">The subject's unit.</param>
/// <param name="Person">The person, null for a unit.</param>
/// <param name="Points">Standard points of the leaf, null if none are printed.</param>
internal sealed record Case(Town Town, Populations Populations, string Basis, Figures Evidence, Figures Claimed, Unit Unit, Person? Person, decimal? Points)
{
    public Figures Figures => Basis == "claim" ? Claimed : Evidence;

    /// <summary>What others are measured by: sessions held, people expected; from records, else as stated.</summary>
    public decimal? Held(string measure) =>
        Evidence.Of(measure, null, Periods.Year(Town.Year)) ?? Claimed.Of(measure, null, Periods.Year(Town.Year));

    /// <summary>The figure that a requirement asks for: in records that were handed in, none is none.</summary>
    public decimal? Counted(string measure, IReadOnlyList<string>? names, string period) =>
        Figures.Of(measure, names, period)
        ?? (Basis == "evidence" && Figures.Reports(measure) && Town.IsCounted(measure, Person is null ? "unit" : "person") ? 0 : null);

    /// <summary>The year's figure of the measure that a requirement names.</summary>
    public decimal? Counted(Rule requirement) => Counted(requirement.Text("measure")!, Item.Names(requirement["item"]), Periods.Year(Town.Year));

    public bool BelongsTo(string population) =>
        !Populations.IsOfPersons(population) ? Populations.Has(population, Unit) : Person is not null && Populations.Has(population, Person);

    /// <summary>The year's figure of the measure that a rule names.</summary>
    public decimal? Observed(Rule rule, string key = "measure") =>
        Figures.Of(rule.Text(key)!, Item.Names(rule["item"]), Periods.Year(Town.Year));

    /// <summary>What stands for a figure that is not there: 0 where the rule names absence and the measure's records or claims were handed in (INT-07).</summary>
    public decimal? Missing(Rule clause, string measure) => clause.Text("when_null") == "absent" && Figures.Reports(measure) ? 0 : null;
}
