
namespace Analytics.Tests.Interpreter;

/// <summary>What <c>when</c> asks, all of it or any of it by <c>mode</c>.</summary>
internal static class Conditions
{
    /// <summary>Asks the conditions of a rule.</summary>
    /// <param name="subject">Who is asked.</param>
    /// <param name="rule">The rule with <c>when</c> and <c>mode</c>.</param>
    /// <param name="clause">The clause that says what absence means.</param>
    /// <param name="skipped">What a condition for other people counts as.</param>
    public static bool? Hold(Case subject, Rule rule, Rule clause, bool skipped)
    {
        var answers = rule.List("when").Select(condition => One(subject, condition, clause, skipped));
        return rule.Text("mode") == "any" ? Truth.Any(answers) : Truth.All(answers);
    }

    /// <summary>Asks one condition; null where nobody can tell.</summary>
    public static bool? One(Case subject, Rule condition, Rule clause, bool skipped)
    {
        // A unit that states a figure of its people is judged by it, whoever they are; the item may say of whom it speaks.
        var population = condition.Text("population");
        if (population is not null && (subject.Person is not null || !subject.Populations.IsOfPersons(population)) && !subject.BelongsTo(population))
        {
            return skipped;
        }

        if (condition["value"]!.Figure is { } number)
        {
            var measure = condition.Text("measure")!;
            var ofThem = subject.Person is null && population is not null && condition["item"] is null && subject.Figures.Speaks(measure, [population])
                ? subject.Figures.Of(measure, [population], Periods.Year(subject.Town.Year)) : null;
            var observed = ofThem ?? subject.Observed(condition) ?? subject.Missing(clause, condition.Text("measure")!);
            return observed is null ? null : Truth.Compare(observed.Value, condition.Text("op")!, number);
        }

        var word = subject.Figures.Text(condition.Text("measure")!);
        if (word is null)
        {
            // A word that is absent is neither the one asked for nor another.
            return subject.Missing(clause, condition.Text("measure")!) is null ? null : false;
        }

        return (word == condition.Text("value")) == (condition.Text("op") == "=");
    }
}
