namespace Analytics.Tests.Interpreter.Requirements;

/// <summary>The kinds of requirement by name, and how people answer one of a unit: each must meet it unless the system says otherwise.</summary>
internal static class Requirement
{
    /// <returns>met, not_met, no_data or not_applicable.</returns>
    public static string Status(Rule requirement, Case subject, bool isOfProfile)
    {
        var population = requirement.Text("population")!;
        if (subject.Person is not null && !subject.Populations.IsOfPersons(population))
        {
            return "not_applicable";
        }

        if (subject.Person is not null || !subject.Populations.IsOfPersons(population))
        {
            // A profile already says who it is about; a unit that states the figure has taken the duty on, whatever its level.
            var isConcerned = subject.BelongsTo(population) || (subject.Person is null ? States(requirement, subject) : isOfProfile);
            return isConcerned ? One(requirement, subject) : "not_applicable";
        }

        var people = subject.Town.Roster(subject.Unit.Id).Where(person => subject.Populations.Has(population, person))
            .Select(person => subject with { Person = person, Evidence = subject.Town.Figures("evidence", "person", person.Id), Claimed = subject.Town.Figures("claim", "person", person.Id) }).ToList();
        var statuses = people.Select(person => One(requirement, person)).ToList();
        if (statuses.Any(status => status is "met" or "not_met"))
        {
            return statuses.Contains("not_met") ? "not_met" : statuses.Contains("no_data") ? "no_data" : "met";
        }

        // Where of nobody anything can be said, the unit's own figure stands for them.
        return States(requirement, subject) && One(requirement, subject) is not "no_data" and var own ? own
            : statuses.Contains("no_data") || (people.Count == 0 && !subject.Town.Roster(subject.Unit.Id).Any()) ? "no_data" : "not_applicable";
    }

    private static bool States(Rule requirement, Case subject) => new[] { subject.Evidence, subject.Claimed }
        .Any(figures => figures.Speaks(requirement.Text("measure") ?? requirement.Text("numerator")!, Item.Names(requirement["item"])));

    public static string Word(bool? met) => met switch { true => "met", false => "not_met", null => "no_data" };

    private static string One(Rule requirement, Case subject) => requirement.Text("kind") switch
    {
        "req_min" => Word(ReqMin.Met(requirement, subject)),
        "req_cadence" => Word(ReqCadence.Met(requirement, subject)),
        "req_rate" => ReqRate.Status(requirement, subject),
        "req_exists" => Word(ReqExists.Met(requirement, subject)),
        "req_each" => Word(ReqEach.Met(requirement, subject)),
        "req_zero" => Word(ReqZero.Met(requirement, subject)),
        "req_deadline" => Word(ReqDeadline.Met(requirement, subject)),
        var kind => throw new ArgumentOutOfRangeException(nameof(requirement), kind, "no such requirement"),
    };
}
