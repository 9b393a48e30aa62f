namespace Analytics.Tests.Interpreter.Clauses;

/// <summary>A target that is itself a figure: another measure, or the roster.</summary>
internal static class Target
{
    public static decimal? Of(Rule clause, Case subject) => clause.Text("target_measure") switch
    {
        "members" => subject.Town.Roster(subject.Unit.Id).Count(person => subject.Populations.Has("members", person)),
        var measure => subject.Figures.Of(measure!, null, Periods.Year(subject.Town.Year)),
    };
}
