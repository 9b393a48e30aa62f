namespace Analytics.Tests.Interpreter;

/// <summary>One subject (or one of its people) before the rules of one leaf.</summary>
/// <param name="Town">All that is known.</param>
/// <param name="Populations">Who is who.</param>
/// <param name="Figures">What the subject states.</param>
/// <param name="Unit">The subject's unit.</param>
/// <param name="Person">The person, null for a unit.</param>
/// <param name="Points">Standard points of the leaf, null if none are printed.</param>
internal sealed record Case(Town Town, Populations Populations, Figures Figures, Unit Unit, Person? Person, decimal? Points)
{
    public bool BelongsTo(string population) =>
        !Populations.IsOfPersons(population) ? Populations.Has(population, Unit) : Person is not null && Populations.Has(population, Person);

    /// <summary>The year's figure of the measure that a rule names.</summary>
    public decimal? Observed(Rule rule, string key = "measure") =>
        Figures.Of(rule.Text(key)!, Item.Names(rule["item"]), Periods.Year(Town.Year));

    /// <summary>What stands for a figure that nobody stated: 0 where the rule names absence and the subject reported anything (INT-07).</summary>
    public decimal? Missing(Rule clause) => clause.Text("when_null") == "absent" && Figures.Any ? 0 : null;
}
