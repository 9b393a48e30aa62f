namespace Analytics.Tests.Interpreter.Clauses;

/// <summary>A target that is itself a figure: another measure, or the roster.</summary>
internal static class Target
{
    /// <summary>How many stand on the unit's roster; unknown where there is none.</summary>
    public static decimal? Roster(Case subject) => subject.Town.Roster(subject.Unit.Id).Count() is var count && count > 0 ? count : null;

    public static decimal? Of(Rule clause, Case subject) => clause.Text("target_measure") switch
    {
        "members" => Roster(subject),
        var measure => subject.Held(measure!),
    };
}
